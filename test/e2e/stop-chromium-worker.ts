import type { Browser } from "puppeteer-core";

/**
 * Makes everything ready to stop the worker with a single message, for tests that aim at a moment. There must be one
 * then. The stop resolves with the worker's end, which is not the same as "no worker is running": when an event was under
 * way, Chromium starts the next worker for it within milliseconds. The list of targets would miss that.
 */
export async function armChromiumStop(browser: Browser): Promise<() => Promise<void>> {
  const [page] = await browser.pages();
  if (!page) throw new Error("Stopping the worker needs a tab, any tab.");
  const session = await page.createCDPSession();
  const running = new Set<string>();
  let ended = () => {};
  session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus !== "stopped") running.add(versionId);
      // Stopped right after it was armed, it may never have been listed as running.
      else if (running.delete(versionId) || running.size === 0) ended();
    }
  });
  await session.send("ServiceWorker.enable");
  return async () => {
    const stopped = new Promise<void>((resolve) => {
      ended = resolve;
    });
    await session.send("ServiceWorker.stopAllWorkers");
    await stopped;
    await session.detach();
  };
}
