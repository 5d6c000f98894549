import type { ExchangeRequest } from "../exchange/request-log.ts";
import { seeded } from "./seeded.ts";

/** A moment of a sync to stop the worker at. */
export interface StopPoint {
  phase: Phase;
  /** While a request has no answer yet, just after its answer left, or just after a commit was announced. */
  when: "asked" | "answered" | "committed";
  /** The request, by path and what tells it from others; empty for a commit. */
  endpoint: string;
  /** Which of the like requests, or which commit of the sync: the first is 1. */
  nth: number;
  /** How long after that moment. */
  lateMs: number;
}

type Phase = (typeof PHASES)[number];

const PHASES = ["connecting", "which wallets", "spot", "margin", "futures", "prices"] as const;
/** A commit with what it writes is done within this time of its answer. */
const LATE_MS = 40;

/** `count` moments spread over all phases of the sync that these requests and so many commits made. */
export function stopPoints(log: readonly ExchangeRequest[], commits: number, count: number): StopPoint[] {
  const chance = seeded("stop points");
  const endpoints = log.map(endpointOf);
  const asked = endpoints.flatMap((endpoint, index) => {
    const nth = endpoints.slice(0, index + 1).filter((one) => one === endpoint).length;
    const request = { phase: phaseOf(endpoint), endpoint, nth };
    return (["asked", "answered"] as const).map((when) => ({ ...request, when }));
  });
  const committed = Array.from({ length: commits }, (_, index) => {
    const phase = PHASES[Math.min(index, PHASES.length - 1)] ?? "prices";
    return { phase, endpoint: "", nth: index + 1, when: "committed" as const };
  });
  const ofPhase = PHASES.map((phase) => chance.shuffle([...asked, ...committed].filter((one) => one.phase === phase)));
  return Array.from({ length: count }, (_, index) => {
    const list = ofPhase[index % PHASES.length] ?? [];
    const turn = Math.floor(index / PHASES.length);
    // Stopping at a held request is the same every time, so once is enough; the others differ by how late they are.
    const again = list.filter(({ when }) => when !== "asked");
    const moment = list[turn] ?? again[turn % again.length];
    if (!moment) throw new Error(`The undisturbed sync had no ${PHASES[index % PHASES.length]}.`);
    return { ...moment, lateMs: moment.when === "asked" ? 0 : chance.below(1) ** 2 * LATE_MS };
  });
}

/** A request by its path and what tells it from others of the same path. */
export function endpointOf({ path, params }: ExchangeRequest): string {
  const { type, symbol } = params;
  return type ? `${path}?type=${type}` : symbol ? `${path}?symbol=${symbol}` : path;
}

function phaseOf(endpoint: string): Phase {
  if (endpoint.includes("/klines")) return "prices";
  if (endpoint.endsWith("/account/info")) return "which wallets";
  const [, type] = endpoint.split("?type=");
  return PHASES.find((phase) => phase === type?.toLowerCase()) ?? "connecting";
}
