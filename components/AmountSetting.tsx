import { useEffect, useState } from "preact/hooks";
import { Field } from "./Field";
import { useDraft } from "./hooks/use-draft";
import { tidyAmount } from "./tidy-amount";

interface Props {
  label: string;
  about?: string;
  /** What it is called in drafts. */
  name: string;
  /** As it is set. */
  value: string;
  /** What is wrong with another value, in words. */
  problem(value: string): string | undefined;
  onSet(value: string): void;
}

/** A setting that is a number, set as soon as what is typed is one. What is wrong is said when the field is left. */
export function AmountSetting({ label, about, name, value, problem, onSet }: Props) {
  const [draft, setDraft] = useDraft<string | null>(`setting:${name}`, null);
  const [left, leave] = useState(draft !== null);
  const typed = tidyAmount(draft ?? value);
  const wrong = draft === null ? undefined : problem(typed);
  // Not only while it is typed: what was wrong may be right once another setting is changed.
  useEffect(() => {
    if (draft !== null && wrong === undefined && typed !== value) onSet(typed);
  }, [typed, wrong]);
  return (
    <Field
      label={label}
      hint={about}
      inputMode="decimal"
      maxLength={24}
      value={draft ?? value}
      error={left ? wrong : undefined}
      onInput={setDraft}
      onBlur={() => {
        leave(wrong !== undefined);
        if (wrong === undefined) setDraft(null);
      }}
    />
  );
}
