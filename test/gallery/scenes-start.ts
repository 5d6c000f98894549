import { resting } from "../e2e/resting.ts";
import { createUi } from "../e2e/ui/create-ui.ts";
import { texts } from "../e2e/ui/texts.ts";
import { command, send } from "../soak/command.ts";
import { connectAccount } from "./connect-account.ts";
import { press } from "./press.ts";
import { showProgress } from "./show-progress.ts";
import type { Scene } from "./state.ts";
import { unfold } from "./unfold.ts";
import { waitFor } from "./wait-for.ts";

const english = texts("en-US");

/** Before there is an account, and the first minute with one. */
export const START: Scene[] = [
  {
    states: [
      { name: "first run", pages: ["popup", "options"] },
      {
        name: "demo data",
        before: async ({ extension }) => {
          const popup = await extension.open("popup.html");
          await createUi(popup).press(english("tryDemo"));
          await createUi(popup).waitForText(english("demoAbout"));
          await popup.close();
        },
        pose: waitFor("demoAbout"),
      },
    ],
  },
  {
    states: [
      {
        name: "first sync",
        pages: ["popup", "options"],
        before: async ({ exchange, extension }) => {
          const { apiKey, secret } = exchange.addAccount({ seed: 20 });
          const hold = exchange.hold("/sapi/v1/accountSnapshot");
          await send(extension, "connect", { name: "Main account", apiKey, secret });
          await hold.arrived;
        },
        pose: showProgress(() => ({ doing: "reading", account: "", wallet: "margin", done: 1, of: 3 })),
      },
    ],
  },
  {
    states: [
      {
        name: "account just opened",
        pages: ["popup", "options"],
        before: async ({ exchange, extension }) => {
          const { apiKey, secret } = exchange.addAccount({ days: 0 });
          await command(extension, "connect", { name: "Main account", apiKey, secret });
          await resting(extension);
        },
        pose: waitFor("noSnapshotsTitle"),
      },
    ],
  },
  {
    states: [
      {
        name: "locked",
        pages: ["popup", "options"],
        before: async (stage) => {
          await command(stage.extension, "setPassphrase", { passphrase: "nine Calm herons read 3 maps" });
          await connectAccount(stage, { margin: false, futures: false }, "Main account", "passphrase");
          await command(stage.extension, "lock");
        },
        pose: waitFor("unlock"),
      },
      { name: "locked, passphrase asked for", pose: press("unlock") },
    ],
  },
  {
    states: [
      {
        name: "fresh",
        pages: ["popup", "options"],
        before: (stage) => connectAccount(stage),
        pose: waitFor("topAssets"),
      },
      {
        name: "wallets open",
        before: ({ extension }) => command(extension, "setDisplay", { direction: "blue-orange" }),
        pose: unfold(".wallet details"),
      },
      { name: "asset detail", pose: unfold(".asset:first-child details") },
      { name: "note on the change", pose: unfold(".total-change") },
      {
        name: "a day picked",
        pose: async ({ page }) => {
          await page.focus("input[type=range]");
          for (let days = 0; days < 5; days += 1) await page.keyboard.press("ArrowLeft");
        },
      },
      { name: "assets searched", pose: ({ page, text }) => createUi(page).fill(text("search"), "us") },
      {
        name: "nothing found",
        pose: ({ page, text }) => createUi(page).fill(text("search"), "no such coin"),
      },
      {
        name: "small balances shown, by change",
        before: ({ extension }) => command(extension, "setDisplay", { sort: "change", smallBelow: "500" }),
        pose: press("show"),
      },
      {
        name: "menu",
        before: ({ extension }) => command(extension, "setDisplay", { sort: "value", smallBelow: "1" }),
        pose: press("more"),
      },
      { name: "help dialog", pose: press("more", "keys") },
      {
        name: "in a currency",
        before: ({ extension }) => command(extension, "setDisplay", { unit: "fiat", fiat: "JPY", direction: "red-up" }),
      },
      {
        name: "amounts hidden",
        before: ({ extension }) => command(extension, "setDisplay", { hiding: "amounts", unit: "BTC" }),
        pose: unfold(".wallet details"),
      },
      {
        name: "everything hidden",
        pages: ["popup", "options"],
        before: ({ extension }) => command(extension, "setDisplay", { hiding: "everything" }),
      },
    ],
  },
];
