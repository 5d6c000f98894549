import { useEffect, useState } from "preact/hooks";
import type { Browser } from "wxt/browser";

declare const chrome: Pick<typeof Browser, "permissions">;

const WANTED: Browser.permissions.Permissions = { permissions: ["notifications"] };

/** Asks the browser to let notifications be shown. To be called straight from a click. */
export function allowNotifications(): Promise<boolean> {
  return chrome.permissions.request(WANTED);
}

/** Whether it does, now and after every change; `null` until that is known. */
export function useNotificationPermission(): boolean | null {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    const look = () => void chrome.permissions.contains(WANTED).then(setAllowed);
    const { onAdded, onRemoved } = chrome.permissions;
    look();
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, []);
  return allowed;
}
