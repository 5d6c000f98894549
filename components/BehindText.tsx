import type { Day } from "../utils/domain/day";
import type { WalletView } from "../utils/domain/view";
import { t } from "../utils/i18n";
import { DayName } from "./DayName";
import { Words } from "./Words";

interface Props {
  wallet: Pick<WalletView, "day" | "inUse">;
  /** The newest close of all wallets. */
  day: Day | null;
  /** ms since the epoch. */
  now: number;
}

/** Why a wallet that did not fail shows an older close than the others. */
export function BehindText({ wallet, day, now }: Props) {
  if (!wallet.inUse || day === null || wallet.day === day) return null;
  return (
    <p class="wallet-behind">
      {wallet.day === null ? t("walletNotRead") : <Words of="walletBehind" with={[<DayName day={day} now={now} />]} />}
    </p>
  );
}
