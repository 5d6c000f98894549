import type { Unit } from "../../../utils/format";
import { toUnits } from "../../utils/domain/oracle";
import type { ShownFigure } from "./read-figures";
import type { Figure } from "./reckon-figures";

/** How many digits stand behind the point; of a quantity as many as it has. */
const DIGITS: Record<Unit, number | null> = {
  BTC: 8,
  quantity: null,
  percent: 2,
  level: 2,
  USD: 2,
  EUR: 2,
  GBP: 2,
  BRL: 2,
  TRY: 2,
  JPY: 0,
};

/** What is wrong with the text of a figure: its sign, digits, rounding or direction, or that something looks like nothing. */
export function writtenWrong({ text, element }: ShownFigure, { exact, unit, signed }: Figure): string[] {
  if (exact === null) return [];
  const wanted = DIGITS[unit];
  const plain = text.replaceAll(/[^\d.]/g, "");
  const digits = plain.split(".")[1]?.length ?? 0;
  const amount = magnitude(exact) * (unit === "percent" ? 100n : 1n);
  const off = magnitude(toUnits(plain) - amount);
  const vanishes = wanted !== null && amount !== 0n && 2n * amount < oneAt(wanted);
  const sign = exact < 0n ? "−" : exact > 0n && signed ? "+" : "";
  const way = exact === 0n ? "flat" : exact > 0n ? "up" : "down";
  const wrong = {
    "the sign": /^[+−-]?/.exec(text)?.[0] !== sign,
    "something is called nothing": exact !== 0n && !/[1-9]/.test(plain),
    "not digit for digit": wanted === null && off !== 0n,
    "the last digit": 2n * off > oneAt(digits),
    "how many digits": wanted !== null && (vanishes ? plain.replace(/^[0.]+/, "").length > 2 : digits !== wanted),
    "the direction": (element.closest(".change")?.classList[1] ?? way) !== way,
  };
  return Object.entries(wrong).flatMap(([what, is]) => (is ? [`${what}: ${text}`] : []));
}

/** One in the last of so many digits behind the point. */
function oneAt(digits: number): bigint {
  return toUnits(digits === 0 ? "1" : `0.${"0".repeat(digits - 1)}1`);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
