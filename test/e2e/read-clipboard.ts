import type { Extension } from "./extension.ts";
import { until } from "./until.ts";

/**
 * What is on the clipboard, as whoever pastes it gets it: in a page of the extension that has no code of its own. There
 * has to be something on it.
 */
export async function readClipboard(extension: Extension): Promise<string> {
  const page = await extension.open("manifest.json", {
    ready: () => location.pathname === "/manifest.json" && document.readyState === "complete",
  });
  await page.bringToFront();
  await page.evaluate(() => {
    const field = document.createElement("textarea");
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.down("Control");
  await page.keyboard.press("v");
  await page.keyboard.up("Control");
  const text = await until("something on the clipboard", () =>
    page.evaluate(() => document.querySelector("textarea")?.value || undefined),
  );
  await page.close();
  return text;
}
