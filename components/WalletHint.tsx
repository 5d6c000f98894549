import type { WalletView } from "../utils/domain/view";
import { plural } from "../utils/i18n";
import { MarginLevel } from "./MarginLevel";

/** The one thing to know about a wallet before opening it: how many assets or positions, or its margin level. */
export function WalletHint({ wallet }: { wallet: WalletView }) {
  switch (wallet.wallet) {
    case "spot":
      return <>{plural("assetCount", wallet.rows.length)}</>;
    case "margin":
      return wallet.margin?.level ? <MarginLevel level={wallet.margin.level} /> : null;
    case "futures":
      return <>{plural("positionCount", wallet.positions.length)}</>;
  }
}
