/** An exact decimal as Binance writes it: digits, at most one point, no exponent. Money is never a JS number. */
export type Decimal = string;

/** Digits after the point where a division does not end. Twice Binance's 8, so that sums stay right to the satoshi. */
const DIVISION_DIGITS = 16;

const FORM = /^-?\d{1,40}(\.\d{1,40})?$/;

/** Whether a text is a plain decimal: no exponent, no sign but a minus, no blank, not "NaN". */
export function isDecimal(text: string): boolean {
  return FORM.test(text);
}

/** A decimal as a whole number of units of 10^-scale. */
interface Scaled {
  units: bigint;
  scale: number;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const { x, y, scale } = align(a, b);
  return write({ units: x + y, scale });
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const { x, y, scale } = align(a, b);
  return write({ units: x - y, scale });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  const [left, right] = [read(a), read(b)];
  return write({ units: left.units * right.units, scale: left.scale + right.scale });
}

/** `a / b`, rounded half to even after 16 digits. Throws a RangeError when `b` is zero. */
export function divide(a: Decimal, b: Decimal): Decimal {
  const { x, y } = align(a, b);
  const dividend = x * 10n ** BigInt(DIVISION_DIGITS);
  const quotient = dividend / y;
  const twice = 2n * magnitude(dividend % y);
  const whole = magnitude(y);
  const up = twice > whole || (twice === whole && quotient % 2n !== 0n);
  const away = x < 0n === y < 0n ? 1n : -1n;
  return write({ units: up ? quotient + away : quotient, scale: DIVISION_DIGITS });
}

/** The exact sum; `"0"` of nothing, a single value digit for digit as it came. */
export function sum(values: readonly Decimal[]): Decimal {
  const [first = "0", ...rest] = values;
  return rest.reduce(add, first);
}

export function isZero(value: Decimal): boolean {
  return !/[1-9]/.test(value);
}

/** Negative when `a` is less than `b`, zero when equal, positive when greater. */
export function compare(a: Decimal, b: Decimal): number {
  const { x, y } = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

function read(value: Decimal): Scaled {
  const point = value.indexOf(".");
  if (point === -1) return { units: BigInt(value), scale: 0 };
  return { units: BigInt(value.slice(0, point) + value.slice(point + 1)), scale: value.length - point - 1 };
}

function align(a: Decimal, b: Decimal): { x: bigint; y: bigint; scale: number } {
  const [left, right] = [read(a), read(b)];
  const scale = Math.max(left.scale, right.scale);
  const raise = (value: Scaled) => value.units * 10n ** BigInt(scale - value.scale);
  return { x: raise(left), y: raise(right), scale };
}

/** Without zeros at the end of the fraction, and never "-0". */
function write({ units, scale }: Scaled): Decimal {
  const digits = magnitude(units)
    .toString()
    .padStart(scale + 1, "0");
  const point = digits.length - scale;
  const whole = (units < 0n ? "-" : "") + digits.slice(0, point);
  const fraction = digits.slice(point).replace(/0+$/, "");
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
