import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, closeOf, daysFrom, lastClosedDay } from "../../../utils/domain/day";
import { WALLETS } from "../../../utils/domain/wallet";
import { goodStretches, isFetchable } from "./fetchable";
import { type Habits, inventHistory } from "./invent-history";
import { simulate } from "./simulate";

const HISTORIES = Number(process.env["HISTORIES"] ?? 30);

const habits: fc.Arbitrary<Habits> = fc.record({
  seed: fc.integer(),
  days: fc.constant(400),
  accounts: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 20 })),
  diligence: fc.constantFrom(0.05, 0.3, 0.8, 1),
  longest: fc.constantFrom(0.5, 3, 10, 23),
  outages: fc.constantFrom(0, 0.05, 0.3),
  noise: fc.constantFrom(0, 0.1, 0.6),
  mortality: fc.constantFrom(0, 0.02, 0.1),
});

describe("400 days of a user's life", () => {
  it("keep every day that could be had, cause no 429 and ask for nothing in vain", async () => {
    const counts = { histories: 0, days: 0, fetching: 0, least: 0, probes: 0, failed: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(habits, async (chosen) => {
        const history = inventHistory(chosen);
        const { saved, calls, ownFaults } = await simulate(history);
        expect(ownFaults, "429s of its own making").toBe(0);

        const { world, accounts, sessions } = history;
        for (const call of calls.filter(({ outcome }) => outcome === "nothing")) {
          // A wallet opened today exists, and has no close yet: nobody can know that without asking once.
          const opened = world.opened(call.account, call.wallet);
          if (opened !== null && opened > call.last) continue;
          const served = closeOf(call.last) + world.publicationDelay(call.last);
          expect(call.at, `a call in vain that was no probe: ${JSON.stringify(call)}`).toBeLessThan(served);
        }
        for (const { at, last } of calls) expect(last <= lastClosedDay(at), "a day in the future").toBe(true);

        const good = goodStretches(history, history.noisy);
        const lastSession = sessions.at(-1)?.[1] ?? 0;
        const days = daysFrom(addDays(history.start, -30), lastClosedDay(lastSession));
        const fetchable = days.filter((day) => isFetchable(day, history, good));
        for (const account of accounts) {
          for (const wallet of WALLETS) {
            const since = world.opened(account, wallet);
            const owed = fetchable.filter((day) => since !== null && since < history.start && day >= since);
            const has = saved.get(`${account} ${wallet}`);
            expect(
              owed.filter((day) => !has?.has(day)),
              `lost by ${account}, ${wallet}`,
            ).toEqual([]);
            counts.days += has?.size ?? 0;
            counts.least += leastCalls([...(has ?? [])], history);
          }
        }
        counts.histories += 1;
        counts.fetching += calls.filter(({ outcome }) => outcome === "new").length;
        counts.probes += calls.filter(({ outcome }) => outcome === "nothing").length;
        counts.failed += calls.filter(({ outcome }) => outcome === "failed").length;
        counts.refused += calls.filter(({ outcome }) => outcome === "refused").length;
      }),
      { numRuns: HISTORIES },
    );
    const { histories, fetching, least, probes, failed, refused } = counts;
    process.stdout.write(
      `${histories} histories: ${counts.days} days kept with ${fetching} calls that brought something new ` +
        `(one an occasion would be ${least}), ${probes} publication probes, ${failed} that failed in an outage, ` +
        `${refused} refused because others behind the IP had spent the minute\n`,
    );
  }, 900_000);
});

/** A client that knows the future and wants each day as early as the browser lets it: one call an occasion. */
function leastCalls(days: string[], { sessions, world }: Pick<ReturnType<typeof inventHistory>, "sessions" | "world">) {
  const occasions = days.map((day) => {
    const out = closeOf(day) + world.publicationDelay(day);
    return Math.max(out, sessions.find(([, until]) => until > out)?.[0] ?? 0);
  });
  return new Set(occasions).size;
}
