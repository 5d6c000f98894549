import { noise } from "./noise.ts";

export interface Listing {
  asset: string;
  /** Price in USDT around which the asset moves. */
  usdt: number;
  /** How far it moves: 1 for a coin, 0 for USDT itself. */
  restless: number;
  quotes: readonly string[];
}

const coin = (asset: string, usdt: number, quotes: string, restless = 1): Listing => ({
  asset,
  usdt,
  restless,
  quotes: quotes.split(" ").filter(Boolean),
});

/** The first of these are in every account, so that each kind of quoting occurs in small accounts too. */
const CORE: readonly Listing[] = [
  coin("BTC", 64_000, "USDT EUR BRL TRY JPY USDC FDUSD", 0.6),
  coin("USDT", 1, "BRL TRY", 0),
  coin("BNB", 580, "USDT BTC ETH EUR FDUSD"),
  coin("ETH", 3_100, "USDT BTC EUR TRY USDC FDUSD"),
  coin("LDO", 1.9, "USDT BTC"),
  coin("EUR", 1.08, "USDT", 0.05),
  coin("USDC", 1, "USDT", 0.001),
  coin("ONG", 4.2, "BTC"),
  coin("VTHO", 3.5, "BNB"),
  coin("ETHW", 2.7, ""),
  coin("PEPE", 0.0000105, "USDT"),
  coin("XRP", 0.56, "USDT BTC BNB ETH"),
  coin("FDUSD", 1, "USDT", 0.001),
  coin("GBP", 1.27, "USDT", 0.05),
  coin("SOL", 150, "USDT BTC BNB ETH EUR"),
  coin("SHIB", 0.0000182, "USDT"),
  coin("DOGE", 0.12, "USDT BTC"),
  coin("ADA", 0.41, "USDT BTC"),
];

/** Money that is only ever the right half of a symbol. */
const MONEY: readonly Listing[] = [
  coin("BRL", 0.18, "", 0.05),
  coin("TRY", 0.03, "", 0.05),
  coin("JPY", 0.0067, "", 0.05),
];

/** Names that are not ASCII exist since 2025-12-15 (Binance API changelog). */
const NON_ASCII: readonly Listing[] = [coin("１２３４５６", 0.034, "USDT"), coin("币安人生", 0.21, "USDT")];

function madeUp(count: number): Listing[] {
  const taken = new Set([...CORE, ...MONEY].map(({ asset }) => asset));
  const made: Listing[] = [];
  for (let index = 0; made.length < count; index += 1) {
    const letters = 3 + Math.floor(noise(`length ${index}`) * 3);
    const asset = Array.from({ length: letters }, (_, at) =>
      String.fromCharCode(65 + Math.floor(noise(`name ${index} ${at}`) * 26)),
    ).join("");
    if (taken.has(asset) || asset.startsWith("LD")) continue;
    taken.add(asset);
    const usdt = 10 ** (noise(`price ${asset}`) * 5 - 3);
    const kind = noise(`quotes ${asset}`);
    if (kind < 0.05) made.push(coin(asset, usdt, ""));
    else if (kind < 0.15 && usdt > 1) made.push(coin(asset, usdt, "BTC"));
    else if (kind < 0.2) made.push(coin(asset, usdt, "BNB"));
    else made.push(coin(asset, usdt, usdt > 1 && kind > 0.6 ? "USDT BTC" : "USDT"));
  }
  return made;
}

/** Every asset the exchange knows: 500 coins to fill accounts with, then what appears only on request. */
export const listings = {
  coins: [...CORE, ...madeUp(500 - CORE.length)] as readonly Listing[],
  core: CORE.length,
  nonAscii: NON_ASCII,
  all: [...CORE, ...madeUp(500 - CORE.length), ...MONEY, ...NON_ASCII] as readonly Listing[],
};
