import { useEffect, useRef } from "preact/hooks";
import { ConnectForm, type ConnectProps } from "../../components/ConnectForm";
import { t } from "../../utils/i18n";
import { Section } from "./Section";

/** The section in which an account is connected, or given another key. */
export function Connect(props: ConnectProps) {
  const { replaces, preset } = props;
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    said.current?.closest("section")?.scrollIntoView();
    said.current?.focus({ preventScroll: true });
  }, [replaces?.id, preset]);
  return (
    <Section id="connect" heading={t("connectHeading")}>
      {replaces && (
        <div ref={said} class="replacing" tabIndex={-1}>
          <p>{t("replacing", replaces.name)}</p>
          <a class="button" href="#accounts">
            {t("cancel")}
          </a>
        </div>
      )}
      <p>{t("connectIntro")}</p>
      <ConnectForm {...props} />
    </Section>
  );
}
