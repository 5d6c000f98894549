import { formatAmount, type Unit } from "../utils/format";

const MOST = 10;

/**
 * What to put invisibly behind each number of a column so that their decimals stand under one another: the digits it
 * lacks, and the point when it has none. A number with very many decimals stands for itself, and makes no room.
 */
export function decimalPads(values: (string | null)[], unit: Unit): string[] {
  const decimals = values.map((value) => (value === null ? 0 : decimalsOf(formatAmount(value, unit))));
  const most = Math.max(0, ...decimals.filter((count) => count <= MOST));
  return decimals.map((count) => (count === 0 && most > 0 ? "." : "") + "0".repeat(Math.max(0, most - count)));
}

function decimalsOf(shown: string): number {
  const point = shown.search(/[.,]\d*$/);
  return point < 0 || shown[point] !== decimalPoint() ? 0 : shown.length - point - 1;
}

function decimalPoint(): string | undefined {
  return formatAmount("0.5", "quantity")[1];
}
