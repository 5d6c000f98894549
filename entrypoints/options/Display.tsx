import { DisplaySettings } from "../../components/DisplaySettings";
import { t } from "../../utils/i18n";
import type { Props } from "./Options";
import { Section } from "./Section";

/** The section about how Daybook looks. */
export function Display({ display, onSet }: Props) {
  return (
    <Section id="display" heading={t("displayHeading")}>
      <p>{t("savedAtOnce")}</p>
      <DisplaySettings display={display} onSet={onSet} />
    </Section>
  );
}
