import { startExchange } from "../../exchange/index.ts";

/** Where it is, and whom it knows. */
export interface Serving {
  port: number;
  cert: string;
  apiKey: string;
  secret: string;
}

// A process of its own for the exchange, so that its CPU is nobody's cost. Its minute is short: nobody is to be refused.
const exchange = await startExchange({ minuteMs: 1 });
const { apiKey, secret } = exchange.addAccount({ assets: 500, days: 60 });
process.send?.({ port: exchange.port, cert: exchange.cert, apiKey, secret } satisfies Serving);
process.on("disconnect", () => process.exit());
