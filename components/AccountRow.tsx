import { useId, useState } from "preact/hooks";
import { t } from "../utils/i18n";
import { Field } from "./Field";
import { RemoveDialog } from "./RemoveDialog";
import "./AccountRow.css";

interface Props {
  name: string;
  onRename(name: string): void;
  onRemove(history: boolean): void;
}

/** A connected account with its name, which can be changed, and the way to remove it. */
export function AccountRow({ name, onRename, onRemove }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const save = (event: Event) => {
    event.preventDefault();
    const next = draft?.trim();
    if (next && next !== name) onRename(next);
    setDraft(null);
  };
  return (
    <li class="account">
      {draft === null ? (
        <>
          <h3 id={id}>{name}</h3>
          <button type="button" aria-describedby={id} onClick={() => setDraft(name)}>
            {t("rename")}
          </button>
          <button type="button" class="danger" aria-describedby={id} onClick={() => setRemoving(true)}>
            {t("remove")}
          </button>
        </>
      ) : (
        <form onSubmit={save}>
          <Field label={t("newName")} value={draft} maxLength={40} onInput={setDraft} />
          <button type="submit">{t("save")}</button>
          <button type="button" class="quiet" onClick={() => setDraft(null)}>
            {t("cancel")}
          </button>
        </form>
      )}
      {removing && <RemoveDialog name={name} onRemove={onRemove} onClose={() => setRemoving(false)} />}
    </li>
  );
}
