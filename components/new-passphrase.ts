import { t } from "../utils/i18n";

/** The fields in which a passphrase is typed. */
export const NEW_PASSPHRASE = { current: "", next: "", again: "" };
export type PassphraseErrors = Partial<Record<keyof typeof NEW_PASSPHRASE, string>>;

/** Fewer letters are taken, if not too few, but not advised. */
const ADVISED = 12;

/** What is wrong with a new passphrase before it is sent; how short it may be is told by whoever takes it. */
export function newPassphraseErrors({ next, again }: { next: string; again: string }): PassphraseErrors {
  if (next === "") return { next: t("fieldNeeded") };
  return next === again ? {} : { again: t("passphrasesDiffer") };
}

/** How good a passphrase is, as far as its length tells. */
export function passphraseHint(passphrase: string): string {
  const letters = [...passphrase].length;
  if (letters === 0) return t("passphraseHint", String(ADVISED));
  return letters < ADVISED ? t("passphraseHintMore", String(letters), String(ADVISED)) : t("passphraseHintGood");
}
