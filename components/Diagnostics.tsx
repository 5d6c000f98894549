import { useState } from "preact/hooks";
import { t } from "../utils/i18n";
import { CopyButton } from "./CopyButton";
import { LongField } from "./LongField";
import "./Diagnostics.css";

/** Shows what a report of a problem would hold, and only then offers to copy it. */
export function Diagnostics({ onRead }: { onRead(): Promise<string> }) {
  const [text, setText] = useState<string | null>(null);
  return (
    <div class="diagnostics">
      <p class="muted">{t("diagnosticsAbout")}</p>
      <button type="button" onClick={() => onRead().then(setText)}>
        {t("showDiagnostics")}
      </button>
      {text !== null && (
        <>
          <LongField label={t("diagnosticsHeading")} rows={14} value={text} />
          <CopyButton text={text} label={t("copyDiagnostics")} />
        </>
      )}
    </div>
  );
}
