import type { SnapshotVo } from "../../exchange/index.ts";

/** What a name must stay, wherever it is shown. */
export const MARKUP = "<img src=x onerror=alert(1)><b>";

/** An answer of the snapshot endpoint in which every wallet also holds something of that name. */
export function withMarkup(answer: { snapshotVos: SnapshotVo[] }) {
  return { ...answer, snapshotVos: answer.snapshotVos.map(({ data, ...vo }) => ({ ...vo, data: added(data) })) };
}

function added(data: SnapshotVo["data"]): SnapshotVo["data"] {
  const [asset, one, none] = [MARKUP, "1.00000000", "0.00000000"];
  if ("balances" in data) return { ...data, balances: [...data.balances, { asset, free: one, locked: one }] };
  if ("userAssets" in data) {
    const row = { asset, borrowed: none, free: one, interest: none, locked: none, netAsset: one };
    return { ...data, userAssets: [...data.userAssets, row] };
  }
  const amounts = { entryPrice: one, markPrice: one, positionAmt: one, unRealizedProfit: none };
  return {
    assets: [...data.assets, { asset, marginBalance: one, walletBalance: one }],
    position: [...data.position, { symbol: MARKUP, ...amounts }],
  };
}
