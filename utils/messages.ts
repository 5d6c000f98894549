import type { Browser } from "wxt/browser";
import type { Checklist } from "./domain/checklist";
import type { DemoData } from "./domain/demo";
import type { Display } from "./domain/display";
import type { Result } from "./domain/failure";
import type { AutoLock, VaultMode, VaultState } from "./domain/vault-state";

declare const chrome: Pick<typeof Browser, "runtime">;

/**
 * A key to connect. Goes one way only: no answer ever carries any of it back. What is left out is an HMAC key, kept in
 * device mode.
 */
export type Connection = {
  name: string;
  apiKey: string;
  mode?: VaultMode;
  /** The second, explicit yes to a key that may trade. */
  allowTrading?: boolean;
  /** The account whose key this one takes the place of; its history goes on. */
  replaces?: string;
} & (
  | {
      kind?: "HMAC" | "Ed25519" | "RSA";
      /** The secret key, or for Ed25519 and RSA a private key: PKCS#8 in PEM. */
      secret: string;
    }
  | { kind: "generated"; draftId: string }
);

/**
 * Every command a page can give the background, with what it carries and what the answer does. The only door between
 * them; JSON values only. Nothing here ever answers with an API key, a secret or a signature.
 */
export interface Protocol {
  /**
   * Tests a new key, keeps it wrapped, and starts the first sync. Answers with the account's id, and in any case with the
   * checklist, which grows in `storage.session` (`checklist`) meanwhile. A key that is connected already stays with its
   * account. `key-may-trade` asks for the same message again with `allowTrading`.
   */
  connect: [Connection, Result<{ id: string }> & { checklist: Checklist }];
  /** Makes an Ed25519 pair here, for `connect` with kind `generated` in the same mode. Answers with its public key. */
  makeKeyPair: [{ mode: VaultMode }, Result<{ draftId: string; publicPem: string }>];
  /** How the vault stands. */
  vaultState: [null, Result<VaultState>];
  /** Sets the first passphrase, before the first key that it protects. Where one is in use, the same as `unlock`. */
  setPassphrase: [{ passphrase: string }, Result<null>];
  /** Unlocks and starts catching up: `wrong-passphrase`, or `key-damaged` when it cannot even be told. */
  unlock: [{ passphrase: string }, Result<null>];
  lock: [null, Result<null>];
  changePassphrase: [{ current: string; next: string }, Result<null>];
  /** How long after unlocking the vault locks itself. */
  setAutoLock: [{ minutes: AutoLock }, Result<null>];
  /** Asks for whatever is due, at once. Answers when the run has ended. */
  syncNow: [null, Result<null>];
  /** Renames an account, or pauses and resumes its reading. */
  changeAccount: [{ id: string; name?: string; paused?: boolean }, Result<null>];
  /** Puts the accounts into this order. */
  orderAccounts: [{ ids: string[] }, Result<null>];
  /** Removes an account's key, and its history too when `history` is true. */
  removeAccount: [{ id: string; history: boolean }, Result<null>];
  /** Shows invented data, or brings it up to date; does nothing where there is a real account. */
  showDemo: [DemoData & { name: string }, Result<null>];
  /** Changes some of the display settings; every open page follows. */
  setDisplay: [Partial<Display>, Result<null>];
  /** Says no more of the days that were noticed missing from the archive. */
  dismissDamage: [null, Result<null>];
  /** Deletes every account with its key, the archive, and all settings. Answers when it is done. */
  deleteEverything: [null, Result<null>];
}

/** One handler for every command of the protocol. */
export type Handlers = { [Command in keyof Protocol]: (data: Protocol[Command][0]) => Promise<Protocol[Command][1]> };

/** A command on its way. */
export interface Envelope<Command extends keyof Protocol> {
  command: Command;
  data: Protocol[Command][0];
}

/** Gives the background a command. Rejects when the background ended before it answered. */
export function sendMessage<Command extends keyof Protocol>(
  command: Command,
  data: Protocol[Command][0],
): Promise<Protocol[Command][1]> {
  return chrome.runtime.sendMessage({ command, data } satisfies Envelope<Command>);
}
