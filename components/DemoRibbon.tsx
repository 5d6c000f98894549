import { t } from "../utils/i18n";
import "./DemoRibbon.css";

/** Says over all numbers that they are invented, and makes an end of it at one press. */
export function DemoRibbon({ onRemove }: { onRemove(): void }) {
  return (
    <p class="demo">
      <strong>{t("demo")}</strong>
      <span>{t("demoAbout")}</span>
      <button type="button" class="link" onClick={onRemove}>
        {t("removeDemo")}
      </button>
    </p>
  );
}
