import { useContext, useEffect, useId, useRef, useState } from "preact/hooks";
import type { Failure, Result } from "../utils/domain/failure";
import { t } from "../utils/i18n";
import { FailureNotice } from "./FailureNotice";
import { Say } from "./say";
import "./Field.css";
import "./UnlockForm.css";

interface Props {
  onUnlock(passphrase: string): Promise<Result<null>>;
  onEditKey?: (() => void) | undefined;
  /** Whether the field gets the focus as soon as it is there. */
  focus?: boolean;
  /** ms since the epoch. */
  now: number;
}

/** Asks for the passphrase, which the field forgets as it is sent. Says apart what is wrong and what is damaged. */
export function UnlockForm({ onUnlock, onEditKey, focus, now }: Props) {
  const id = useId();
  const say = useContext(Say);
  const field = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, []);

  const submit = async (event: Event) => {
    event.preventDefault();
    const input = field.current as HTMLInputElement;
    const passphrase = input.value;
    input.value = "";
    input.focus();
    if (passphrase === "") return;
    setFailure(null);
    const answer = await onUnlock(passphrase);
    if (answer.ok) return;
    setFailure(answer.failure);
    say?.(t(answer.failure.kind === "wrong-passphrase" ? "wrongPassphrase" : "notUnlocked"));
  };

  const wrong = failure?.kind === "wrong-passphrase";
  return (
    <form class={wrong ? "unlock field wrong" : "unlock field"} onSubmit={submit}>
      <label for={id}>{t("passphrase")}</label>
      <div class="field-line">
        <input
          ref={field}
          id={id}
          type="password"
          autocomplete="current-password"
          aria-invalid={wrong}
          aria-describedby={`${id}-about`}
        />
        <button type="submit">{t("unlock")}</button>
      </div>
      <div class="field-about" id={`${id}-about`} {...(say ? {} : { role: "status" })}>
        {wrong
          ? t("wrongPassphrase")
          : failure && <FailureNotice failure={failure} day={null} now={now} onEditKey={onEditKey} />}
      </div>
    </form>
  );
}
