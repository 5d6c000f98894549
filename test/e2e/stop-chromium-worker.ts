import type { Browser } from "puppeteer-core";

/**
 * Stops the running worker and waits for its end, which is not the same as "no worker is running": when an event was
 * under way, Chromium starts the next worker for it within milliseconds. The list of targets would miss that.
 */
export async function stopChromiumWorker(browser: Browser): Promise<void> {
  const [page] = await browser.pages();
  if (!page) throw new Error("Stopping the worker needs a tab, any tab.");
  const session = await page.createCDPSession();
  const stopped = new Promise<void>((resolve) => {
    session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === "stopped")) resolve();
    });
  });
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await stopped;
  await session.detach();
}
