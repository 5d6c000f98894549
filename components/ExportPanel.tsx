import { useEffect, useRef, useState } from "preact/hooks";
import { plural, t } from "../utils/i18n";
import "./ExportPanel.css";

/** A file that is ready to be saved. */
export interface ExportedFile {
  name: string;
  file: Blob;
  snapshots: number;
  /** Snapshots that could not be read and are not in it. */
  unreadable: number;
}

interface Props {
  /** `null` where there is nothing to export; rejects where it cannot be read. */
  onExport(tell: (done: number, of: number) => void): Promise<ExportedFile | null>;
}

type State =
  | { is: "idle" | "empty" | "failed" }
  | { is: "reading"; done: number; of: number }
  | { is: "ready"; url: string; exported: ExportedFile };

/** Reads the archive into a file and offers that to be saved: at once, and again as long as the page is open. */
export function ExportPanel({ onExport }: Props) {
  const [state, setState] = useState<State>({ is: "idle" });
  const link = useRef<HTMLAnchorElement>(null);
  const url = state.is === "ready" ? state.url : null;
  useEffect(() => {
    if (url === null) return;
    link.current?.click();
    return () => URL.revokeObjectURL(url);
  }, [url]);

  const start = async () => {
    if (state.is === "reading") return;
    setState({ is: "reading", done: 0, of: 1 });
    try {
      const exported = await onExport((done, of) => setState({ is: "reading", done, of }));
      if (exported === null) setState({ is: "empty" });
      else setState({ is: "ready", url: URL.createObjectURL(exported.file), exported });
    } catch {
      setState({ is: "failed" });
    }
  };

  return (
    <div class="export">
      <button type="button" aria-disabled={state.is === "reading"} onClick={start}>
        {t("exportAll")}
      </button>
      {state.is === "reading" && <progress aria-label={t("exportProgress")} value={state.done} max={state.of} />}
      <p role="status">{said(state)}</p>
      {state.is === "ready" && (
        <a ref={link} href={state.url} download={state.exported.name}>
          {t("exportSave", state.exported.name)}
        </a>
      )}
    </div>
  );
}

function said(state: State): string {
  switch (state.is) {
    case "ready": {
      const { snapshots, unreadable } = state.exported;
      const ready = plural("exportReady", snapshots);
      return unreadable === 0 ? ready : `${ready} ${plural("exportGaps", unreadable)}`;
    }
    case "empty":
      return t("exportEmpty");
    case "failed":
      return t("exportFailed");
    default:
      return "";
  }
}
