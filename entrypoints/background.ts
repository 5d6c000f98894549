import { defineBackground } from "wxt/utils/define-background";
import { createCommands } from "../utils/background/commands";
import { createDaybook } from "../utils/background/create-daybook";
import { browser } from "../utils/browser";
import { answerMessages } from "../utils/messages";

export default defineBackground(() => {
  const daybook = createDaybook();
  const reconcile = () => daybook.reconcile();

  // Every one of these only says "look what is due"; the archive knows, not the event.
  browser.runtime.onInstalled.addListener(reconcile);
  browser.runtime.onStartup.addListener(reconcile);
  browser.alarms.onAlarm.addListener(reconcile);
  answerMessages(createCommands(daybook));
});
