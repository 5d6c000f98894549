import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, divide, isDecimal, isZero, multiply, subtract, sum } from "@/utils/domain/decimal";
import { anyDecimal, fromUnits, minus, plus, times, toUnits } from "./oracle.ts";

const two = [anyDecimal(), anyDecimal()] as const;

describe("exact for any amounts, by whole-number reckoning", () => {
  it("adding", () => {
    fc.assert(fc.property(...two, (a, b) => void expect(add(a, b)).toBe(plus(a, b))));
  });
  it("subtracting", () => {
    fc.assert(fc.property(...two, (a, b) => void expect(subtract(a, b)).toBe(minus(a, b))));
  });
  it("multiplying", () => {
    fc.assert(fc.property(...two, (a, b) => void expect(multiply(a, b)).toBe(times(a, b))));
  });
  it("summing", () => {
    const many = fc.array(anyDecimal(), { minLength: 2, maxLength: 30 });
    fc.assert(fc.property(many, (values) => void expect(sum(values)).toBe(plus(...values))));
  });
  it("comparing", () => {
    fc.assert(
      fc.property(...two, (a, b) => {
        const difference = toUnits(a) - toUnits(b);
        expect(Math.sign(compare(a, b))).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1);
        expect(compare(a, fromUnits(toUnits(a)))).toBe(0);
      }),
    );
  });
  it("knowing zero", () => {
    fc.assert(fc.property(anyDecimal(), (a) => void expect(isZero(a)).toBe(toUnits(a) === 0n)));
  });
  it("dividing, to half of the sixteenth digit", () => {
    fc.assert(
      fc.property(...two, (a, b) => {
        fc.pre(toUnits(b) !== 0n);
        const quotient = divide(a, b);
        expect(quotient).toMatch(/^-?\d+(\.\d{1,16})?$/);
        // |a − q·b| ≤ |b| · ½·10⁻¹⁶, all in whole units.
        const rest = toUnits(a) * toUnits("1") - toUnits(quotient) * toUnits(b);
        const allowed = toUnits(b) * toUnits("0.00000000000000005");
        expect((rest < 0n ? -rest : rest) <= (allowed < 0n ? -allowed : allowed)).toBe(true);
      }),
    );
  });
  it("and every result is a plain decimal again", () => {
    fc.assert(
      fc.property(...two, (a, b) => {
        for (const result of [add(a, b), subtract(a, b), sum([a, b])]) expect(isDecimal(result)).toBe(true);
      }),
    );
  });
});

it.each([
  ["0.1", "0.2", "0.3"],
  ["0.00000001", "-0.00000001", "0"],
  ["9007199254740993", "0.00000001", "9007199254740993.00000001"],
])("%s + %s is %s", (a, b, expected) => {
  expect(add(a, b)).toBe(expected);
});

it("a product of nothing has no sign", () => {
  expect(multiply("-1", "0.00")).toBe("0");
});

describe("a sum", () => {
  it("of one value is that value digit for digit", () => {
    fc.assert(fc.property(anyDecimal(), (value) => void expect(sum([value])).toBe(value)));
    expect(sum(["0.09942700"])).toBe("0.09942700");
  });
  it("of nothing is 0", () => expect(sum([])).toBe("0"));
});

describe("a quotient", () => {
  it.each([
    ["1", "3", "0.3333333333333333"],
    ["2", "3", "0.6666666666666667"],
    ["-1", "3", "-0.3333333333333333"],
    ["1", "20000000000000000", "0"],
    ["3", "20000000000000000", "0.0000000000000002"],
    ["5", "20000000000000000", "0.0000000000000002"],
    ["-5", "20000000000000000", "-0.0000000000000002"],
    ["-7", "20000000000000000", "-0.0000000000000004"],
    ["1", "8", "0.125"],
    ["0", "7", "0"],
  ])("of %s by %s is %s", (a, b, expected) => expect(divide(a, b)).toBe(expected));

  it.each(["0", "0.00000000", "-0"])("by %s is an error and no number", (zero) => {
    expect(() => divide("1", zero)).toThrow();
  });
});

it.each(["0", "-0", "0.00000000", "1", "-1", "007", "0.09942700", "-12.5", "9".repeat(40), `0.${"1".repeat(40)}`])(
  "%s is a decimal",
  (text) => expect(isDecimal(text)).toBe(true),
);

it.each([
  ...[
    "",
    "-",
    "+1",
    "--1",
    ".",
    ".5",
    "5.",
    "1.2.3",
    "1e5",
    "1E-8",
    "NaN",
    "Infinity",
    "-Infinity",
    "0x10",
    "0b1",
    "1n",
  ],
  ...["1,0", "1 000", " 1", "1 ", "1\n", "\n1", "1_000", "١", "１", "½", "1%", "$1", "−1", "null", "undefined"],
  ...["1".repeat(41), `0.${"1".repeat(41)}`, `1${"0".repeat(400)}`],
])("%j is no decimal", (text) => expect(isDecimal(text)).toBe(false));

it("the reckoning itself spells numbers as Binance does", () => {
  expect(fromUnits(toUnits("-0012.3400"))).toBe("-12.34");
  expect(fromUnits(toUnits("0.00"))).toBe("0");
});
