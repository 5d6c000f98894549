import { DisplayPreview } from "../../components/DisplayPreview";
import { DisplaySettings } from "../../components/DisplaySettings";
import { t } from "../../utils/i18n";
import type { Props } from "./Options";
import { Section } from "./Section";

/** The section about how Daybook looks. */
export function Display({ display, now, onSet }: Props) {
  return (
    <Section id="display" heading={t("displayHeading")}>
      <p>{t("savedAtOnce")}</p>
      <div class="display-grid">
        <DisplaySettings display={display} onSet={onSet} />
        <DisplayPreview display={display} now={now} />
      </div>
    </Section>
  );
}
