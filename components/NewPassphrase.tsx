import { t } from "../utils/i18n";
import { Field } from "./Field";
import { type PassphraseErrors, passphraseHint } from "./new-passphrase";

interface Props {
  typed: { next: string; again: string };
  errors: PassphraseErrors;
  onType(field: "next" | "again"): (value: string) => void;
}

/** A new passphrase, typed twice. */
export function NewPassphrase({ typed, errors, onType }: Props) {
  return (
    <>
      <Field
        label={t("newPassphrase")}
        hint={passphraseHint(typed.next)}
        secret
        autocomplete="new-password"
        value={typed.next}
        error={errors.next}
        onInput={onType("next")}
      />
      <Field
        label={t("repeatPassphrase")}
        secret
        autocomplete="new-password"
        value={typed.again}
        error={errors.again}
        onInput={onType("again")}
      />
    </>
  );
}
