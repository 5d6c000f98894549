import type { Fault } from "./fault.ts";
import type { ExchangeRequest } from "./request-log.ts";
import type { WalletType } from "./snapshot-shape.ts";

export interface FaultFilter {
  /** How many requests it hits; all of them unless told. */
  times?: number;
  type?: WalletType;
  apiKey?: string;
}

export interface Hold {
  /** Resolves with the first request that is being held. */
  arrived: Promise<ExchangeRequest>;
  /** Lets what is held be answered, and everything after it. */
  release(): void;
}

type Entry = {
  path: string;
  params: URLSearchParams;
  apiKey: string | undefined;
  left: number;
  fault: Fault;
  removed: PromiseWithResolvers<void>;
  hit?: (request: ExchangeRequest) => void;
};

/** The faults set by a test. The newest that fits a request is the one that hits it. */
export function createFaultBoard() {
  let entries: Entry[] = [];

  function add(endpoint: string, fault: Fault, filter: FaultFilter, hit?: Entry["hit"]) {
    const [path = "", query = ""] = endpoint.split("?");
    const params = new URLSearchParams(query);
    if (filter.type) params.set("type", filter.type);
    const removed = Promise.withResolvers<void>();
    const { apiKey, times: left = Number.POSITIVE_INFINITY } = filter;
    const entry: Entry = { path, params, apiKey, left, fault, removed, ...(hit && { hit }) };
    entries.unshift(entry);
    return () => {
      entries = entries.filter((other) => other !== entry);
      removed.resolve();
    };
  }

  const fits = ({ path, params, apiKey, left }: Entry, request: ExchangeRequest) =>
    left > 0 &&
    path === request.path &&
    (apiKey === undefined || apiKey === request.apiKey) &&
    [...params].every(([name, value]) => request.params[name] === value);

  return {
    fault: (endpoint: string, fault: Fault, filter: FaultFilter = {}) => add(endpoint, fault, filter),
    hold(endpoint: string, filter: FaultFilter = {}): Hold {
      const arrived = Promise.withResolvers<ExchangeRequest>();
      const release = add(endpoint, { kind: "hang" }, filter, arrived.resolve);
      return { arrived: arrived.promise, release };
    },
    clear() {
      for (const { removed } of entries) removed.resolve();
      entries = [];
    },
    /** The fault for this request, used up by one, and the promise of its removal. */
    take(request: ExchangeRequest): { fault: Fault; removed: Promise<void> } | undefined {
      const entry = entries.find((candidate) => fits(candidate, request));
      if (!entry) return undefined;
      entry.left -= 1;
      entry.hit?.(request);
      return { fault: entry.fault, removed: entry.removed.promise };
    },
  };
}
