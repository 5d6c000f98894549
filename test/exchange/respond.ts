import type { ExchangeAccount } from "./account.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import { ApiError } from "./api-error.ts";
import { authenticate } from "./authenticate.ts";
import type { createBudget } from "./budget.ts";
import { checkParameters } from "./check-parameters.ts";
import type { Endpoint, Rules } from "./endpoint.ts";
import { accountInfo } from "./endpoint-account-info.ts";
import { accountSnapshot } from "./endpoint-account-snapshot.ts";
import { apiRestrictions } from "./endpoint-api-restrictions.ts";
import { klines } from "./endpoint-klines.ts";
import { serverTime } from "./endpoint-server-time.ts";
import { tickerPrice } from "./endpoint-ticker-price.ts";
import type { Market } from "./market.ts";
import { parseQuery, type Query } from "./query.ts";

interface Surroundings {
  now: () => number;
  market: Market;
  rules: Rules;
  accounts: readonly ExchangeAccount[];
  clientIp: () => string;
  budgets: { api: ReturnType<typeof createBudget>; data: ReturnType<typeof createBudget> };
}

export interface Incoming {
  /** Host name without port. */
  host: string;
  method: string;
  path: string;
  query: string;
  apiKey: string | undefined;
}

export interface Response {
  answer: Answer;
  weight: number;
  usedWeight: number;
  /** While banned nothing but 418 is said, faults or not. */
  banned: boolean;
}

const ENDPOINTS: readonly Endpoint[] = [accountSnapshot, apiRestrictions, accountInfo, serverTime, klines, tickerPrice];
const DATA_HOST = "data-api.binance.vision";

/** The two shapes in which Binance says there is no such path (*inferred*: seen, not documented). */
function notFound({ path }: Incoming, now: number): Answer {
  if (path.startsWith("/sapi/")) {
    const error = { timestamp: new Date(now).toISOString(), status: 404, error: "Not Found", path };
    return jsonAnswer(404, { ...error, message: "No message available" });
  }
  const body = "<html><body><h2>404 Not found</h2></body></html>";
  return { status: 404, headers: {}, contentType: "text/html", body };
}

const refuse = ({ status, code, message }: ApiError) => jsonAnswer(status, { code, msg: message });

/** What the exchange says to a request, by its own rules and before any fault. */
export function createResponder({ now, market, rules, accounts, clientIp, budgets }: Surroundings) {
  function judge(endpoint: Endpoint, { apiKey }: Incoming, query: Query): Answer {
    const call = { query, now: now(), market, rules };
    try {
      if (endpoint.signed) {
        const request = { apiKey, query, rules: endpoint.parameters, clientIp: clientIp(), now: call.now };
        return jsonAnswer(200, endpoint.answer(call, authenticate(request, accounts)));
      }
      checkParameters(query, endpoint.parameters);
      return jsonAnswer(200, endpoint.answer(call));
    } catch (error) {
      if (error instanceof ApiError) return refuse(error);
      throw error;
    }
  }

  return function respond(incoming: Incoming): Response {
    const onDataHost = incoming.host === DATA_HOST;
    const budget = onDataHost ? budgets.data : budgets.api;
    const query = parseQuery(incoming.query);
    const endpoint = ENDPOINTS.find(({ path, signed }) => path === incoming.path && !(onDataHost && signed));
    const banned = budget.isBanned();
    const weight = banned || !endpoint ? 0 : endpoint.weight(query);
    const bill = budget.charge(incoming.path, weight);
    const base = { weight, usedWeight: bill.used, banned };
    if (bill.refusal) {
      const { error, retryAfter } = bill.refusal;
      const answer = refuse(error);
      answer.headers["Retry-After"] = String(retryAfter);
      return { ...base, answer: withWeight(answer, incoming.path, bill.used) };
    }
    if (!endpoint) return { ...base, answer: notFound(incoming, now()) };
    if (incoming.method !== "GET") {
      const msg = `Request method '${incoming.method}' not supported`;
      return { ...base, answer: jsonAnswer(405, { code: 0, msg }) };
    }
    return { ...base, answer: withWeight(judge(endpoint, incoming, query), incoming.path, bill.used) };
  };
}

/** `/sapi` and `/api` name their header differently ("LIMITS" of both). */
function withWeight(answer: Answer, path: string, used: number): Answer {
  const name = path.startsWith("/sapi/") ? "X-SAPI-USED-IP-WEIGHT-1M" : "X-MBX-USED-WEIGHT-1M";
  return { ...answer, headers: { ...answer.headers, [name]: String(used) } };
}
