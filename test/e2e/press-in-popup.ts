import { Page } from "puppeteer-core";
import type { Extension } from "./extension.ts";
import { createPrivilegedScope } from "./firefox-privileged-scope.ts";
import type { View } from "./view.ts";

/** Windows' numbers and X11's of the keys that do something without writing anything. */
const KEYS = { Escape: [27, 9], Tab: [9, 23] } as const;

/**
 * Presses a key on the open toolbar popup so that the browser itself sees it too. Chromium takes a key for its own only
 * when it carries the number of a real keyboard, which puppeteer leaves out; Firefox is given it where its own window is.
 */
export async function pressInPopup({ running }: Extension, popup: View, key: keyof typeof KEYS): Promise<void> {
  const [windowsVirtualKeyCode, nativeVirtualKeyCode] = KEYS[key];
  if (popup instanceof Page) {
    const session = await popup.createCDPSession();
    const event = { key, code: key, windowsVirtualKeyCode, nativeVirtualKeyCode };
    await session.send("Input.dispatchKeyEvent", { ...event, type: "rawKeyDown" });
    // The popup may be gone by now.
    await session.send("Input.dispatchKeyEvent", { ...event, type: "keyUp" }).catch(() => {});
    return;
  }
  const privileged = await createPrivilegedScope(running.puppeteer);
  await privileged.evaluate(`(() => {
    const input = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
    input.beginInputTransactionForTests(window);
    const event = new KeyboardEvent("", { key: "${key}", code: "${key}", keyCode: ${windowsVirtualKeyCode} });
    input.keydown(event);
    input.keyup(event);
  })()`);
}
