import { AUTO_LOCKS, type AutoLock } from "../domain/vault-state";

/** The item of extension storage the setting lies in. */
export const AUTO_LOCK = "autoLock";

/**
 * The setting as stored. Until it is set, a vault stays unlocked until the browser closes: one that locks itself earlier
 * reads nothing while it is locked. What is stored and is no setting counts as the strictest one.
 */
export function parseAutoLock(stored: unknown): AutoLock {
  if (stored === undefined) return null;
  return AUTO_LOCKS.find((known) => known === stored) ?? (stored === null ? null : 5);
}
