import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Failure } from "@/utils/domain/failure";
import { type Budget, type Cost, learn, NEW_BUDGET, refusal, spend } from "@/utils/sync/budget";

const MINUTE = 60_000;
const DAY = 86_400_000;
const AT = Date.parse("2026-11-22T12:00:30Z");
const NEXT = Date.parse("2026-11-22T12:01:01Z");
const cost: Cost = { host: "https://api.binance.com", path: "/sapi/v1/accountSnapshot", weight: 2400 };
const other: Cost = { ...cost, path: "/sapi/v1/account/info", weight: 1 };
const fine = { usedWeight: null, failure: null };
const times = (count: number, budget = NEW_BUDGET, at = AT) =>
  Array.from({ length: count }).reduce<Budget>((next) => spend(next, cost, at), budget);

it("lets five snapshot calls out a minute, and the sixth a second into the next", () => {
  expect(refusal(times(4), cost, AT)).toBeNull();
  expect(refusal(times(5), cost, AT)).toEqual({ kind: "rate-limited", untilAt: NEXT });
  expect(refusal(times(5), cost, NEXT - 1)).not.toBeNull();
  expect(refusal(times(5), cost, NEXT)).toBeNull();
});

it("counts each endpoint for itself", () => {
  expect(refusal(times(5), other, AT)).toBeNull();
});

it("lets half as much out to the market data as to the wallet API", () => {
  const closes: Cost = { host: "https://data-api.binance.vision", path: "/api/v3/klines", weight: 2 };
  const spent = spend(NEW_BUDGET, { ...closes, weight: 5998 }, AT);
  expect(refusal(spent, closes, AT)).toBeNull();
  expect(refusal(spend(spent, closes, AT), closes, AT)).toEqual({ kind: "rate-limited", untilAt: NEXT });
});

it("learns from the used weight that others behind the IP spend too", () => {
  const learned = learn(spend(NEW_BUDGET, cost, AT), cost, { usedWeight: 9601, failure: null }, AT);
  expect(refusal(learned, cost, AT)).toEqual({ kind: "rate-limited", untilAt: NEXT });
  expect(refusal(learn(NEW_BUDGET, cost, { usedWeight: 9600, failure: null }, AT), cost, AT)).toBeNull();
});

it("counts a call whose answer came in the next minute there too, since Binance may have", () => {
  const late = learn(spend(NEW_BUDGET, cost, AT), cost, fine, NEXT);
  expect(refusal(times(4, late, NEXT), cost, NEXT)).not.toBeNull();
});

it("never forgets what it spent because an answer reports less", () => {
  const learned = learn(times(5), cost, { usedWeight: 2400, failure: null }, AT);
  expect(refusal(learned, cost, AT)).not.toBeNull();
});

describe("when Binance asks to wait", () => {
  const asked = (failure: Failure, budget = NEW_BUDGET) => learn(budget, cost, { usedWeight: null, failure }, AT);
  const waiting = () => asked({ kind: "rate-limited", untilAt: AT + 90_000 });

  it("no endpoint of that host is asked, another host is", () => {
    expect(refusal(waiting(), cost, AT + 89_999)).toEqual({ kind: "rate-limited", untilAt: AT + 90_000 });
    expect(refusal(waiting(), other, AT)).not.toBeNull();
    expect(refusal(waiting(), { ...other, host: "https://data-api.binance.vision" }, AT)).toBeNull();
    expect(refusal(waiting(), cost, AT + 90_000)).toBeNull();
  });

  it("a ban stops every request to any host until its end", () => {
    const banned = asked({ kind: "banned", untilAt: AT + DAY });
    for (const one of [cost, other, { ...other, host: "https://data-api.binance.vision" }]) {
      expect(refusal(banned, one, AT + DAY - 1)).toEqual({ kind: "banned", untilAt: AT + DAY });
      expect(refusal(banned, one, AT + DAY)).toBeNull();
    }
  });

  it("a shorter wait does not end a longer one", () => {
    const shorter = asked({ kind: "rate-limited", untilAt: AT + 1 }, waiting());
    expect(refusal(shorter, cost, AT + 2)).toEqual({ kind: "rate-limited", untilAt: AT + 90_000 });
    const ban = asked({ kind: "banned", untilAt: AT + 1 }, asked({ kind: "banned", untilAt: AT + DAY }));
    expect(refusal(ban, cost, AT + 2)).toEqual({ kind: "banned", untilAt: AT + DAY });
  });

  it.each(["banned", "rate-limited"] as const)(
    "%s holds for the three days a ban can last, and no longer once the clock has been set back by two",
    (kind) => {
      const longest = { kind, untilAt: AT + 3 * DAY };
      expect(refusal(asked(longest), cost, AT)).toEqual(longest);
      expect(refusal(asked(longest), cost, AT - 2 * DAY)).toBeNull();
    },
  );
});

it("does not wait for a minute that only a clock set back since has seen", () => {
  expect(refusal(times(5), cost, AT - 5 * DAY)).toBeNull();
});

it("over any sequence of calls never lets more than 12,000 out in one of Binance's minutes", () => {
  const gaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 900 })), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(gaps, fc.integer({ min: 0, max: 999 }), (calls, behind) => {
      let at = AT;
      let budget = NEW_BUDGET;
      const received = new Map<number, number>();
      for (const [gap, journey] of calls) {
        at += gap;
        if (refusal(budget, cost, at) !== null) continue;
        budget = spend(budget, cost, at);
        // Counted when it arrives, by a clock that may have fallen behind ours a little since it was measured.
        const minute = Math.floor((at + journey - behind) / MINUTE);
        const used = (received.get(minute) ?? 0) + cost.weight;
        received.set(minute, used);
        expect(used).toBeLessThanOrEqual(12_000);
        at += 2 * journey;
        budget = learn(budget, cost, { usedWeight: used, failure: null }, at);
      }
    }),
    { numRuns: 1000 },
  );
});

it("asks at growing distances while others keep spending, and at once again after the first answer", () => {
  const refused = (budget: Budget, at: number) =>
    learn(budget, cost, { usedWeight: null, failure: { kind: "rate-limited", untilAt: at + 10_000 } }, at);
  let budget = refused(NEW_BUDGET, AT);
  const waits = [budget.waitUntil[cost.host]];
  for (let again = 1; again < 6; again += 1) {
    const at = budget.waitUntil[cost.host] ?? 0;
    budget = refused(budget, at);
    waits.push((budget.waitUntil[cost.host] ?? 0) - at);
  }
  expect(waits.slice(1)).toEqual([2, 4, 8, 15, 15].map((minutes) => minutes * MINUTE));
  const at = budget.waitUntil[cost.host] ?? 0;
  const answered = refused(learn(budget, cost, fine, at), at);
  expect(answered.waitUntil[cost.host]).toBe(at + 10_000);
});
