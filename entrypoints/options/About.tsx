import { Diagnostics } from "../../components/Diagnostics";
import { LicenceList } from "../../components/LicenceList";
import { t } from "../../utils/i18n";
import type { Props } from "./Options";
import { Section } from "./Section";

/** The section with version, licences, disclaimer, and what a report of a problem needs. */
export function About({ version, onReadDiagnostics }: Props) {
  return (
    <Section id="about" heading={t("aboutHeading")}>
      <p>{t("aboutVersion", version)}</p>
      <p>{t("aboutLicence")}</p>
      <p>{t("aboutDisclaimer")}</p>
      <h3>{t("licencesHeading")}</h3>
      <LicenceList />
      <p>
        <a href="licences.txt" target="_blank" rel="noopener">
          {t("licenceTexts")}
        </a>
      </p>
      <h3>{t("diagnosticsHeading")}</h3>
      <Diagnostics onRead={onReadDiagnostics} />
    </Section>
  );
}
