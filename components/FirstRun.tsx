import { t } from "../utils/i18n";
import { Mark } from "./Mark";
import "./FirstRun.css";

/** What a newcomer sees: what this is, what it asks for, the button that leads on, and a way to look around first. */
export function FirstRun({ onConnect, onDemo }: { onConnect(): void; onDemo(): void }) {
  return (
    <main class="first-run" tabIndex={-1}>
      <Mark />
      <h1>{t("firstRunTitle")}</h1>
      <p>{t("firstRunBody")}</p>
      <button type="button" class="primary" onClick={onConnect}>
        {t("connectBinance")}
      </button>
      <button type="button" class="quiet" onClick={onDemo}>
        {t("tryDemo")}
      </button>
    </main>
  );
}
