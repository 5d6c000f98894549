import { mkdirSync } from "node:fs";
import type { Page } from "puppeteer-core";

/** Saves what a page shows to `artifacts/NAME.png`, when PICTURES is set: for whoever wants to look at a test's steps. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const { PICTURES } = process.env;
  if (!PICTURES) return;
  mkdirSync("artifacts", { recursive: true });
  await page.screenshot({ path: `artifacts/${name}.png` });
}
