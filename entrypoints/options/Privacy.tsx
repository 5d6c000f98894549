import { t } from "../../utils/i18n";
import { Section } from "./Section";

/** The section that says where the key is, and what that is worth. */
export function Privacy() {
  return (
    <Section id="privacy" heading={t("privacyHeading")}>
      <ul class="plain">
        <li>{t("privacyWhere")}</li>
        <li>{t("privacyWorth")}</li>
        <li>{t("privacyRead")}</li>
        <li>{t("privacyNetwork")}</li>
      </ul>
    </Section>
  );
}
