import { LockSettings } from "../../components/LockSettings";
import { TurnOnPassphrase } from "../../components/TurnOnPassphrase";
import { t } from "../../utils/i18n";
import type { Props } from "./Options";
import { Section } from "./Section";

type Needed = "vault" | "view" | "now" | "onUnlock" | "onLock" | "onSetAutoLock" | "onChangePassphrase";

/** The section about how the keys are kept, what that is worth, and the lock. */
export function Privacy({ vault, view, ...lock }: Pick<Props, Needed>) {
  const accounts = view?.accounts ?? [];
  const mode = accounts.length === 0 ? null : (vault?.mode ?? null);
  const unprotected = accounts.filter(({ id }) => vault?.unprotected.includes(id));
  return (
    <Section id="privacy" heading={t("privacyHeading")}>
      {accounts.length === 0 && <p>{t("privacyNoKey")}</p>}
      {mode === "device" && <p>{t("privacyDevice")}</p>}
      {vault && mode === "passphrase" && <LockSettings {...lock} vault={vault} />}
      {unprotected.length > 0 && <TurnOnPassphrase accounts={unprotected} more={mode === "passphrase"} />}
      <h3>{t("worthHeading")}</h3>
      <ul class="plain">
        <li>{t("worthDevice")}</li>
        <li>{t("worthPassphrase")}</li>
        <li>{t("worthLimit")}</li>
        <li>{t("privacyRead")}</li>
        <li>{t("privacyNetwork")}</li>
      </ul>
    </Section>
  );
}
