import { useContext, useEffect, useRef } from "preact/hooks";
import { type MessageKey, t } from "../utils/i18n";
import { Displayed } from "./displayed";
import "./KeysDialog.css";

const KEYS: [keys: string, does: MessageKey][] = [
  ["s", "keySync"],
  ["h", "keyHide"],
  ["/", "keySearch"],
  ["u", "keyUnit"],
  ["1 – 3", "keyWallets"],
  [",", "keySettings"],
  ["?", "keyHelp"],
];

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
      <dl class={shortcuts ? "" : "off"}>
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
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
