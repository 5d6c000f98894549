import { setTimeout } from "node:timers/promises";

const PERIOD_MS = 25;

/**
 * The first answer of `condition` that is neither undefined nor false. Errors count as "not yet", since a page that is
 * being loaded throws them; the last one is the cause of the failure after `timeoutMs` (20 s).
 */
export async function until<T>(
  what: string,
  condition: () => Promise<T | undefined | false> | T | undefined | false,
  timeoutMs = 20_000,
): Promise<T> {
  const giveUpAt = performance.now() + timeoutMs;
  let cause: unknown;
  do {
    try {
      const answer = await condition();
      if (answer !== undefined && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await setTimeout(PERIOD_MS);
  } while (performance.now() < giveUpAt);
  throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.`, { cause });
}
