import { browser } from "../browser";

/**
 * Lets a click on a notification lead to what it is about. To be called at every start and whenever a permission was
 * given: without it there are no such events.
 */
export function followNotificationClicks(): void {
  const { onClicked } = browser.notifications ?? {};
  if (onClicked && !onClicked.hasListener(open)) onClicked.addListener(open);
}

async function open(name: string): Promise<void> {
  await browser.notifications.clear(name);
  // Why something failed is told by the options page; anything else by the popup, where the browser lets it open.
  const opened = !name.startsWith("failed") && (await browser.action.openPopup().then(ok, failed));
  if (opened) return;
  const url = browser.runtime.getURL("options.html#sync");
  // Without a window there is no place for a tab.
  await browser.tabs.create({ url }).catch(() => browser.windows.create({ url }));
}

const ok = () => true;
const failed = () => false;
