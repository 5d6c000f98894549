import { useState } from "preact/hooks";
import type { Failure, Result } from "../utils/domain/failure";
import { t } from "../utils/i18n";
import { FailureNotice } from "./FailureNotice";
import { Field } from "./Field";
import { NewPassphrase } from "./NewPassphrase";
import { NEW_PASSPHRASE, newPassphraseErrors, type PassphraseErrors } from "./new-passphrase";

interface Props {
  onChange(current: string, next: string): Promise<Result<null>>;
  /** ms since the epoch. */
  now: number;
}

/** Asks for the passphrase and another in its place. What was typed is forgotten as soon as it is done. */
export function ChangePassphrase({ onChange, now }: Props) {
  const [typed, setTyped] = useState(NEW_PASSPHRASE);
  const [errors, setErrors] = useState<PassphraseErrors>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const type = (field: keyof typeof NEW_PASSPHRASE) => (value: string) =>
    setTyped((before) => ({ ...before, [field]: value }));

  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const wrong = newPassphraseErrors(typed);
    if (typed.current === "") wrong.current = t("fieldNeeded");
    setErrors(wrong);
    setFailure(null);
    setSaid("");
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    const answer = await onChange(typed.current, typed.next);
    setBusy(false);
    if (answer.ok) {
      setTyped(NEW_PASSPHRASE);
      return setSaid(t("passphraseChanged"));
    }
    const found = answer.failure;
    if (found.kind === "passphrase-too-short") {
      return setErrors({ next: t("passphraseShortBody", String(found.atLeast)) });
    }
    setTyped((before) => ({ ...before, current: "" }));
    if (found.kind === "wrong-passphrase") setErrors({ current: t("wrongPassphrase") });
    else setFailure(found);
  };

  return (
    <form class="connect" noValidate onSubmit={submit}>
      <Field
        label={t("currentPassphrase")}
        secret
        autocomplete="current-password"
        value={typed.current}
        error={errors.current}
        onInput={type("current")}
      />
      <NewPassphrase typed={typed} errors={errors} onType={type} />
      <p class="copy">
        <button type="submit" aria-disabled={busy}>
          {t("changePassphrase")}
        </button>
        <span class="muted" role="status">
          {said}
        </span>
      </p>
      {failure && <FailureNotice failure={failure} day={null} now={now} />}
    </form>
  );
}
