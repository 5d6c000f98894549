import type { ComponentChildren } from "preact";
import type { View, WalletView } from "../utils/domain/view";
import { AssetList } from "./AssetList";
import { Total } from "./Total";
import { WalletSection } from "./WalletSection";

interface Props {
  view: View;
  /** ms since the epoch. */
  now: number;
  /** What to say above a wallet's figures, when something is wrong with it. */
  notice(wallet: WalletView): ComponentChildren;
}

/** The numbers of one close: the total, the wallets, the assets. */
export function Overview({ view, now, notice }: Props) {
  return (
    <>
      <Total view={view} now={now} />
      {view.wallets.map((wallet) => (
        <WalletSection key={wallet.wallet} wallet={wallet} day={view.day} now={now}>
          {notice(wallet)}
        </WalletSection>
      ))}
      <AssetList assets={view.assets} fiat={view.display.fiat} />
    </>
  );
}
