import { type MessageKey, t } from "../utils/i18n";
import { Icon } from "./Icon";
import "./PopupMenu.css";

export interface PopupMenuProps {
  onSettings(): void;
  onKeys(): void;
  /** Given where there is something to lock. */
  onLock?: (() => void) | undefined;
}

/** What is not needed every day, behind the last button of the header. */
export function PopupMenu({ onSettings, onKeys, onLock }: PopupMenuProps) {
  const item = (label: MessageKey, onClick: () => void) => (
    <li>
      <button type="button" popoverTarget="menu" popoverTargetAction="hide" onClick={onClick}>
        {t(label)}
      </button>
    </li>
  );
  return (
    <>
      <button type="button" class="quiet" aria-label={t("more")} title={t("more")} popoverTarget="menu">
        <Icon name="more" />
      </button>
      <ul id="menu" class="menu" popover="auto" aria-label={t("more")}>
        {item("settings", onSettings)}
        {item("keys", onKeys)}
        {onLock && item("lockNow", onLock)}
      </ul>
    </>
  );
}
