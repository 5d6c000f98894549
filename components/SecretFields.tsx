import { useState } from "preact/hooks";
import { t } from "../utils/i18n";
import type { KeyErrors } from "./check-connection";
import { Field } from "./Field";
import { LongField } from "./LongField";
import type { KeyKind, TypedKey } from "./new-key";
import { readPaste } from "./read-paste";

interface Props {
  kind: KeyKind;
  typed: TypedKey;
  errors: KeyErrors;
  onType(change: Partial<TypedKey>): void;
}

/** The API key, and what belongs to it: its secret, or a private key. What is pasted is tidied and sorted in. */
export function SecretFields({ kind, typed, errors, onType }: Props) {
  const [shown, setShown] = useState(false);
  const paste = (field: "apiKey" | "secret") => (event: ClipboardEvent) => {
    const [first, second] = readPaste(event.clipboardData?.getData("text") ?? "");
    if (first === "") return;
    event.preventDefault();
    if (second && kind === "HMAC") onType({ apiKey: first, secret: second });
    else onType({ [field]: first });
  };
  const show = (label: string) => (
    <button type="button" class="quiet" aria-pressed={shown} aria-label={label} onClick={() => setShown(!shown)}>
      {t("show")}
    </button>
  );
  return (
    <>
      <Field
        label={t("apiKey")}
        value={typed.apiKey}
        error={errors.apiKey && t(errors.apiKey)}
        onInput={(apiKey) => onType({ apiKey })}
        onPaste={paste("apiKey")}
      />
      {kind === "HMAC" && (
        <Field
          label={t("secretKey")}
          hint={t("secretHint")}
          secret={!shown}
          value={typed.secret}
          error={errors.secret && t(errors.secret)}
          onInput={(secret) => onType({ secret })}
          onPaste={paste("secret")}
        >
          {show(t("showSecret"))}
        </Field>
      )}
      {kind === "pem" && (
        <LongField
          label={t("privateKey")}
          hint={t("privateKeyHint")}
          rows={5}
          secret={!shown}
          value={typed.pem}
          error={errors.pem && t(errors.pem)}
          onInput={(pem) => onType({ pem })}
        >
          {show(t("showPrivateKey"))}
        </LongField>
      )}
    </>
  );
}
