import type { StandingRights } from "../utils/domain/standing-rights";
import { t } from "../utils/i18n";
import { Icon } from "./Icon";
import "./StandingWarning.css";

interface Props {
  accounts: { id: string; name: string }[];
  /** What the key of an account may do beyond reading, by its id. */
  rights: StandingRights;
  onEditKey(account: string): void;
}

/** One line for each account whose key may do more than read. */
export function StandingWarning({ accounts, rights, onEditKey }: Props) {
  return accounts.map(({ id, name }) => {
    const found = rights[id];
    return (
      found && (
        <p key={id} class="standing">
          <Icon name="warning" />
          <span>{t(found.moving.length > 0 ? "accountMayMove" : "accountMayTrade", name)}</span>
          <button type="button" class="link" onClick={() => onEditKey(id)}>
            {t("replaceKey")}
          </button>
        </p>
      )
    );
  });
}
