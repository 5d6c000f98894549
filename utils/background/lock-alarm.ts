import { announceChange } from "../archive/on-change";
import { browser } from "../browser";
import type { Vault } from "../vault/vault";

/** The alarm that looks every minute, while it has a time, whether the vault's lock is due. */
export const LOCK_ALARM = "lock";

/** Lets alarm, badge and pages follow the vault's lock. The lock itself needs none of them: it is checked at every use. */
export function createLockAlarm({ vault, showBadge }: { vault: Vault; showBadge: () => Promise<void> }) {
  async function follow(): Promise<void> {
    const { locked, mode, autoLockMinutes } = await vault.state();
    if (locked || mode === "device" || autoLockMinutes === null) await browser.alarms.clear(LOCK_ALARM);
    else await browser.alarms.create(LOCK_ALARM, { periodInMinutes: 1 });
    announceChange();
    await showBadge();
  }

  return {
    /** After every change of the lock. */
    follow,
    /** When the alarm goes off: asking for the state locks a vault whose time is over. */
    async check(): Promise<void> {
      if ((await vault.state()).locked) await follow();
    },
  };
}
