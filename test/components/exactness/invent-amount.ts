import type { Seeded } from "../../soak/seeded";

/** An amount may be nothing; a debt may be less; a price is more than nothing, and has at most 8 digits after the point. */
type Kind = "amount" | "debt" | "price";

/** A decimal as Binance may write it: of up to 18 digits before the point and 18 after, and as small as these can be. */
export function inventAmount(random: Seeded, kind: Kind = "amount"): string {
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random.below(10))).join("");
  const whole = (most: number) => `${1 + Math.floor(random.below(9))}${digits(Math.floor(random.below(most)))}`;
  const sign = kind === "debt" && random.below(1) < 0.4 ? "-" : "";
  const small = kind === "price" ? 8 : 18;
  switch (Math.floor(random.below(kind === "price" ? 4 : 6))) {
    case 0:
      // The least there is: one digit, far behind the point.
      return `${sign}0.${"0".repeat(Math.floor(random.below(small)))}${whole(1)}`;
    case 1:
      return `${sign}${whole(kind === "price" ? 6 : 18)}.${digits(small)}`;
    case 2:
      return `${sign}${whole(6)}`;
    case 3:
      return `${sign}${whole(3)}.${digits(8)}`;
    case 4:
      return `${sign}${random.pick(["0", "0.00000000", "0.000000000000000000"])}`;
    default:
      return `${sign}0.${digits(8)}`;
  }
}
