const UNIT = 100_000_000n;

/** Exact amounts: a bigint counts hundred-millionths, the eight places Binance prints. */
export const decimal = {
  unit: UNIT,
  parse(text: string): bigint {
    const match = /^(-?)(\d+)(?:\.(\d{1,8}))?$/.exec(text);
    if (!match) throw new RangeError(`not a decimal of eight places: ${text}`);
    const size = BigInt(match[2] ?? "0") * UNIT + BigInt((match[3] ?? "").padEnd(8, "0"));
    return match[1] ? -size : size;
  },
  format(amount: bigint): string {
    const size = amount < 0n ? -amount : amount;
    const fraction = (size % UNIT).toString().padStart(8, "0");
    return `${amount < 0n ? "-" : ""}${size / UNIT}.${fraction}`;
  },
  /** Only for making up the world; never for a value that follows from others. */
  fromNumber: (value: number): bigint => BigInt(Math.round(value * 1e8)),
};
