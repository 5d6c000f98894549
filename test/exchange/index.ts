import { type AccountOptions, createAccount, type ExchangeAccount } from "./account.ts";
import { type Budget, createBudget } from "./budget.ts";
import { createCertificate } from "./certificate.ts";
import { createClock, type ExchangeClock } from "./clock.ts";
import type { Rules } from "./endpoint.ts";
import type { Fault } from "./fault.ts";
import { createFaultBoard, type FaultFilter, type Hold } from "./fault-board.ts";
import { createMarket, type Market } from "./market.ts";
import { createRequestLog, type ExchangeRequest } from "./request-log.ts";
import { createResponder } from "./respond.ts";
import { listen } from "./server.ts";

export type { AccountOptions, ExchangeAccount } from "./account.ts";
export type { Fault } from "./fault.ts";
export type { SnapshotVo } from "./snapshot-shape.ts";

export interface Exchange {
  port: number;
  /** Base64 SHA-256 of the certificate's public key. */
  spki: string;
  /** The certificate as PEM. */
  cert: string;
  clock: ExchangeClock;
  market: Market;
  /** Readings of the documentation that a test may change at any time. */
  rules: Rules;
  /** The address every request seems to come from; put into the -2015 text. */
  clientIp: string;
  addAccount(options?: AccountOptions): ExchangeAccount;
  /** Served the documentation's three example answers. */
  documentation: ExchangeAccount;
  /** `endpoint` is a path, optionally with parameters to match: `/sapi/v1/accountSnapshot?type=MARGIN`. */
  fault(endpoint: string, fault: Fault, filter?: FaultFilter): () => void;
  /** Holds the answers back until `release()`. */
  hold(endpoint: string, filter?: FaultFilter): Hold;
  clearFaults(): void;
  log: ExchangeRequest[];
  calls(path: string, filter?: Record<string, string>): ExchangeRequest[];
  waitFor(predicate: (log: ExchangeRequest[]) => boolean, timeoutMs?: number): Promise<void>;
  /** Weight spent at api.binance.com. */
  budget: Budget;
  close(): Promise<void>;
}

interface ExchangeOptions {
  now?: () => number;
  /** Length of the minute in which weight is counted. */
  minuteMs?: number;
  windowDays?: number;
}

/** Starts a strict stand-in for Binance over TLS on a free port of 127.0.0.1. */
export async function startExchange(options: ExchangeOptions = {}): Promise<Exchange> {
  const { now: realNow = Date.now, minuteMs = 60_000, windowDays = 30 } = options;
  const clock = createClock(realNow);
  const { now } = clock;
  const market = createMarket();
  const rules: Rules = { windowDays, tooOld: "refuse" };
  const budgets = { api: createBudget({ now, minuteMs }), data: createBudget({ now, minuteMs }) };
  const log = createRequestLog();
  const faults = createFaultBoard();
  const certificate = await createCertificate();
  const documentation = createAccount({}, { market, now, ordinal: 0, documentation: true });
  const accounts = [documentation];
  const clientIp = () => exchange.clientIp;
  const respond = createResponder({ now, market, rules, accounts, clientIp, budgets });
  const server = await listen({ certificate, now, respond, log, faults });

  const exchange: Exchange = {
    port: server.port,
    spki: certificate.spki,
    cert: certificate.cert,
    clock,
    market,
    rules,
    clientIp: "203.0.113.7",
    addAccount(accountOptions = {}) {
      const account = createAccount(accountOptions, { market, now, ordinal: accounts.length });
      if (accounts.some(({ apiKey }) => apiKey === account.apiKey)) throw new Error("that API key is taken");
      accounts.push(account);
      return account;
    },
    documentation,
    fault: faults.fault,
    hold: faults.hold,
    clearFaults: faults.clear,
    log: log.entries,
    calls: log.calls,
    waitFor: log.waitFor,
    budget: budgets.api,
    close: server.close,
  };
  return exchange;
}
