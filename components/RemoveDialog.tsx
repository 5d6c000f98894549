import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../utils/i18n";
import { Choice } from "./Choice";
import "./RemoveDialog.css";

interface Props {
  name: string;
  /** `history`: whether its days are deleted too. */
  onRemove(history: boolean): void;
  onClose(): void;
}

/** Asks before an account goes, and whether its history goes with it. */
export function RemoveDialog({ name, onRemove, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [history, setHistory] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const choice = (value: boolean, label: string, about: string) => (
    <Choice
      group="history"
      label={label}
      about={about}
      checked={history === value}
      onChoose={() => setHistory(value)}
    />
  );
  return (
    <dialog ref={dialog} aria-labelledby="remove-heading" onClose={onClose}>
      <h2 id="remove-heading">{t("removeTitle", name)}</h2>
      <p>{t("removeBody")}</p>
      <fieldset>
        <legend>{t("removeHistory")}</legend>
        {choice(false, t("keepHistory"), t("keepHistoryAbout"))}
        {choice(true, t("deleteHistory"), t("deleteHistoryAbout"))}
      </fieldset>
      <p class="dialog-actions">
        <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
          {t("cancel")}
        </button>
        <button
          type="button"
          class="danger"
          onClick={() => {
            onRemove(history);
            dialog.current?.close();
          }}
        >
          {t("removeAccount")}
        </button>
      </p>
    </dialog>
  );
}
