/** The sign of a decimal string: −1, 0 or 1. `-0.00` is zero. */
export function signOf(decimal: string): -1 | 0 | 1 {
  if (!/[1-9]/.test(decimal)) return 0;
  return decimal.startsWith("-") ? -1 : 1;
}
