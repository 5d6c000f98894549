import type { Browser as ExtensionApi } from "webextension-polyfill";
import { passDays } from "../e2e/pass-days.ts";
import { resting } from "../e2e/resting.ts";
import type { Text } from "../e2e/ui/texts.ts";
import type { Fault } from "../exchange/index.ts";
import { command } from "../soak/command.ts";
import { connectAccount } from "./connect-account.ts";
import type { Scene } from "./state.ts";
import { tellStopped } from "./tell-stopped.ts";
import { waitFor } from "./wait-for.ts";

const SNAPSHOT = "/sapi/v1/accountSnapshot";

/** Every failure of a request: what the exchange does, and the title of what is then said. */
const FAULTS: Record<string, [Fault, Parameters<Text>[0]]> = {
  "key malformed": [{ kind: "error", code: -2014, status: 400 }, "keyMalformedTitle"],
  "secret does not fit": [{ kind: "error", code: -1022, status: 400 }, "secretMismatchTitle"],
  "clock off": [{ kind: "error", code: -1021, status: 400 }, "clockSkewTitle"],
  "429": [{ kind: "too-many", retryAfter: 130 }, "rateLimitedTitle"],
  "418": [{ kind: "banned", untilAt: Date.parse("2026-11-23T14:32:00Z") }, "bannedTitle"],
  "403": [{ kind: "firewall" }, "blockedTitle"],
  "451": [{ kind: "restricted" }, "blockedTitle"],
  "5xx": [{ kind: "server-error", status: 503 }, "exchangeTroubleTitle"],
  "no answer": [{ kind: "drop" }, "timeoutTitle"],
  "unexpected answer": [
    { kind: "body", body: "<html>Maintenance</html>", contentType: "text/html" },
    "unexpectedTitle",
  ],
};

/** Runs inside a page of the extension: two days are noted as lost, as the check of the archive does. */
async function noteDamage({ storage }: ExtensionApi): Promise<void> {
  const { settings } = await storage.local.get("settings");
  const [account] = (settings as { accounts: { id: string }[] }).accounts;
  const damage = {
    account: account?.id,
    wallet: "spot",
    noticedAt: Date.parse("2026-11-22T09:00:00Z"),
    days: ["2026-10-11", "2026-10-12"],
  };
  await storage.local.set({ damage: [damage] });
}

/** The rows of the table of errors, each with an account whose month was read the day before. */
export const FAILURES: Scene[] = [
  ...Object.entries(FAULTS).map(
    ([name, [fault, title]]): Scene => ({
      states: [
        {
          name,
          before: async (stage) => {
            await connectAccount(stage);
            await passDays(stage.extension, stage.exchange, 1);
            stage.exchange.fault(SNAPSHOT, fault);
            await command(stage.extension, "syncNow");
            await resting(stage.extension);
          },
          pose: waitFor(title),
        },
      ],
    }),
  ),
  {
    states: [
      {
        name: "key refused",
        pages: ["popup", "options"],
        before: async (stage) => {
          const account = await connectAccount(stage);
          await passDays(stage.extension, stage.exchange, 1);
          account.allowedIps = ["198.51.100.1"];
          await command(stage.extension, "syncNow");
          await resting(stage.extension);
        },
        pose: waitFor("keyRefusedTitle"),
      },
    ],
  },
  {
    states: [
      {
        name: "could not save",
        before: async (stage) => {
          await connectAccount(stage);
          await passDays(stage.extension, stage.exchange, 1);
          await tellStopped(stage, { kind: "storage", reason: "QuotaExceededError" });
        },
        pose: waitFor("storageDayTitle"),
      },
    ],
  },
  {
    states: [
      {
        name: "keeps nothing",
        pages: ["popup", "options"],
        before: (stage) => tellStopped(stage, { kind: "storage", reason: "KeepsNothing" }),
        pose: waitFor("keepsNothingTitle"),
      },
      {
        name: "host permission missing",
        pages: ["popup", "options"],
        // Chromium lets nobody take it away: permissions.test does so in Firefox.
        before: async (stage) => {
          await connectAccount(stage);
          await passDays(stage.extension, stage.exchange, 1);
          await tellStopped(stage, { kind: "permission-missing", host: "https://api.binance.com" });
        },
        pose: waitFor("grantAccess"),
      },
      {
        name: "written by a newer Daybook",
        pages: ["popup", "options"],
        before: (stage) => tellStopped(stage, { kind: "archive-newer" }),
        pose: waitFor("archiveNewerTitle"),
      },
      {
        name: "key damaged",
        before: (stage) => tellStopped(stage, { kind: "key-damaged" }),
        pose: waitFor("keyDamagedTitle"),
      },
    ],
  },
  {
    states: [
      {
        name: "days missing from the archive",
        before: async (stage) => {
          await connectAccount(stage);
          await stage.extension.evaluate(noteDamage);
        },
        pose: waitFor("showKept"),
      },
    ],
  },
  {
    states: [
      {
        name: "key may trade",
        pages: ["popup", "options"],
        before: (stage) => connectAccount(stage, { restrictions: { enableSpotAndMarginTrading: true } }),
        pose: waitFor("replaceKey"),
      },
    ],
  },
];
