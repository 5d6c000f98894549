import { useEffect, useState } from "preact/hooks";
import type { Browser } from "wxt/browser";

declare const chrome: {
  commands: Pick<typeof Browser.commands, "getAll"> & {
    /** Firefox has it. */
    openShortcutSettings?: () => Promise<void>;
  };
  tabs: Pick<typeof Browser.tabs, "create">;
};

/** The keys that open the popup, as the browser has them now; empty where there are none, `null` until that is known. */
export function useOpenKeys(): string | null {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => {
    const look = async () => {
      const commands = await chrome.commands.getAll();
      setKeys(commands.find(({ name }) => name === "_execute_action")?.shortcut ?? "");
    };
    void look();
    // They are changed on a page of the browser's own, from which one comes back.
    addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, []);
  return keys;
}

/** Opens the page of the browser on which they are changed. */
export async function changeOpenKeys(): Promise<void> {
  if (chrome.commands.openShortcutSettings) await chrome.commands.openShortcutSettings();
  else await chrome.tabs.create({ url: "chrome://extensions/shortcuts" });
}
