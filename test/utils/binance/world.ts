import { type Client, createClient, type Request } from "@/utils/binance/client";
import { createClock } from "@/utils/binance/clock";
import type { Gate } from "@/utils/binance/gate";
import { fetchServerTime } from "@/utils/binance/server-time";
import { type Failure, fail, ok } from "@/utils/domain/failure";
import type { Signer } from "@/utils/domain/signer";
import { createSigner, importSecret } from "@/utils/vault/signer";
import { type Exchange, type ExchangeAccount, startExchange } from "../../exchange/index.ts";
import { createExchangeFetch } from "./exchange-fetch.ts";

/** The exchange's time in every test unless it says otherwise. */
export const NOW = Date.parse("2026-11-22T10:00:00Z");

export type World = Awaited<ReturnType<typeof createWorld>>;

/** The client under test, over real TLS to a sandbox exchange, with everything it does on record. */
export async function createWorld() {
  const exchange = await startExchange();
  exchange.clock.freeze(NOW);
  const account = exchange.documentation;
  const signer = await signerOf(account);
  return { exchange, account, signer, connect: connectTo(exchange), close: exchange.close };
}

export async function signerOf({ apiKey, secret }: ExchangeAccount): Promise<Signer> {
  return createSigner({ apiKey, alg: "HMAC", key: await importSecret("HMAC", secret) });
}

interface Conditions {
  online?: boolean;
  /** The gate lets nothing out for this reason. */
  refusal?: Failure;
  /** This computer's clock. */
  now?: () => number;
  /** Instead of the way to the exchange. */
  fetch?: typeof globalThis.fetch;
}

function connectTo(exchange: Exchange) {
  return ({ online = true, refusal, now = exchange.clock.now, fetch }: Conditions = {}) => {
    const entered: Request[] = [];
    const left: (Parameters<Gate["leave"]>[1] & { path: string })[] = [];
    const gate: Gate = {
      async enter(request) {
        entered.push(request);
        return refusal ? fail(refusal) : ok(null);
      },
      async leave({ path }, answer) {
        left.push({ path, ...answer });
      },
    };
    const wire = createExchangeFetch(exchange);
    const serverTime = () => fetchServerTime(get);
    const clock = createClock({ now, serverTime, load: async () => null, save: async () => {} });
    const get: Client = createClient({ fetch: fetch ?? wire.fetch, clock, gate, online: () => online });
    return { get, clock, entered, left, ...wire };
  };
}
