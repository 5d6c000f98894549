import { useRef } from "preact/hooks";
import type { Result } from "../utils/domain/failure";
import { AUTO_LOCKS, type AutoLock, type VaultState } from "../utils/domain/vault-state";
import { plural, t } from "../utils/i18n";
import { ChangePassphrase } from "./ChangePassphrase";
import { useKeptFocus } from "./hooks/use-kept-focus";
import { SelectSetting } from "./SelectSetting";
import { UnlockForm } from "./UnlockForm";
import "./LockSettings.css";

interface Props {
  vault: VaultState;
  onUnlock(passphrase: string): Promise<Result<null>>;
  onLock(): void;
  onSetAutoLock(minutes: AutoLock): void;
  onChangePassphrase(current: string, next: string): Promise<Result<null>>;
  /** ms since the epoch. */
  now: number;
}

/** What can be set about a vault that a passphrase protects. */
export function LockSettings({ vault, onUnlock, onLock, onSetAutoLock, onChangePassphrase, now }: Props) {
  const { locked, autoLockMinutes } = vault;
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(locked, () => root.current?.querySelector<HTMLElement>(locked ? "input" : "button"));
  return (
    <div ref={root} class="lock-settings">
      <p>{t(locked ? "vaultLocked" : "vaultUnlocked")}</p>
      {locked ? (
        <UnlockForm onUnlock={onUnlock} now={now} />
      ) : (
        <button type="button" onClick={onLock}>
          {t("lockNow")}
        </button>
      )}
      <SelectSetting
        label={t("autoLock")}
        about={t("autoLockAbout")}
        value={String(autoLockMinutes)}
        options={AUTO_LOCKS.map(
          (minutes) =>
            [String(minutes), minutes === null ? t("autoLockBrowser") : plural("autoLockMinutes", minutes)] as const,
        )}
        onChoose={(chosen) => onSetAutoLock(AUTO_LOCKS.find((one) => String(one) === chosen) ?? null)}
      />
      <details>
        <summary>{t("changePassphrase")}</summary>
        <ChangePassphrase onChange={onChangePassphrase} now={now} />
      </details>
    </div>
  );
}
