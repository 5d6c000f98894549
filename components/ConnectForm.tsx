import { useState } from "preact/hooks";
import type { Result } from "../utils/domain/failure";
import { type MessageKey, t } from "../utils/i18n";
import { ConnectionResult } from "./ConnectionResult";
import { checkConnection } from "./check-connection";
import { Field } from "./Field";
import { readPaste } from "./read-paste";
import { tidyKey } from "./tidy-key";
import "./ConnectForm.css";

const EMPTY = { name: "", apiKey: "", secret: "" };

interface Props {
  /** Sends what was typed, once; the fields forget it when it succeeds. */
  onConnect(connection: typeof EMPTY): Promise<Result<unknown>>;
  /** ms since the epoch. */
  now: number;
}

/** Name, key and secret of an account to connect, checked before they are sent, and what came of it. */
export function ConnectForm({ onConnect, now }: Props) {
  const [typed, setTyped] = useState(EMPTY);
  const [errors, setErrors] = useState<{ apiKey?: MessageKey; secret?: MessageKey }>({});
  const [shown, setShown] = useState(false);
  const [testing, setTesting] = useState(false);
  const [result, setResult] = useState<Result<unknown> | null>(null);

  const set = (field: keyof typeof EMPTY) => (value: string) => setTyped((before) => ({ ...before, [field]: value }));
  const paste = (field: "apiKey" | "secret") => (event: ClipboardEvent) => {
    const [first, second] = readPaste(event.clipboardData?.getData("text") ?? "");
    if (first === "") return;
    event.preventDefault();
    setTyped((before) => (second ? { ...before, apiKey: first, secret: second } : { ...before, [field]: first }));
  };

  const submit = async (event: Event) => {
    event.preventDefault();
    if (testing) return;
    const tidy = { apiKey: tidyKey(typed.apiKey), secret: tidyKey(typed.secret) };
    const wrong = checkConnection(tidy);
    setErrors(wrong);
    setResult(null);
    if (Object.keys(wrong).length > 0) return;
    setTesting(true);
    const answer = await onConnect({ name: typed.name.trim() || t("defaultName"), ...tidy });
    setTesting(false);
    setResult(answer);
    if (!answer.ok) return;
    setTyped(EMPTY);
    setShown(false);
  };

  return (
    <form class="connect" noValidate onSubmit={submit}>
      <Field label={t("name")} placeholder={t("defaultName")} maxLength={40} value={typed.name} onInput={set("name")} />
      <Field
        label={t("apiKey")}
        value={typed.apiKey}
        error={errors.apiKey && t(errors.apiKey)}
        onInput={set("apiKey")}
        onPaste={paste("apiKey")}
      />
      <Field
        label={t("secretKey")}
        hint={t("secretHint")}
        secret={!shown}
        value={typed.secret}
        error={errors.secret && t(errors.secret)}
        onInput={set("secret")}
        onPaste={paste("secret")}
      >
        <button
          type="button"
          class="quiet"
          aria-pressed={shown}
          aria-label={t("showSecret")}
          onClick={() => setShown(!shown)}
        >
          {t("show")}
        </button>
      </Field>
      <button type="submit" class="primary" aria-disabled={testing}>
        {t("saveAndTest")}
      </button>
      <ConnectionResult testing={testing} result={result} now={now} />
    </form>
  );
}
