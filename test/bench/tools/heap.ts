import type { CDPSession } from "puppeteer-core";
import type { Extension } from "../../e2e/extension.ts";

/** What is in use of a Chromium worker's JavaScript heap after everything unreachable was collected, bytes. */
export async function workerHeap({ running }: Extension): Promise<number> {
  const session = await running.puppeteer.target().createCDPSession();
  const { targetInfos } = await session.send("Target.getTargets", { filter: [{}] });
  const worker = targetInfos.find(({ type, url }) => type === "service_worker" && url.startsWith(running.origin));
  if (!worker) throw new Error("no worker is running");
  const { sessionId } = await session.send("Target.attachToTarget", { targetId: worker.targetId, flatten: true });
  const attached = session.connection()?.session(sessionId);
  if (!attached) throw new Error("the worker cannot be looked into");
  const bytes = await heap(attached);
  await session.send("Target.detachFromTarget", { sessionId });
  return bytes;
}

/** The same of whatever a session looks into. */
export async function heap(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}
