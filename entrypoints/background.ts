import { defineBackground } from "wxt/utils/define-background";
import { answerMessages } from "../utils/background/answer-messages";
import { createCommands } from "../utils/background/commands";
import { createDaybook } from "../utils/background/create-daybook";
import { LOCK_ALARM } from "../utils/background/lock-alarm";
import { followNotificationClicks } from "../utils/background/notification-clicks";
import { restrictStorage } from "../utils/background/restrict-storage";
import { isScheduled } from "../utils/background/schedule";
import { browser } from "../utils/browser";

export default defineBackground(() => {
  const daybook = createDaybook();
  const reconcile = () => daybook.reconcile();

  // Every one of these only says "look what is due"; the archive knows, not the event.
  browser.runtime.onInstalled.addListener(reconcile);
  browser.runtime.onStartup.addListener(reconcile);
  browser.alarms.onAlarm.addListener(({ name }) => (name === LOCK_ALARM ? daybook.lockAlarm.check() : reconcile()));
  browser.permissions.onAdded.addListener(() => {
    followNotificationClicks();
    void reconcile();
  });
  browser.permissions.onRemoved.addListener(reconcile);
  followNotificationClicks();
  answerMessages(createCommands(daybook));
  void restrictStorage();
  // Whatever it was that started this: from here on an alarm is set.
  void isScheduled().then((scheduled) => (scheduled ? null : reconcile()));
});
