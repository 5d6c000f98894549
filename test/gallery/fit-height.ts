import type { Page } from "puppeteer-core";

const LARGEST = 3200;

/** Makes the page so wide, and so high (within reason) that nothing has to be scrolled to. */
export async function fitHeight(page: Page, width: number, least: number): Promise<void> {
  await page.setViewport({ width, height: least });
  const hidden = await page.evaluate(() => {
    const scroller = document.querySelector(".scroll") ?? document.documentElement;
    return Math.ceil(scroller.scrollHeight - scroller.clientHeight);
  });
  if (hidden > 0) await page.setViewport({ width, height: Math.min(least + hidden, LARGEST) });
}
