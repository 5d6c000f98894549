import { toBase64 } from "./bytes";
import type { Guard } from "./guard";
import { parseRecord } from "./parse-record";
import { anyNeedsPassphrase } from "./records";
import type { StorageArea } from "./storage-area";
import { unwrapKey, wrapKey } from "./wrap";

const PREFIX = "draft:";
const item = (id: string) => PREFIX + id;

/** A pair made here, while the user pastes its public key at Binance. */
export interface Draft {
  draftId: string;
  /** SPKI, to be pasted at Binance. */
  publicPem: string;
}

/**
 * Ed25519 pairs that belong to no account yet. Non-extractable from the start would not be enough, for non-extractable is
 * not encrypted: the seed would lie readable on the disk. So a pair is generated extractable, wrapped at once and dropped.
 * The wrapped draft is kept in memory, until the browser closes.
 */
export function createDrafts({ session, now }: { session: StorageArea; now: () => number }) {
  return {
    /** Forgets a draft: it belongs to an account now. */
    drop: (draftId: string) => session.remove(item(draftId)),

    /** Whether a pair waits that only the passphrase opens. */
    anyNeedsPassphrase: () => anyNeedsPassphrase(session, PREFIX),

    /** Makes a pair. */
    async make({ kek, key }: Guard): Promise<Draft> {
      const pair = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
      const { privateKey, publicKey } = pair as CryptoKeyPair;
      const draftId = crypto.randomUUID();
      const open = { alg: "Ed25519", apiKey: "", kek, createdAt: now() } as const;
      await session.set({ [item(draftId)]: await wrapKey(privateKey, open, key) });
      return { draftId, publicPem: pem(await crypto.subtle.exportKey("spki", publicKey)) };
    },

    /** The private key of a draft, extractable only to be wrapped anew; `null` when it is gone or not this guard's. */
    async open(draftId: string, { key }: Guard, extractable: boolean): Promise<CryptoKey | null> {
      const record = parseRecord((await session.get(item(draftId)))[item(draftId)]);
      return record && unwrapKey(record, key, extractable).catch(() => null);
    },
  };
}

/** An Ed25519 key fits on one line. */
function pem(spki: ArrayBuffer): string {
  return `-----BEGIN PUBLIC KEY-----\n${toBase64(spki)}\n-----END PUBLIC KEY-----`;
}
