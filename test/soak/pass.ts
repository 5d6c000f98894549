import { setImmediate } from "node:timers/promises";

/**
 * Lets so many milliseconds pass, to the tenth, after a condition was met: not to wait for anything, but to aim at a
 * moment. Exchange and proxy live in this process and go on working meanwhile.
 */
export async function pass(ms: number): Promise<void> {
  const until = performance.now() + ms;
  while (performance.now() < until) await setImmediate();
}
