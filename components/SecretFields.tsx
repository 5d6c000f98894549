import { useEffect, useState } from "preact/hooks";
import { type MessageKey, t } from "../utils/i18n";
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
  const empty = typed.secret === "" && typed.pem === "";
  // One look is for one secret: the next is not typed in the open because of it.
  useEffect(() => {
    if (empty) setShown(false);
  }, [empty]);
  const paste = (field: "apiKey" | "secret") => (event: ClipboardEvent) => {
    const [first, second] = readPaste(event.clipboardData?.getData("text") ?? "");
    if (first === "") return;
    event.preventDefault();
    if (second && kind === "HMAC") onType({ apiKey: first, secret: second });
    else onType({ [field]: first });
  };
  const toggle = (labels: [show: MessageKey, hide: MessageKey]) => (
    <button type="button" class="quiet" aria-label={t(labels[shown ? 1 : 0])} onClick={() => setShown(!shown)}>
      {t(shown ? "hide" : "show")}
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
          {toggle(["showSecret", "hideSecret"])}
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
          {toggle(["showPrivateKey", "hidePrivateKey"])}
        </LongField>
      )}
    </>
  );
}
