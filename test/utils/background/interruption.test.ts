import { afterEach, describe, expect, it, vi } from "vitest";
import { createInterruption } from "@/utils/background/interruption";

afterEach(() => vi.unstubAllGlobals());

const never = () => new Promise<void>(() => {});

/** Answers as a server does that never does. */
const hanging = (_: unknown, { signal }: RequestInit) =>
  new Promise((_resolve, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener("abort", () => reject(signal.reason));
  });

describe("an interruption", () => {
  it("ends an answer that is waited for, and lets none be asked for until it is over", async () => {
    const fetch = vi.fn(hanging);
    vi.stubGlobal("fetch", fetch);
    const interruption = createInterruption();
    const waited = interruption.fetch("https://a.example", { headers: { a: "b" } });
    await interruption.during(async () => {
      await expect(waited).rejects.toThrow(/abort/i);
      await expect(interruption.fetch("https://a.example")).rejects.toThrow(/abort/i);
    });
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ headers: { a: "b" } });
    void interruption.fetch("https://a.example");
    expect(fetch.mock.lastCall?.[1]?.signal?.aborted).toBe(false);
  });

  it("leaves a request its own end", async () => {
    vi.stubGlobal("fetch", hanging);
    const own = new AbortController();
    const waited = createInterruption().fetch("https://a.example", { signal: own.signal });
    own.abort(new Error("too late"));
    await expect(waited).rejects.toThrow("too late");
  });

  it("ends a wait, and lets none begin until it is over", async () => {
    const interruption = createInterruption();
    const waited = interruption.orInterrupted(never());
    await interruption.during(async () => {
      await waited;
      await interruption.orInterrupted(never());
    });
    const later = vi.fn();
    void interruption.orInterrupted(never()).then(later);
    await interruption.orInterrupted(Promise.resolve());
    expect(later).not.toHaveBeenCalled();
  });

  it("is over even if what it was for failed", async () => {
    const interruption = createInterruption();
    await expect(interruption.during(async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    vi.stubGlobal("fetch", async () => new Response("fine"));
    expect(await (await interruption.fetch("https://a.example")).text()).toBe("fine");
  });
});
