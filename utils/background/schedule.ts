import { browser } from "../browser";

const ALARM = "sync";
/** Chrome starts no alarm sooner than half a minute from now. */
const SOONEST_MS = 30_000;

/** Sets the one alarm; `delayMs` from now. Alarms do not outlive the browser, so every start sets it anew. */
export async function scheduleSync(delayMs: number): Promise<void> {
  await browser.alarms.create(ALARM, { when: Date.now() + Math.max(SOONEST_MS, delayMs) });
}

/** Whether it is set. Firefox forgets it when the extension is switched off, and switching on is no event. */
export async function isScheduled(): Promise<boolean> {
  return (await browser.alarms.get(ALARM)) !== undefined;
}
