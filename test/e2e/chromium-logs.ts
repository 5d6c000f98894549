import type { Browser, CDPSession } from "puppeteer-core";
import type { Logs } from "./running-browser.ts";

/** Attaches to every page and worker, those to come too, and collects what they log: `console`, errors, reports. */
export async function watchChromiumLogs(browser: Browser): Promise<Logs> {
  const lines: string[] = [];
  const keep = (event: unknown) => lines.push(JSON.stringify(event));
  let worker: CDPSession | undefined;
  const root = await browser.target().createCDPSession();
  root.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    const session = root.connection()?.session(sessionId);
    if (!session) return;
    if (targetInfo.type === "service_worker") worker = session;
    session.on("Runtime.consoleAPICalled", keep);
    session.on("Runtime.exceptionThrown", keep);
    session.on("Log.entryAdded", keep);
    // A page that is gone already says nothing any more.
    session.send("Runtime.enable").catch(() => {});
    session.send("Log.enable").catch(() => {});
  });
  await root.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
    filter: [{ type: "page" }, { type: "service_worker" }],
  });
  return {
    text: () => lines.join("\n"),
    async logInWorker(_quiet, text) {
      if (!worker) throw new Error("There is no worker.");
      await worker.send("Runtime.evaluate", { expression: `console.log(${JSON.stringify(text)})` });
    },
  };
}
