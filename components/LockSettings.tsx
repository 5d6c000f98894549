import { useId, useRef } from "preact/hooks";
import type { Result } from "../utils/domain/failure";
import { AUTO_LOCKS, type AutoLock, type VaultState } from "../utils/domain/vault-state";
import { plural, t } from "../utils/i18n";
import { ChangePassphrase } from "./ChangePassphrase";
import { useKeptFocus } from "./hooks/use-kept-focus";
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
  const id = useId();
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
      <div class="setting">
        <label for={id}>{t("autoLock")}</label>
        <select
          id={id}
          value={String(autoLockMinutes)}
          onChange={(event) =>
            onSetAutoLock(AUTO_LOCKS.find((one) => String(one) === event.currentTarget.value) ?? null)
          }
        >
          {AUTO_LOCKS.map((minutes) => (
            <option key={minutes} value={String(minutes)}>
              {minutes === null ? t("autoLockBrowser") : plural("autoLockMinutes", minutes)}
            </option>
          ))}
        </select>
      </div>
      <p class="muted">{t("autoLockAbout")}</p>
      <details>
        <summary>{t("changePassphrase")}</summary>
        <ChangePassphrase onChange={onChangePassphrase} now={now} />
      </details>
    </div>
  );
}
