import type { Snapshot } from "../../../utils/domain/snapshot";
import type { Wallet } from "../../../utils/domain/wallet";
import type { Seeded } from "../../soak/seeded";
import { futures, margin, spot } from "../../utils/domain/builders";
import { inventAmount } from "./invent-amount";

/** What Binance may say of a wallet that holds some of these assets. Its own totals need not fit: they are shown, too. */
export function inventSnapshot(random: Seeded, wallet: Wallet, assets: string[]): Snapshot {
  const some = (share: number) => assets.filter(() => random.below(1) < share);
  const amount = () => inventAmount(random);
  const debt = () => inventAmount(random, "debt");
  switch (wallet) {
    case "spot": {
      const names = random.shuffle([...some(0.9), ...some(0.15).map((asset) => `LD${asset}`)]);
      return spot(
        amount(),
        names.map((name) => [name, amount(), amount()]),
      );
    }
    case "margin": {
      const rows = some(0.6).map((asset) => {
        return { asset, free: amount(), locked: amount(), borrowed: amount(), interest: amount(), netAsset: debt() };
      });
      const { data, ...rest } = margin(debt(), rows);
      const figures = { marginLevel: amount(), totalAssetOfBtc: amount(), totalLiabilityOfBtc: amount() };
      return { ...rest, data: { ...data, ...figures } };
    }
    case "futures":
      return futures(
        Object.fromEntries(some(0.6).map((asset) => [asset, debt()])),
        // Long and short of the same contract, too.
        [...some(0.2), ...some(0.1)].map((asset) => {
          const contract = random.pick(["USDT", "USDC", "USDT_261225"]);
          return [asset + contract, debt(), amount(), amount()];
        }),
      );
  }
}
