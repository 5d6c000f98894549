import { useEffect, useState } from "preact/hooks";
import type { Failure, Result } from "../../utils/domain/failure";
import type { VaultMode, VaultState } from "../../utils/domain/vault-state";
import { t } from "../../utils/i18n";
import { NEW_PASSPHRASE, newPassphraseErrors, type PassphraseErrors } from "../new-passphrase";
import { useDraft } from "./use-draft";

interface Parts {
  /** `null` until it is known. */
  vault: VaultState | null;
  /** What is chosen at first. */
  preset: VaultMode | null;
  onSetPassphrase(passphrase: string): Promise<Result<null>>;
  onUnlock(passphrase: string): Promise<Result<null>>;
}

/** What has to be typed before the passphrase can protect a key. */
export type Need = "first-passphrase" | "unlock" | "nothing";
export type Protection = ReturnType<typeof useProtection>;

/** How a new key is to be kept, and what has to be typed for that. A passphrase is forgotten as soon as it is sent. */
export function useProtection({ vault, preset, onSetPassphrase, onUnlock }: Parts) {
  const [draft, choose] = useDraft<VaultMode | null>("protection", null);
  const chosen = draft ?? preset;
  const [typed, setTyped] = useState(NEW_PASSPHRASE);
  const [errors, setErrors] = useState<PassphraseErrors>({});
  /** A passphrase no account needs yet is known to this page alone. */
  const [own, setOwn] = useDraft<Need>("passphrase", "first-passphrase");

  useEffect(() => {
    if (preset) choose(preset);
  }, [preset]);

  const mode = chosen ?? vault?.mode ?? "device";
  const need: Need =
    mode === "device" ? "nothing" : vault?.mode === "passphrase" ? (vault.locked ? "unlock" : "nothing") : own;

  /** Sets the first passphrase or unlocks, as needed. `null` when a key can be kept now; it says what is wrong itself. */
  async function prepare(): Promise<"stopped" | Failure | null> {
    const wrong = need === "first-passphrase" ? newPassphraseErrors(typed) : {};
    if (need === "unlock" && typed.current === "") wrong.current = t("fieldNeeded");
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return "stopped";
    if (need === "nothing") return null;
    const answer = await (need === "unlock" ? onUnlock(typed.current) : onSetPassphrase(typed.next));
    if (answer.ok) {
      setTyped(NEW_PASSPHRASE);
      setOwn("nothing");
      return null;
    }
    const { failure } = answer;
    if (failure.kind === "wrong-passphrase") setErrors({ current: t("wrongPassphraseTitle") });
    else if (failure.kind === "passphrase-too-short") {
      setErrors({ next: t("passphraseShortBody", String(failure.atLeast)) });
    } else return failure;
    setTyped((before) => ({ ...before, current: "" }));
    return "stopped";
  }

  return {
    mode,
    choose,
    need,
    typed,
    errors,
    type: (field: keyof typeof typed) => (value: string) => setTyped((before) => ({ ...before, [field]: value })),
    prepare,
    /** What came of keeping the key: the vault may have locked itself meanwhile. */
    learn: (result: Result<unknown>) => {
      if (!result.ok && result.failure.kind === "locked") setOwn("unlock");
    },
    forget: () => setTyped(NEW_PASSPHRASE),
  };
}
