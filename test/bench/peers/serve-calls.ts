import type { PeerOptions } from "./peer-options.ts";

/** What one call cost. */
export interface Cost {
  /** CPU of this whole process, user and system, garbage collection included. */
  cpuMs: number;
  /** How many snapshots were received. */
  snapshots: number;
}

// A process of its own for one client: makes a call whenever it is told to, and says what that cost.
const [module = "", options = "{}"] = process.argv.slice(2);
const { createCall } = (await import(module)) as { createCall(options: PeerOptions): () => Promise<number> };
const call = createCall(JSON.parse(options));

process.on("message", async () => {
  const before = process.cpuUsage();
  const snapshots = await call();
  const { user, system } = process.cpuUsage(before);
  process.send?.({ cpuMs: (user + system) / 1000, snapshots } satisfies Cost);
});
process.send?.("ready");
