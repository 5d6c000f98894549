import { t } from "../../utils/i18n";
import { Section } from "./Section";

/** The section with version, licence and disclaimer. */
export function About({ version }: { version: string }) {
  return (
    <Section id="about" heading={t("aboutHeading")}>
      <p>{t("aboutVersion", version)}</p>
      <p>{t("aboutLicence")}</p>
      <p>{t("aboutDisclaimer")}</p>
    </Section>
  );
}
