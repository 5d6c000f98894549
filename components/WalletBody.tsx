import type { WalletView } from "../utils/domain/view";
import { DayName } from "./DayName";
import { FuturesBody } from "./FuturesBody";
import { MarginBody } from "./MarginBody";
import { SpotBody } from "./SpotBody";
import { Words } from "./Words";

/** Everything a wallet's snapshot holds, or the plain statement that it holds nothing. */
export function WalletBody({ wallet, now }: { wallet: WalletView; now: number }) {
  if (wallet.day === null) return null;
  const positions = wallet.wallet === "futures" ? wallet.positions.length : 0;
  return (
    <div class="wallet-body">
      {wallet.wallet === "margin" && wallet.margin && <MarginBody margin={wallet.margin} rows={wallet.rows} />}
      {wallet.wallet === "spot" && wallet.rows.length > 0 && <SpotBody rows={wallet.rows} />}
      {wallet.wallet === "futures" && <FuturesBody rows={wallet.rows} positions={wallet.positions} />}
      {wallet.rows.length + positions === 0 && (
        <p class="empty">
          <Words of="noBalances" with={[<DayName day={wallet.day} now={now} />]} />
        </p>
      )}
    </div>
  );
}
