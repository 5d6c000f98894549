import type { Extension } from "./extension.ts";
import { createUi } from "./ui/create-ui.ts";
import { until } from "./until.ts";

/** Switches the daily summary on with the mouse, as a browser wants it before it asks for a permission. */
export async function switchOnDailySummary(extension: Extension): Promise<void> {
  const page = await extension.open("options.html", { viewport: { width: 1024, height: 768 } });
  await createUi(page).waitForText("Daily summary");
  await page.bringToFront();
  await page.locator("#notifications input[type=checkbox]").click();
  await until("the switch", () =>
    page.evaluate(() => document.querySelector<HTMLInputElement>("#notifications input")?.checked),
  );
}
