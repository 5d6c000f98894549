import { describe, expect, it } from "vitest";
import type { Failure } from "@/utils/domain/failure";
import { needsUser, waitAfter, waitForPublication } from "@/utils/sync/backoff";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("after a failure that passes by itself", () => {
  const trouble: Failure = { kind: "exchange-trouble", status: 503 };

  it.each([1, 2, 3, 7, 8, 50])(
    "try %i is at most twice as far away as the one before, and never over four hours",
    (tries) => {
      const longest = waitAfter(trouble, tries, () => 1);
      expect(longest).toBeLessThanOrEqual(4 * HOUR + MINUTE / 2);
      expect(longest).toBeLessThanOrEqual(2 * waitAfter(trouble, tries - 1, () => 1));
    },
  );

  it("the wait has full jitter, and is never nothing", () => {
    expect(waitAfter(trouble, 5, () => 0)).toBe(MINUTE / 2);
    expect(waitAfter(trouble, 5, () => 0.5)).toBe(MINUTE / 2 + 16 * MINUTE);
  });
});

it.each<[Failure["kind"], Failure, number]>([
  ["key-refused", { kind: "key-refused" }, DAY],
  ["key-malformed", { kind: "key-malformed" }, DAY],
  ["secret-mismatch", { kind: "secret-mismatch" }, DAY],
  ["key-damaged", { kind: "key-damaged" }, DAY],
  ["unexpected-answer", { kind: "unexpected-answer", detail: "" }, 6 * HOUR],
  ["blocked", { kind: "blocked", status: 403 }, HOUR],
  ["wallet-not-in-use", { kind: "wallet-not-in-use" }, 7 * DAY],
])("%s is left alone for its own time, whatever the tries", (_, failure, wait) => {
  for (const tries of [1, 9]) expect(waitAfter(failure, tries, Math.random)).toBe(wait);
});

it("knows what only the user can mend", () => {
  expect(needsUser({ kind: "key-refused" })).toBe(true);
  for (const failure of [{ kind: "timeout" }, { kind: "blocked", status: 451 }] as const) {
    expect(needsUser(failure)).toBe(false);
  }
});

it("probes for an unpublished day at growing distances, up to four hours", () => {
  const waits = [1, 2, 3, 4, 5, 6].map(waitForPublication);
  expect(waits).toEqual([15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 4 * HOUR]);
});
