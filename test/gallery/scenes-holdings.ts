import { passDays } from "../e2e/pass-days.ts";
import { resting } from "../e2e/resting.ts";
import { createUi } from "../e2e/ui/create-ui.ts";
import { command } from "../soak/command.ts";
import { connectAccount } from "./connect-account.ts";
import type { Stage } from "./stage.ts";
import type { Scene } from "./state.ts";
import { unfold } from "./unfold.ts";
import { waitFor } from "./wait-for.ts";

const SPOT = "/sapi/v1/accountSnapshot?type=SPOT";
const LONG = "123456789012345678.12345678";

interface Answer {
  snapshotVos: {
    updateTime: number;
    data: { totalAssetOfBtc: string; balances: { free: string; locked: string }[] };
  }[];
}

/** Lets the exchange answer for spot with something else than the account has. */
function answerSpot({ exchange }: Stage, edit: (answer: Answer) => void): void {
  const change = (answer: Answer) => {
    edit(answer);
    return answer;
  };
  exchange.fault(SPOT, { kind: "transform", edit: change });
}

/** What an account may hold. */
export const HOLDINGS: Scene[] = [
  {
    states: [
      {
        name: "empty wallets, others not in use",
        pages: ["popup", "options"],
        before: async (stage) => {
          answerSpot(stage, ({ snapshotVos }) => {
            for (const { data } of snapshotVos) Object.assign(data, { totalAssetOfBtc: "0", balances: [] });
          });
          await connectAccount(stage, { margin: false, futures: false });
        },
        pose: waitFor("walletNotInUse"),
      },
    ],
  },
  {
    states: [
      {
        name: "500 assets",
        before: (stage) => connectAccount(stage, { assets: 500, nonAscii: true }),
        pose: waitFor("topAssets"),
      },
    ],
  },
  {
    states: [
      {
        name: "very long numbers",
        before: async (stage) => {
          answerSpot(stage, ({ snapshotVos }) => {
            for (const { data } of snapshotVos) {
              data.totalAssetOfBtc = LONG;
              for (const balance of data.balances) Object.assign(balance, { free: LONG, locked: LONG });
            }
          });
          await connectAccount(stage);
        },
        pose: unfold(".wallet details"),
      },
      {
        name: "very long numbers in a currency",
        before: ({ extension }) => command(extension, "setDisplay", { unit: "fiat", fiat: "JPY" }),
        pose: unfold(".asset:first-child details"),
      },
    ],
  },
  {
    states: [
      {
        name: "many missing days",
        pages: ["popup", "options"],
        before: async (stage) => {
          const { exchange } = stage;
          answerSpot(stage, (answer) => {
            const { snapshotVos } = answer;
            answer.snapshotVos = snapshotVos.filter((_, at) => at % 3 === 0 || at === snapshotVos.length - 1);
          });
          const { apiKey, secret } = exchange.addAccount({ seed: 20, days: 60, margin: false, futures: false });
          await command(stage.extension, "connect", { name: "Main account", apiKey, secret });
          await resting(stage.extension);
        },
        pose: waitFor("topAssets"),
      },
    ],
  },
  {
    states: [
      {
        name: "all accounts",
        pages: ["popup", "options"],
        before: async (stage) => {
          await connectAccount(stage, { margin: false, futures: false });
          const { apiKey, secret } = stage.exchange.addAccount({ seed: 21, margin: false, futures: false });
          await command(stage.extension, "connect", { name: "Savings with quite a long name", apiKey, secret });
          await resting(stage.extension);
        },
        pose: waitFor("topAssets"),
      },
      {
        name: "one of several accounts, amounts hidden",
        before: ({ extension }) => command(extension, "setDisplay", { hiding: "amounts" }),
        pose: async ({ page, text }) => {
          const [, , second] = await page.$$eval("select[aria-label] option", (all) => all.map((one) => one.value));
          await page.select(`select[aria-label="${text("account")}"]`, second ?? "");
        },
      },
      {
        name: "an account behind the others",
        before: async (stage) => {
          const { exchange, extension } = stage;
          await command(extension, "setDisplay", { hiding: "shown" });
          await passDays(extension, exchange, 1);
          exchange.fault(SPOT, { kind: "server-error", status: 502 }, { times: 1 });
          await command(extension, "syncNow");
          await resting(extension);
        },
        pose: async ({ page, text }) => {
          await page.select(`select[aria-label="${text("account")}"]`, "all");
          await createUi(page).waitForText(text("partial"));
        },
      },
    ],
  },
];
