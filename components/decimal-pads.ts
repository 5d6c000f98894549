import { formatAmount, type Unit } from "../utils/format";

/**
 * What to put invisibly behind each number of a column so that their decimals stand under one another: the digits it
 * lacks, and the point when it has none.
 */
export function decimalPads(values: (string | null)[], unit: Unit): string[] {
  const decimals = values.map((value) => (value === null ? 0 : decimalsOf(formatAmount(value, unit))));
  const most = Math.max(0, ...decimals);
  return decimals.map((count) => (count === 0 && most > 0 ? "." : "") + "0".repeat(most - count));
}

function decimalsOf(shown: string): number {
  const point = shown.search(/[.,]\d*$/);
  return point < 0 || shown[point] !== decimalPoint() ? 0 : shown.length - point - 1;
}

function decimalPoint(): string | undefined {
  return formatAmount("0.5", "quantity")[1];
}
