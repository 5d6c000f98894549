import { announceChange } from "../archive/on-change";
import { browser } from "../browser";

/** Under this name `storage.local` says that everything is to go, until it has: a worker that dies half way is not the end of it. */
const MARK = "erasing";

/** Deletes everything there is, so that Daybook is as it was on the day it was installed. */
export function createEraser(parts: {
  /** Runs work while nothing is sent and nothing waited for. */
  interrupted: (work: () => Promise<void>) => Promise<void>;
  /** Resolves when no run is under way. */
  rested: () => Promise<void>;
  eraseArchive: () => Promise<void>;
  eraseKeys: () => Promise<void>;
  /** Takes the badge back. */
  showBadge: () => Promise<void>;
}) {
  const { interrupted, rested, eraseArchive, eraseKeys, showBadge } = parts;
  let running: Promise<void> | null = null;

  return {
    /** Whether it was begun and did not end. */
    async isUnfinished(): Promise<boolean> {
      return (await browser.storage.local.get(MARK))[MARK] === true;
    },

    /** Rejects where a part could not be deleted; it is then tried again at the next occasion. */
    erase(): Promise<void> {
      running ??= interrupted(eraseAll).finally(() => {
        running = null;
      });
      return running;
    },
  };

  async function eraseAll(): Promise<void> {
    const { local, session } = browser.storage;
    await local.set({ [MARK]: true });
    // Without accounts a run that is under way finds nothing more to ask for.
    await local.remove("settings");
    await rested();
    await eraseArchive();
    await eraseKeys();
    await forgetNotifications();
    await browser.alarms.clearAll();
    await session.clear();
    await local.clear();
    await showBadge();
    announceChange();
  }
}

/** Those that are shown go, and so does the permission: whoever installs Daybook has not given it. */
async function forgetNotifications(): Promise<void> {
  const permissions = ["notifications" as const];
  if (!(await browser.permissions.contains({ permissions }))) return;
  for (const name of Object.keys(await browser.notifications.getAll())) await browser.notifications.clear(name);
  await browser.permissions.remove({ permissions });
}
