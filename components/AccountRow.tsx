import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { View } from "../utils/domain/view";
import { t } from "../utils/i18n";
import { useDraft } from "./hooks/use-draft";
import { MoveButtons } from "./MoveButtons";
import { RemoveDialog } from "./RemoveDialog";
import { RenameForm } from "./RenameForm";
import { type KeyRights, RightsNotice } from "./RightsNotice";
import { KEY_HASH } from "./replace-key-hash";
import "./AccountRow.css";

interface Props {
  account: View["accounts"][number];
  /** Invented data: there is no key to replace, nor anything to pause. */
  demo?: boolean;
  /** What its key may do beyond reading; `null` when nothing, or not known. */
  rights: KeyRights | null;
  /** Its place in the list. */
  first: boolean;
  last: boolean;
  onRename(name: string): void;
  onPause(): void;
  onMove(by: -1 | 1, button: HTMLElement): void;
  onRemove(history: boolean): void;
}

/** A connected account, to be renamed, moved, paused and removed. */
export function AccountRow({ account, demo = false, rights, first, last, onRename, onPause, onMove, onRemove }: Props) {
  const { paused } = account;
  const id = useId();
  const [name, type] = useDraft<string | null>(`rename:${account.id}`, null);
  const renaming = name !== null;
  const [removing, setRemoving] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const renamed = useRef(false);
  useLayoutEffect(() => {
    if (renamed.current && !renaming) rename.current?.focus();
    renamed.current = renaming;
  }, [renaming]);

  if (renaming) {
    const done = (next: string | null) => {
      if (next !== null) onRename(next);
      type(null);
    };
    return (
      <li class="account">
        <RenameForm name={account.name} typed={name} onType={type} onDone={done} />
      </li>
    );
  }
  return (
    <li class="account">
      <h3 id={id}>
        {account.name}
        {demo && <span class="tag">{t("demo")}</span>}
        {paused && <span class="tag">{t("paused")}</span>}
      </h3>
      {!(first && last) && <MoveButtons name={account.name} first={first} last={last} onMove={onMove} />}
      <button type="button" ref={rename} aria-describedby={id} onClick={() => type(account.name)}>
        {t("rename")}
      </button>
      {!demo && (
        <a class="button" href={KEY_HASH + account.id} aria-describedby={id}>
          {t("replaceKey")}
        </a>
      )}
      {!demo && (
        <button type="button" class="pause" aria-describedby={id} onClick={onPause}>
          {paused ? t("resume") : t("pause")}
        </button>
      )}
      <button type="button" class="danger" aria-describedby={id} onClick={() => setRemoving(true)}>
        {t("remove")}
      </button>
      {rights && <RightsNotice rights={rights} />}
      {removing && <RemoveDialog name={account.name} onRemove={onRemove} onClose={() => setRemoving(false)} />}
    </li>
  );
}
