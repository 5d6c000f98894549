const MOST = 10;

/**
 * How many decimals a column of quantities makes room for, so that their points stand under one another. A number with
 * very many decimals stands for itself, and makes no room.
 */
export function decimalRoom(values: (string | null)[]): number {
  return Math.max(0, ...values.map(decimalsOf).filter((count) => count <= MOST));
}

/** What to put invisibly behind a number in such a column: the digits it lacks, and the point when it has none. */
export function decimalPad(value: string | null, room: number): string {
  const decimals = decimalsOf(value);
  return (decimals === 0 && room > 0 ? "." : "") + "0".repeat(Math.max(0, room - decimals));
}

/** A quantity is shown with all its decimals but the zeros at the end. */
function decimalsOf(value: string | null): number {
  return (value?.split(".")[1] ?? "").replace(/0+$/, "").length;
}
