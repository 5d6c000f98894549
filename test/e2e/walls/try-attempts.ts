import type { Attempt, Attempts } from "./attempt.ts";

/** What came of attempts, by name. */
export interface Tried {
  /** Which directive of the policy refused it; those that were not refused are missing. */
  refused: Record<string, string>;
  /** Those that got in. */
  breached: string[];
}

/** The host an attempt from a place asks. */
export function hostOf(place: string, name: string): string {
  return `${name} from ${place}.example`.toLowerCase().replace(/[^a-z.]+/g, "-");
}

/**
 * An expression for a page or worker that makes the attempts one after the other, each when the one before was refused
 * by the policy; without `untilRefused` it waits for nothing.
 */
export function trying(attempts: Attempts, place: string, { untilRefused = true } = {}): string {
  const list = Object.entries(attempts).map(
    ([name, attempt]) => `[${JSON.stringify(name)}, ${JSON.stringify(hostOf(place, name))}, ${attempt}]`,
  );
  return `(${tryAll})([${list.join(", ")}], ${untilRefused})`;
}

async function tryAll(list: [string, string, Attempt][], untilRefused: boolean): Promise<Tried> {
  const tried: Tried = { refused: {}, breached: [] };
  (globalThis as { breached?: string[] }).breached = tried.breached;
  for (const [name, host, attempt] of list) {
    // Not in the debugger's own evaluation, to which more is allowed; and a second report of the last one is gone.
    await new Promise((resolve) => setTimeout(resolve));
    const refusal = Promise.withResolvers<string>();
    const listen = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
      const ofAnother = /^(http|ws)s?:/.test(blockedURI) && !blockedURI.includes(host);
      if (!ofAnother) refusal.resolve(effectiveDirective);
    };
    addEventListener("securitypolicyviolation", listen, true);
    const code = `(self.top ?? self).breached.push(${JSON.stringify(name)})`;
    const got = () => tried.breached.push(name);
    try {
      Promise.resolve(attempt({ code, host, got, over: () => refusal.resolve("did not run") })).catch(() => {});
    } catch {
      // Refused at once; the policy reports it all the same.
    }
    // Whatever is not refused by then, is not.
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, 3_000));
    const how = untilRefused ? await Promise.race([refusal.promise, late]) : undefined;
    if (how) tried.refused[name] = how;
    removeEventListener("securitypolicyviolation", listen, true);
  }
  return tried;
}
