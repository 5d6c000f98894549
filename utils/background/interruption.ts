/** Lets whatever a run waits for, an answer or a time to come, end at once. */
export function createInterruption() {
  let controller = new AbortController();

  return {
    /** `fetch` as ever, but for that. */
    fetch: (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
      const signals = [controller.signal, ...(init.signal ? [init.signal] : [])];
      return globalThis.fetch(input, { ...init, signal: AbortSignal.any(signals) });
    },

    /** The work, or its end if that comes first. */
    async orInterrupted(work: Promise<void>): Promise<void> {
      const { signal } = controller;
      if (signal.aborted) return;
      const ended = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
      await Promise.race([work, ended]);
    },

    /** From now on nothing is sent and nothing waited for, until `work` is done. */
    async during<T>(work: () => Promise<T>): Promise<T> {
      controller.abort();
      try {
        return await work();
      } finally {
        controller = new AbortController();
      }
    },
  };
}
