import type { StandingRights } from "../utils/domain/standing-rights";
import { t } from "../utils/i18n";
import { Notice } from "./Notice";
import { rightNames } from "./right-name";

/** What a key may do beyond reading. */
export type KeyRights = StandingRights[string];

interface Props {
  rights: KeyRights;
}

/** The standing warning for a key that may do more than read. */
export function RightsNotice({ rights: { moving, trading } }: Props) {
  const may = rightNames([...moving, ...trading]);
  return (
    <Notice title={t(moving.length > 0 ? "mayMoveTitle" : "mayTradeTitle")}>
      <p>{t("standingBody", may)}</p>
    </Notice>
  );
}
