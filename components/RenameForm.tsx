import { useEffect, useRef } from "preact/hooks";
import { t } from "../utils/i18n";
import { Field } from "./Field";

interface Props {
  name: string;
  /** What is in the field. */
  typed: string;
  onType(typed: string): void;
  /** The new name; `null` when it stays as it is. */
  onDone(name: string | null): void;
}

/** Asks for another name, ready to be typed over. */
export function RenameForm({ name, typed, onType, onDone }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.select(), []);
  const save = (event: Event) => {
    event.preventDefault();
    const next = typed.trim();
    onDone(next === "" || next === name ? null : next);
  };
  return (
    <form ref={form} onSubmit={save}>
      <Field label={t("newName")} value={typed} maxLength={40} onInput={onType} />
      <button type="submit">{t("save")}</button>
      <button type="button" class="quiet" onClick={() => onDone(null)}>
        {t("cancel")}
      </button>
    </form>
  );
}
