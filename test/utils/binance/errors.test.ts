import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Refusal, toFailure } from "@/utils/binance/errors";

const AT = Date.parse("2026-11-22T10:00:00Z");
const SECOND = 1000;
const DAY = 86_400_000;
const refusal = (parts: Partial<Refusal>): Refusal => {
  return { status: 400, code: null, message: "", retryAfter: null, at: AT, ...parts };
};
const date = (ms: number) => new Date(AT + ms).toUTCString();

describe("429 waits what the header says, but never under 10 s", () => {
  it.each([
    ["0", 10],
    ["9", 10],
    ["10", 10],
    ["11", 11],
    ["3600", 3600],
    [date(90 * SECOND), 90],
    [date(3 * SECOND), 10],
    [date(-DAY), 10],
    [`until ${date(90 * SECOND)}`, 60],
    ["-5", 60],
    ["30 s", 60],
    ["1e3", 60],
    ["abc", 60],
    ["", 60],
    [null, 60],
  ])("%j: %d s", (retryAfter, seconds) => {
    expect(toFailure(refusal({ status: 429, retryAfter }))).toEqual({
      kind: "rate-limited",
      untilAt: AT + seconds * SECOND,
    });
  });

  it("whatever it is", () => {
    fc.assert(
      fc.property(fc.option(fc.string()), (retryAfter) => {
        const failure = toFailure(refusal({ status: 429, retryAfter }));
        expect(failure.kind === "rate-limited" && failure.untilAt).toBeGreaterThanOrEqual(AT + 10 * SECOND);
      }),
    );
  });
});

describe("418 lasts until the later of header and message, 10 s to three days", () => {
  it.each<[string, string, string | null, number]>([
    ["the header", "", "300", 300 * SECOND],
    ["a date in the header", "", date(DAY), DAY],
    ["the message", `IP banned until ${AT + DAY}.`, null, DAY],
    ["the message in other words", `Way too much; IP banned until ${AT + DAY}. Please`, "abc", DAY],
    ["both, the message later", `banned until ${AT + DAY}`, "300", DAY],
    ["both, the header later", `banned until ${AT + 60 * SECOND}`, "300", 300 * SECOND],
    ["neither", "", null, 120 * SECOND],
    ["a header of 0", "", "0", 120 * SECOND],
    ["a message of the past", `banned until ${AT - 1}`, null, 120 * SECOND],
    ["a message in seconds", "banned until 1795341600", null, 120 * SECOND],
    ["less than 10 s", "", "1", 10 * SECOND],
    ["three days", "", "259200", 3 * DAY],
    ["more than three days", `banned until ${AT + 400 * DAY}`, "9999999", 3 * DAY],
  ])("said by %s", (_name, message, retryAfter, ms) => {
    const said = refusal({ status: 418, code: -1003, message, retryAfter });
    expect(toFailure(said)).toEqual({ kind: "banned", untilAt: AT + ms });
  });
});

describe("which of status and code counts", () => {
  it.each([
    [418, -2015, "banned"],
    [429, -2015, "rate-limited"],
    [200, -1003, "rate-limited"],
    [403, -1000, "blocked"],
    [451, null, "blocked"],
    [500, -2015, "key-refused"],
    [500, -1022, "secret-mismatch"],
    [500, -2014, "key-malformed"],
    [503, -3003, "wallet-not-in-use"],
    [500, null, "exchange-trouble"],
    [599, -1121, "exchange-trouble"],
    [200, -1008, "exchange-trouble"],
    [400, -1121, "unexpected-answer"],
    [499, null, "unexpected-answer"],
    [301, null, "unexpected-answer"],
  ])("HTTP %d with %d is %s", (status, code, kind) => {
    expect(toFailure(refusal({ status, code })).kind).toBe(kind);
  });
});

it.each([
  ["Invalid API-key, IP, or permissions for action, request ip: 203.0.113.7", "203.0.113.7"],
  ["… Request IP: 2001:DB8::7", "2001:DB8::7"],
  ["Invalid API-key, IP, or permissions for action.", undefined],
  ["request ip: unknown", undefined],
])("-2015 says the address Binance saw, and nothing else of its text: %j", (message, ip) => {
  const expected = ip === undefined ? { kind: "key-refused" } : { kind: "key-refused", ip };
  expect(toFailure(refusal({ status: 401, code: -2015, message }))).toEqual(expected);
});

it("no failure repeats the exchange's words", () => {
  const words = "request for key abcdef with signature 0123";
  for (const code of [-1000, -1003, -1022, -1100, -2008, -2014, -2015, -3003, -3026, null]) {
    for (const status of [200, 400, 403, 418, 429, 451, 500]) {
      const said = JSON.stringify(toFailure(refusal({ status, code, message: words })));
      expect(said).not.toMatch(/abcdef|0123|request|signature/);
    }
  }
});
