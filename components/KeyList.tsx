import { type MessageKey, t } from "../utils/i18n";
import "./KeyList.css";

const KEYS: [keys: string, does: MessageKey][] = [
  ["s", "keySync"],
  ["h", "keyHide"],
  ["/", "keySearch"],
  ["u", "keyUnit"],
  ["1 – 3", "keyWallets"],
  [",", "keySettings"],
  ["?", "keyHelp"],
];

/** Which single key does what in the popup; muted while they are switched off. */
export function KeyList({ on }: { on: boolean }) {
  return (
    <dl class={on ? "key-list" : "key-list off"}>
      {KEYS.map(([keys, does]) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{t(does)}</dd>
        </div>
      ))}
    </dl>
  );
}
