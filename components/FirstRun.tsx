import { t } from "../utils/i18n";
import { Mark } from "./Mark";
import "./FirstRun.css";

/** What a newcomer sees: what this is, what it asks for, and the one button that leads on. */
export function FirstRun({ onConnect }: { onConnect(): void }) {
  return (
    <main class="first-run">
      <Mark />
      <h1>{t("firstRunTitle")}</h1>
      <p>{t("firstRunBody")}</p>
      <button type="button" class="primary" onClick={onConnect}>
        {t("connectBinance")}
      </button>
    </main>
  );
}
