import { useContext, useEffect, useRef } from "preact/hooks";
import { t } from "../utils/i18n";
import { Displayed } from "./displayed";
import { KeyList } from "./KeyList";
import "./KeysDialog.css";

interface Props {
  onShortcuts(on: boolean): void;
  onClose(): void;
}

/** Which key does what, and whether single keys do anything at all. */
export function KeysDialog({ onShortcuts, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { shortcuts } = useContext(Displayed);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-heading" onClose={onClose}>
      <h2 id="keys-heading">{t("keys")}</h2>
      <KeyList on={shortcuts} />
      <p class="keys-open">
        <kbd>Alt+Shift+D</kbd> {t("keyOpen")}
      </p>
      <label class="keys-switch">
        <input type="checkbox" checked={shortcuts} onChange={(event) => onShortcuts(event.currentTarget.checked)} />
        {t("keysOn")}
      </label>
      <button type="button" onClick={() => dialog.current?.close()}>
        {t("close")}
      </button>
    </dialog>
  );
}
