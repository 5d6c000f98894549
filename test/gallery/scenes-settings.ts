import { passDays } from "../e2e/pass-days.ts";
import { resting } from "../e2e/resting.ts";
import { createUi } from "../e2e/ui/create-ui.ts";
import type { Text } from "../e2e/ui/texts.ts";
import { command } from "../soak/command.ts";
import { connectAccount } from "./connect-account.ts";
import { press } from "./press.ts";
import type { Pose } from "./stage.ts";
import type { Scene, State } from "./state.ts";
import { unfold } from "./unfold.ts";
import { waitFor } from "./wait-for.ts";

const PASSPHRASE = "nine Calm herons read 3 maps";
const ONE_WALLET = { margin: false, futures: false };

/** A part of the options page. */
function setting(name: string, part: string, pose: State["pose"]): State {
  return { name, pages: ["options"], part, ...(pose && { pose }) };
}

/** A pose: types into the field, presses Enter, and the page says this. */
function enter(field: Parameters<Text>[0], typed: string, said: Parameters<Text>[0]) {
  return async (pose: Pose) => {
    await createUi(pose.page).enter(pose.text(field), typed);
    await waitFor(said)(pose);
  };
}

/** What there is to see on the options page once something on it is opened, asked for or typed. */
export const SETTINGS: Scene[] = [
  {
    states: [
      {
        ...setting("renaming", "#accounts", press("rename")),
        before: (stage) => connectAccount(stage, ONE_WALLET),
      },
      setting("removing an account", "dialog", press("remove")),
      setting("deleting everything", "dialog", async (pose) => {
        const { page, text } = pose;
        await press("deleteEverything")(pose);
        await createUi(page).enter(text("deleteConfirm").replace("$1", text("deleteWord")), "no");
        await createUi(page).waitForText(text("deleteMismatch").replace("$1", text("deleteWord")));
      }),
      setting("diagnostics", "#about", async (pose) => {
        await press("showDiagnostics")(pose);
        await createUi(pose.page).valueOf(pose.text("diagnosticsHeading"));
      }),
      setting("export ready", "#data", async (pose) => {
        await press("exportAll")(pose);
        await createUi(pose.page).waitForText(pose.text("exportReady_other").split("$")[0] ?? "");
      }),
      setting("a setting that will not do", "#display", async ({ page, text }) => {
        const ui = createUi(page);
        await ui.fill(text("safeSetting"), "much");
        await page.keyboard.press("Tab");
        await ui.waitForText(text("amountInvalid"));
      }),
      {
        ...setting("notifications no longer allowed", "#notifications", waitFor("notifyGone")),
        before: ({ extension }) => command(extension, "setDisplay", { notifyDaily: true, notifyMargin: true }),
      },
      {
        ...setting("a key beside the passphrase", "#privacy", waitFor("turnOnMore")),
        before: async ({ exchange, extension }) => {
          await command(extension, "setPassphrase", { passphrase: PASSPHRASE });
          const { apiKey, secret } = exchange.addAccount({ seed: 21, days: 60, ...ONE_WALLET });
          await command(extension, "connect", { name: "Savings", apiKey, secret, mode: "passphrase" });
          await resting(extension);
        },
      },
      setting("changing the passphrase", "#privacy", async (pose) => {
        await unfold(".lock-settings details")(pose);
        const ui = createUi(pose.page);
        await ui.enter(pose.text("currentPassphrase"), "not that");
        await ui.waitForText(pose.text("fieldNeeded"));
      }),
      {
        ...setting("wrong passphrase", "#privacy", enter("passphrase", "not that", "wrongPassphrase")),
        before: ({ extension }) => command(extension, "lock"),
      },
      {
        name: "wrong passphrase",
        pose: async (pose) => {
          await press("unlock")(pose);
          await enter("passphrase", "not that", "wrongPassphrase")(pose);
        },
      },
    ],
  },
  {
    states: [
      {
        ...setting("days lost, runs", "#sync", unfold(".lost-days")),
        before: async (stage) => {
          await connectAccount(stage);
          await passDays(stage.extension, stage.exchange, 34);
          await command(stage.extension, "syncNow");
          await resting(stage.extension);
        },
      },
    ],
  },
  {
    states: [
      {
        name: "account paused",
        pages: ["popup", "options"],
        before: async (stage) => {
          await connectAccount(stage, ONE_WALLET);
          const { settings } = (await stage.extension.evaluate((api) => api.storage.local.get("settings"))) as {
            settings: { accounts: { id: string }[] };
          };
          await command(stage.extension, "changeAccount", { id: settings.accounts[0]?.id, paused: true });
        },
        pose: waitFor("stripPaused"),
      },
    ],
  },
];
