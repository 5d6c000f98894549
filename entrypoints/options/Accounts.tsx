import { AccountList } from "../../components/AccountList";
import { t } from "../../utils/i18n";
import type { Props } from "./Options";
import { Section } from "./Section";

/** The section that lists the connected accounts. */
export function Accounts({ view, ...rest }: Pick<Props, "view" | "onRename" | "onPause" | "onOrder" | "onRemove">) {
  const { accounts = [], rights = {}, demo = false } = view ?? {};
  return (
    <Section id="accounts" heading={t("accountsHeading")}>
      {accounts.length === 0 ? (
        <p class="empty">{t("noAccounts")}</p>
      ) : (
        <AccountList {...rest} accounts={accounts} rights={rights} demo={demo} />
      )}
    </Section>
  );
}
