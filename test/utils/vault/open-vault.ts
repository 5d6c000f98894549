import type { DeriveKey } from "@/utils/vault/derive-key";
import { createVault, type Vault } from "@/utils/vault/vault";
import { memoryArea } from "./memory-area.ts";
import { API_KEY, HMAC_SECRET } from "./secrets.ts";

export const HMAC = { alg: "HMAC", apiKey: API_KEY, secret: HMAC_SECRET } as const;
export const PASSPHRASE = "correct horse battery";
export const START = 1_700_000_000_000;

/** As different for different input as PBKDF2, and quick: for tests of what happens around it. */
export const quickly: DeriveKey = async (passphrase, { iterations, salt }) =>
  new Uint8Array(
    await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${passphrase}|${salt}|${iterations}`)),
  );

/** A vault on storages in memory and a clock of its own. `restartWorker` is a worker that knows nothing but the storages. */
export function openVault({ derive = quickly }: { derive?: DeriveKey } = {}) {
  const local = memoryArea();
  const session = memoryArea();
  const clock = { at: START };
  let last: Promise<unknown> = Promise.resolve();
  const exclusive = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
  const restartWorker = () =>
    createVault({ local: local.area, session: session.area, now: () => clock.at, exclusive, derive });
  const closeBrowser = () => session.items.clear();
  return { vault: restartWorker(), local, session, clock, restartWorker, closeBrowser };
}

/** A vault with one account under the passphrase, unlocked. */
export async function openPassphraseVault() {
  const opened = openVault();
  await opened.vault.setPassphrase(PASSPHRASE);
  await opened.vault.keep("one", HMAC, "passphrase");
  return opened;
}

/** Whether the vault signs for an account as the secret of `HMAC` does. */
export async function signs(vault: Vault, account = "one"): Promise<boolean> {
  const signer = await vault.signer(account);
  const trial = await vault.trial({ ...HMAC, apiKey: "x".repeat(64) }, "device");
  return signer.ok && trial.ok && (await signer.value.sign("a=1")) === (await trial.value.sign("a=1"));
}
