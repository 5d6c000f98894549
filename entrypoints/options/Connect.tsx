import { ConnectForm } from "../../components/ConnectForm";
import { t } from "../../utils/i18n";
import type { Props } from "./Options";
import { Section } from "./Section";

/** The section in which an account is connected. */
export function Connect({ onConnect, now }: Pick<Props, "onConnect" | "now">) {
  return (
    <Section id="connect" heading={t("connectHeading")}>
      <p>{t("connectIntro")}</p>
      <ConnectForm onConnect={onConnect} now={now} />
    </Section>
  );
}
