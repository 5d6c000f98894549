/** Where the key that opens a record comes from: this browser profile, or a passphrase. */
export type VaultMode = "device" | "passphrase";

/** After how many minutes an unlocked vault locks itself; `null`: when the browser closes. */
export const AUTO_LOCKS = [5, 15, 60, null] as const;
export type AutoLock = (typeof AUTO_LOCKS)[number];

/** How the vault stands. `passphrase` as soon as one account needs it; with `device` it is never locked. */
export interface VaultState {
  locked: boolean;
  mode: VaultMode;
  autoLockMinutes: AutoLock;
  /** The accounts whose keys this browser profile alone protects. */
  unprotected: string[];
}
