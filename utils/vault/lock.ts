import type { AutoLock } from "../domain/vault-state";
import { fromBase64, toBase64 } from "./bytes";
import type { StorageArea } from "./storage-area";

const KEY = "vaultKey";
const SEEN = "vaultSeenAt";
const MINUTE_MS = 60_000;
/** Clocks are set right by a little now and then; back by more than this, and the vault locks. */
const SLACK_MS = 2_000;

interface Unlocked {
  /** The derived bytes, base64. In memory only: `storage.session` is never on the disk. */
  key: string;
  /** ms; the lock holds from `untilAt` on, and before `fromAt`, which only a clock set back can show. */
  fromAt: number;
  untilAt: number | null;
}

/**
 * The wrapping key of an unlocked vault. It goes by an absolute instant counted from the unlocking, which nothing
 * prolongs, checked at every use: it holds although the worker was dead at that time. The latest instant ever seen is
 * kept beside it, so that setting the clock back locks instead of prolonging.
 */
export function createLock({ session, now }: { session: StorageArea; now: () => number }) {
  const close = () => session.remove([KEY, SEEN]);

  async function held(): Promise<Unlocked | null> {
    const { [KEY]: stored, [SEEN]: seen } = await session.get([KEY, SEEN]);
    const unlocked = stored as Unlocked | undefined;
    if (!unlocked || unlocked.untilAt === null) return unlocked ?? null;
    const at = now();
    const latest = Math.max(unlocked.fromAt, typeof seen === "number" ? seen : 0);
    if (at >= unlocked.untilAt || at < latest - SLACK_MS) {
      await close();
      return null;
    }
    // An item of its own: written after someone else closed the lock, it opens nothing.
    await session.set({ [SEEN]: Math.max(at, latest) });
    return unlocked;
  }

  return {
    /** Opens it, from now for so many minutes. */
    async open(key: Uint8Array<ArrayBuffer>, minutes: AutoLock): Promise<void> {
      const fromAt = now();
      await close();
      await session.set({ [KEY]: { key: toBase64(key), fromAt, untilAt: end(fromAt, minutes) } satisfies Unlocked });
    },

    /** The wrapping key, never extractable; `null` while locked. */
    async key(): Promise<CryptoKey | null> {
      const unlocked = await held();
      return unlocked && importWrappingKey(fromBase64(unlocked.key));
    },

    /** Counts the minutes from the same unlocking on: shortening them may lock at once. */
    async setMinutes(minutes: AutoLock): Promise<void> {
      const unlocked = await held();
      if (unlocked) await session.set({ [KEY]: { ...unlocked, untilAt: end(unlocked.fromAt, minutes) } });
      await held();
    },

    close,
  };
}

/** Derived bytes as a key that wraps and unwraps, and cannot be read again. */
export function importWrappingKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["wrapKey", "unwrapKey"]);
}

function end(fromAt: number, minutes: AutoLock): number | null {
  return minutes === null ? null : fromAt + minutes * MINUTE_MS;
}
