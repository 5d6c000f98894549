import { AccountRow } from "../../components/AccountRow";
import { t } from "../../utils/i18n";
import type { Props } from "./Options";
import { Section } from "./Section";

/** The section that lists the connected accounts. */
export function Accounts({ view, onRename, onRemove }: Pick<Props, "view" | "onRename" | "onRemove">) {
  const accounts = view?.accounts ?? [];
  return (
    <Section id="accounts" heading={t("accountsHeading")}>
      {accounts.length === 0 ? (
        <p class="empty">{t("noAccounts")}</p>
      ) : (
        <ul class="accounts">
          {accounts.map(({ id, name }) => (
            <AccountRow
              key={id}
              name={name}
              onRename={(next) => onRename(id, next)}
              onRemove={(history) => onRemove(id, history)}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
