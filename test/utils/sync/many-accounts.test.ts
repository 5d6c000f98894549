import { describe, expect, it } from "vitest";
import { simulate } from "./simulate";

const MINUTE = 60_000;

describe("twenty accounts with three wallets each, on their first sync", () => {
  it("take at most a minute longer than the least possible, and cause no 429", async () => {
    const opensAt = Date.parse("2026-11-22T09:00:20Z");
    const { calls, ownFaults, saved } = await simulate({
      accounts: Array.from({ length: 20 }, (_, index) => `account ${index}`),
      sessions: [[opensAt, opensAt + 60 * MINUTE]],
      random: () => 0.5,
      mortality: 0,
      world: { outages: [], publicationDelay: () => 0, neighbour: () => 0, opened: () => "2025-01-01" },
    });
    expect(ownFaults).toBe(0);
    expect(calls).toHaveLength(60);
    expect([...saved.values()].every((days) => days.size === 30)).toBe(true);
    // Sixty calls, five a minute: the last five can go out when eleven minutes have turned.
    const least = (Math.floor(opensAt / MINUTE) + 11) * MINUTE;
    expect((calls.at(-1)?.at ?? 0) - least).toBeLessThan(MINUTE);
  });
});
