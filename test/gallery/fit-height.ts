import type { Page } from "puppeteer-core";

/** Makes the page so wide, and so high between `least` and `most` that as little as possible has to be scrolled to. */
export async function fitHeight(page: Page, width: number, least: number, most: number): Promise<void> {
  await page.setViewport({ width, height: least });
  const hidden = await page.evaluate(() => {
    const scroller = document.querySelector(".scroll") ?? document.documentElement;
    return Math.ceil(scroller.scrollHeight - scroller.clientHeight);
  });
  if (hidden > 0) await page.setViewport({ width, height: Math.min(least + hidden, most) });
}
