import type { Protocol } from "puppeteer-core";
import type { Extension } from "../extension.ts";

/** Evaluates an expression (a promise's value too) in the extension's background, which must be running, with its rights. */
export function inBackground<Result>(extension: Extension, expression: string): Promise<Result> {
  return extension.name === "chromium" ? inWorker(extension, expression) : inEventPage(extension, expression);
}

/** `with` makes every global the expression names the event page's. */
async function inEventPage<Result>(extension: Extension, expression: string): Promise<Result> {
  const page = await extension.open("manifest.json", { ready: () => document.readyState === "complete" });
  const code = `browser.runtime.getBackgroundPage().then((page) => { with (page) return (${expression}); })`;
  return (await page.evaluate(code)) as Result;
}

/** Puppeteer leaves the worker alone here, so that it may die; the connection of a moment goes by its texts. */
async function inWorker<Result>({ running }: Extension, expression: string): Promise<Result> {
  const session = await running.puppeteer.target().createCDPSession();
  const { targetInfos } = await session.send("Target.getTargets", { filter: [{}] });
  const worker = targetInfos.find(({ type, url }) => type === "service_worker" && url.startsWith(running.origin));
  if (!worker) throw new Error("The worker does not run.");
  const { sessionId } = await session.send("Target.attachToTarget", { targetId: worker.targetId, flatten: false });
  const answer = new Promise<Protocol.Runtime.EvaluateResponse>((resolve) => {
    session.on("Target.receivedMessageFromTarget", ({ message }) => {
      const { id, result } = JSON.parse(message);
      if (id === 1) resolve(result);
    });
  });
  const params = { expression, awaitPromise: true, returnByValue: true };
  const message = JSON.stringify({ id: 1, method: "Runtime.evaluate", params });
  await session.send("Target.sendMessageToTarget", { sessionId, message });
  const { result, exceptionDetails } = await answer;
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
