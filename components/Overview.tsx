import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import type { Display } from "../utils/domain/display";
import type { View, WalletView } from "../utils/domain/view";
import { AssetList } from "./AssetList";
import { Deferred } from "./deferred-parts";
import { Displayed } from "./displayed";
import { Total } from "./Total";
import { WalletSection } from "./WalletSection";

interface Props {
  view: View;
  /** ms since the epoch. */
  now: number;
  /** What to say above a wallet's figures, when something is wrong with it. */
  notice(wallet: WalletView): ComponentChildren;
  onDisplay(changes: Partial<Display>): void;
}

/** The numbers of one close: the total, the wallets, the assets. */
export function Overview({ view, now, notice, onDisplay }: Props) {
  const { direction } = useContext(Displayed);
  return (
    <>
      <Total view={view} now={now} onUnit={(unit) => onDisplay({ unit })} />
      {direction === null && view.change && (
        <Deferred.DirectionQuestion onDirection={(chosen) => onDisplay({ direction: chosen })} />
      )}
      {view.wallets.map((wallet) => (
        <WalletSection key={wallet.wallet} wallet={wallet} day={view.day} now={now}>
          {notice(wallet)}
        </WalletSection>
      ))}
      <AssetList view={view} now={now} onSort={(sort) => onDisplay({ sort })} />
    </>
  );
}
