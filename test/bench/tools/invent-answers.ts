type Wallet = "spot" | "margin" | "futures";

const DAY_MS = 86_400_000;
/** The few that everything is priced in; the others are made up. */
const KNOWN = ["BTC", "USDT", "ETH", "BNB"];

/** Names of so many assets. */
export function assetNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => KNOWN[index] ?? `C${index}X`);
}

/** One snapshot as Binance describes it, with so many assets; amounts differ on every day, so that nothing is repeated. */
export function inventSnapshot(wallet: Wallet, day: string, assets: number) {
  const random = randomFrom(`${wallet} ${day}`);
  const amount = () => (random() * 10 ** (random() * 5 - 1)).toFixed(8);
  const names = assetNames(assets);
  const updateTime = Date.parse(`${day}T00:00:00Z`) + DAY_MS - 1000;
  if (wallet === "spot") {
    const balances = names.map((asset) => ({
      asset,
      free: amount(),
      locked: random() < 0.25 ? amount() : "0.00000000",
    }));
    return { data: { balances, totalAssetOfBtc: amount() }, type: wallet, updateTime };
  }
  if (wallet === "margin") {
    const userAssets = names.map((asset) => {
      const [free, borrowed, interest] = [amount(), random() < 0.3 ? amount() : "0.00000000", "0.00000000"];
      return { asset, borrowed, free, interest, locked: "0.00000000", netAsset: amount() };
    });
    const totals = { totalAssetOfBtc: amount(), totalLiabilityOfBtc: amount(), totalNetAssetOfBtc: amount() };
    return { data: { marginLevel: "3.20000000", ...totals, userAssets }, type: wallet, updateTime };
  }
  const held = names.map((asset) => ({ asset, marginBalance: amount(), walletBalance: amount() }));
  const position = ["BTCUSDT", "ETHUSDT"].map((symbol) => {
    return { entryPrice: amount(), markPrice: amount(), positionAmt: amount(), symbol, unRealizedProfit: "0.10000000" };
  });
  return { data: { assets: held, position }, type: wallet, updateTime };
}

/** The whole answer for these days, as text. */
export function inventAnswer(wallet: Wallet, days: string[], assets: number): string {
  return JSON.stringify({ code: 200, msg: "", snapshotVos: days.map((day) => inventSnapshot(wallet, day, assets)) });
}

/** mulberry32, seeded by a text. */
function randomFrom(text: string): () => number {
  let state = [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
