import { useEffect, useRef, useState } from "preact/hooks";
import { plural, t } from "../utils/i18n";
import { Field } from "./Field";
import "./RemoveDialog.css";

interface Props {
  accounts: number;
  snapshots: number;
  onDelete(): void;
  onClose(): void;
}

/** Says what is about to go for good, and asks for a word to be typed before it does. */
export function DeleteDialog({ accounts, snapshots, onDelete, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const word = t("deleteWord");
  const submit = (event: Event) => {
    event.preventDefault();
    if (typed.trim().toLowerCase() !== word.toLowerCase()) {
      dialog.current?.querySelector("input")?.focus();
      return setWrong(true);
    }
    onDelete();
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} aria-labelledby="delete-heading" onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <h2 id="delete-heading">{t("deleteTitle")}</h2>
        <ul class="plain">
          {accounts > 0 && <li>{plural("deleteAccounts", accounts)}</li>}
          {snapshots > 0 && <li>{plural("deleteSnapshots", snapshots)}</li>}
          <li>{t("deleteSettings")}</li>
        </ul>
        <Field
          label={t("deleteConfirm", word)}
          value={typed}
          maxLength={20}
          error={wrong ? t("deleteMismatch", word) : undefined}
          onInput={setTyped}
        />
        <p class="dialog-actions">
          <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
            {t("cancel")}
          </button>
          <button type="submit" class="danger">
            {t("deleteNow")}
          </button>
        </p>
      </form>
    </dialog>
  );
}
