import type { Archive } from "../archive/archive";
import { stateKey } from "../archive/load-sources";
import { browser } from "../browser";
import { type AccountState, newAccountState } from "../domain/account-state";
import { dueNotifications, type Situation } from "../domain/due-notifications";
import type { Failure } from "../domain/failure";
import type { Notification } from "../domain/notification";
import type { Profile } from "../domain/profile";
import { parseTold } from "../domain/told";
import { setLanguage } from "../i18n";
import { notificationText } from "./notification-text";

const ITEM = "told";

/** Tells after a run what the user wants to be told of, each thing once. `stopped` is what ended the run early. */
export function createNotifier({ archive, profile }: { archive: Archive; profile: () => Promise<Profile> }) {
  return function notify(stopped: Failure | null): Promise<void> {
    // Several callers may have shared the run.
    return navigator.locks.request("daybook-notify", async () => {
      const situation = await look(stopped);
      const { [ITEM]: stored } = await browser.storage.local.get(ITEM);
      const { due, told } = dueNotifications(situation, parseTold(stored));
      if (JSON.stringify(told) !== JSON.stringify(stored)) await browser.storage.local.set({ [ITEM]: told });
      if (due.length > 0 && (await browser.permissions.contains({ permissions: ["notifications"] }))) {
        await setLanguage(situation.display.language);
        for (const notification of due) await show(notification, situation);
      }
    });
  };

  async function look(stopped: Failure | null): Promise<Situation> {
    const { accounts, display } = await profile();
    const all = await archive.view("all");
    const read = accounts.filter(({ demo, paused }) => !demo && !paused);
    const known = await Promise.all(
      read.map(async ({ id }) => ({
        id,
        view: await archive.view(id),
        state: (await archive.state<AccountState>(stateKey(id))) ?? newAccountState(),
      })),
    );
    return {
      display,
      all: read.length > 0 ? all : null,
      accounts: known.flatMap(({ view, ...account }) => (view ? [{ ...account, view }] : [])),
      stopped: read.length > 0 ? stopped : null,
      nowAt: Date.now() + (all?.clockOffsetMs ?? 0),
    };
  }
}

/** Under the same name a notification takes the place of the one before. */
async function show(notification: Notification, { display, nowAt }: Situation): Promise<void> {
  const of = notification.kind === "margin" ? notification.account : notification.day;
  // Nothing more than these four: Firefox refuses a notification with anything it does not know.
  await browser.notifications.create(`${notification.kind} ${of}`, {
    type: "basic",
    iconUrl: browser.runtime.getURL("icon/128.png"),
    ...notificationText(notification, display, nowAt),
  });
}
