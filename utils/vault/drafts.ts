import { toBase64 } from "./bytes";
import { pairs } from "./pairs";
import { parseRecord } from "./parse-record";
import type { StorageArea } from "./storage-area";
import { unwrapKey, wrapKey } from "./wrap";

const item = (id: string) => `draft:${id}`;

/** A pair made here, while the user pastes its public key at Binance. */
export interface Draft {
  draftId: string;
  /** SPKI, to be pasted at Binance. */
  publicPem: string;
}

/**
 * Ed25519 pairs that belong to no account yet. In device mode the private key is non-extractable from the start. With a
 * passphrase that is not enough, for non-extractable is not encrypted: there it is generated extractable, wrapped at
 * once and dropped, and the wrapped draft is kept in memory, until the browser closes.
 */
export function createDrafts({ session, now }: { session: StorageArea; now: () => number }) {
  return {
    /** Makes a pair; `wrappingKey` is the passphrase's, `null` in device mode. */
    async make(wrappingKey: CryptoKey | null): Promise<Draft> {
      const extractable = wrappingKey !== null;
      const pair = await crypto.subtle.generateKey("Ed25519", extractable, ["sign", "verify"]);
      const { privateKey, publicKey } = pair as CryptoKeyPair;
      const draftId = crypto.randomUUID();
      if (wrappingKey) {
        const open = { alg: "Ed25519", apiKey: "", kek: { kind: "device" }, createdAt: now() } as const;
        await session.set({ [item(draftId)]: await wrapKey(privateKey, open, wrappingKey) });
      } else await pairs.keep(draftId, privateKey);
      return { draftId, publicPem: pem(await crypto.subtle.exportKey("spki", publicKey)) };
    },

    /** The private key of a draft, extractable only to be wrapped anew; `null` when it is gone. */
    async open(draftId: string, wrappingKey: CryptoKey | null, extractable = false): Promise<CryptoKey | null> {
      if (!wrappingKey) return pairs.get(draftId);
      const record = parseRecord((await session.get(item(draftId)))[item(draftId)]);
      return record && unwrapKey(record, wrappingKey, extractable).catch(() => null);
    },
  };
}

/** An Ed25519 key fits on one line. */
function pem(spki: ArrayBuffer): string {
  return `-----BEGIN PUBLIC KEY-----\n${toBase64(spki)}\n-----END PUBLIC KEY-----`;
}
