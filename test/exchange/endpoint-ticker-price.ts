import { ApiError } from "./api-error.ts";
import { decimal } from "./decimal.ts";
import type { Call, Endpoint } from "./endpoint.ts";
import type { Query } from "./query.ts";
import { symbolRule } from "./symbol-rule.ts";

function priceOf({ market, now }: Call, symbol: string) {
  const price = market.symbols().includes(symbol) ? market.priceAt(symbol, now) : undefined;
  if (price === undefined) throw new ApiError(-1121, "Invalid symbol.");
  return { symbol, price: decimal.format(price) };
}

function symbolList(query: Query): string[] | undefined {
  const text = query.get("symbols");
  if (text === undefined) return undefined;
  // Binance takes no blanks after the commas.
  if (!/^\["[^"\s]+"(?:,"[^"\s]+")*\]$/u.test(text)) {
    throw new ApiError(-1100, "Illegal characters found in parameter 'symbols'; legal range is '[\"…\",\"…\"]'.");
  }
  return JSON.parse(text) as string[];
}

/** `GET /api/v3/ticker/price`, "Symbol price ticker": one symbol, several, or all. */
export const tickerPrice: Endpoint = {
  path: "/api/v3/ticker/price",
  signed: false,
  weight: (query) => (query.get("symbol") === undefined ? 4 : 2),
  parameters: { symbol: symbolRule, symbols: {} },
  answer(call) {
    const { query, market, now } = call;
    const symbol = query.get("symbol");
    const symbols = symbolList(query);
    if (symbol !== undefined && symbols) throw new ApiError(-1128, "Combination of optional parameters invalid.");
    if (symbol !== undefined) return priceOf(call, symbol);
    const trading = () => market.symbols().filter((name) => market.priceAt(name, now) !== undefined);
    return (symbols ?? trading()).map((name) => priceOf(call, name));
  },
};
