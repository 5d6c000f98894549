import { NotificationSettings } from "../../components/NotificationSettings";
import { t } from "../../utils/i18n";
import type { Props } from "./Options";
import { Section } from "./Section";

/** The section about what Daybook says unasked. */
export function Notifications({ display, notifications, onAllow, onSet }: Props) {
  return (
    <Section id="notifications" heading={t("notificationsHeading")}>
      <p>{t("notificationsIntro")}</p>
      <NotificationSettings display={display} allowed={notifications} onAllow={onAllow} onSet={onSet} />
    </Section>
  );
}
