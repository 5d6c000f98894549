import { passDays } from "../e2e/pass-days.ts";
import { resting } from "../e2e/resting.ts";
import { command } from "../soak/command.ts";
import { connectAccount } from "./connect-account.ts";
import { showProgress } from "./show-progress.ts";
import type { Stage } from "./stage.ts";
import type { Scene, State } from "./state.ts";
import { waitFor } from "./wait-for.ts";

/** A scene of one state, some days after the thirty were read. */
function later(days: number, state: State, meanwhile: (stage: Stage) => Promise<unknown> = async () => {}): Scene {
  return {
    states: [
      {
        ...state,
        before: async (stage) => {
          await connectAccount(stage);
          await passDays(stage.extension, stage.exchange, days);
          await meanwhile(stage);
        },
      },
    ],
  };
}

/** How the numbers stand to the newest close, line by line of the strip. */
export const FRESHNESS: Scene[] = [
  later(1, { name: "due", pose: waitFor("syncNow") }),
  {
    states: [
      {
        name: "not published",
        before: async (stage) => {
          const account = await connectAccount(stage);
          account.setPublicationDelay(20 * 3_600_000);
          await passDays(stage.extension, stage.exchange, 1);
          await command(stage.extension, "syncNow");
          await resting(stage.extension);
        },
        pose: waitFor("stripNotPublished"),
      },
    ],
  },
  later(1, {
    name: "syncing with data",
    pose: showProgress(() => ({ doing: "reading", account: "", wallet: "margin", done: 1, of: 3 })),
  }),
  later(1, { name: "reading prices", pose: showProgress(() => ({ doing: "prices", done: 3, of: 3 })) }),
  later(1, {
    name: "waiting",
    pose: showProgress(({ exchange }) => ({
      doing: "waiting",
      untilAt: exchange.clock.now() + 42_000,
      reason: "budget",
      done: 2,
      of: 3,
    })),
  }),
  later(1, { name: "partial", pages: ["popup", "options"], pose: waitFor("why") }, async ({ exchange, extension }) => {
    exchange.fault("/sapi/v1/accountSnapshot?type=FUTURES", { kind: "server-error", status: 502 });
    await command(extension, "syncNow");
    await resting(extension);
  }),
  later(3, { name: "stale", pose: waitFor("syncNow") }),
  later(28, { name: "at risk", pages: ["popup", "options"], pose: waitFor("saveNow") }),
  {
    states: [
      {
        name: "offline",
        before: (stage) => connectAccount(stage),
        pose: async (pose) => {
          await pose.page.setOfflineMode(true);
          await waitFor("stripOffline")(pose);
        },
      },
    ],
  },
];
