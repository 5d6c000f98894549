import { type Day, dayOf } from "../utils/domain/day";
import type { DamageView } from "../utils/domain/view";
import { plural, t } from "../utils/i18n";
import { DayName } from "./DayName";
import { Notice } from "./Notice";
import { Words } from "./Words";
import { walletName } from "./wallet-name";

interface Props {
  damage: DamageView;
  /** ms since the epoch. */
  now: number;
  /** Given where what is kept is not on the same page. */
  onShowKept?: () => void;
  /** Given where the user may say that it is known. */
  onDismiss?: () => void;
}

/** What the archive has lost: how many days, and which, wallet by wallet. */
export function DamageNotice({ damage, now, onShowKept, onDismiss }: Props) {
  const several = new Set(damage.spans.map(({ account }) => account)).size > 1;
  return (
    <Notice
      title={plural("damageTitle", damage.days)}
      actions={
        <>
          {onShowKept && (
            <button type="button" onClick={onShowKept}>
              {t("showKept")}
            </button>
          )}
          {onDismiss && (
            <button type="button" onClick={onDismiss}>
              {t("dismiss")}
            </button>
          )}
        </>
      }
    >
      <p>
        <Words of="damageBody" with={[<DayName day={dayOf(damage.since)} now={now} />]} />
      </p>
      <ul>
        {damage.spans.map(({ account, wallet, first, last }) => (
          <li key={`${account} ${wallet} ${first}`}>
            {several && `${account} · `}
            <Words of="labelled" with={[walletName(wallet), <Span first={first} last={last} now={now} />]} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Span({ first, last, now }: { first: Day; last: Day; now: number }) {
  const from = <DayName day={first} now={now} />;
  return first === last ? from : <Words of="daySpan" with={[from, <DayName day={last} now={now} />]} />;
}
