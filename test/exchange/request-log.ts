export interface ExchangeRequest {
  /** Instant of arrival by the exchange's clock. */
  at: number;
  host: string;
  method: string;
  path: string;
  /** The query string as it came. */
  query: string;
  params: Record<string, string>;
  apiKey: string | undefined;
  /** 0 while no answer has been sent. */
  status: number;
  /** The `code` of a JSON body, if it has one. */
  code: number | undefined;
  weight: number;
  usedWeight: number;
}

interface Waiting {
  predicate: (log: ExchangeRequest[]) => boolean;
  resolve: () => void;
  timer: NodeJS.Timeout;
}

/** Every request, in order of arrival, with a way to wait for one without polling. */
export function createRequestLog() {
  const entries: ExchangeRequest[] = [];
  const waiting = new Set<Waiting>();

  return {
    entries,
    add: (request: ExchangeRequest) => void entries.push(request),
    /** To be called after a request has arrived or has been answered. */
    changed() {
      for (const one of waiting) {
        if (!one.predicate(entries)) continue;
        clearTimeout(one.timer);
        waiting.delete(one);
        one.resolve();
      }
    },
    calls: (path: string, filter: Record<string, string> = {}) =>
      entries.filter(
        (request) =>
          request.path === path && Object.entries(filter).every(([name, value]) => request.params[name] === value),
      ),
    waitFor(predicate: (log: ExchangeRequest[]) => boolean, timeoutMs = 10_000): Promise<void> {
      if (predicate(entries)) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const seen = () => entries.map(({ method, path, status }) => `${method} ${path} ${status || "…"}`).join("\n  ");
        const timer = setTimeout(() => {
          waiting.delete(one);
          reject(new Error(`no such request within ${timeoutMs} ms; the exchange saw\n  ${seen() || "nothing"}`));
        }, timeoutMs);
        const one: Waiting = { predicate, resolve, timer };
        waiting.add(one);
      });
    },
  };
}
