import { formatAmount } from "../utils/format";

const MOST = 10;

/**
 * How many decimals a column of quantities makes room for, so that their points stand under one another. A number with very
 * many decimals stands for itself, and makes no room.
 */
export function decimalRoom(values: (string | null)[]): number {
  return Math.max(0, ...values.map(decimalsOf).filter((count) => count <= MOST));
}

/** What to put invisibly behind a number in such a column: the digits it lacks, and the point when it has none. */
export function decimalPad(value: string | null, room: number): string {
  const decimals = decimalsOf(value);
  return (decimals === 0 && room > 0 ? "." : "") + "0".repeat(Math.max(0, room - decimals));
}

function decimalsOf(value: string | null): number {
  if (value === null) return 0;
  const shown = formatAmount(value, "quantity");
  const point = shown.search(/[.,]\d*$/);
  return point < 0 || shown[point] !== decimalPoint() ? 0 : shown.length - point - 1;
}

function decimalPoint(): string | undefined {
  return formatAmount("0.5", "quantity")[1];
}
