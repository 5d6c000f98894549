import type { Archive } from "../../../utils/archive/archive";
import { createSyncStore } from "../../../utils/background/sync-store";
import { fetchSnapshots, SNAPSHOT_WEIGHT } from "../../../utils/binance/account-snapshot";
import { createClient } from "../../../utils/binance/client";
import { newAccountState } from "../../../utils/domain/account-state";
import { ok } from "../../../utils/domain/failure";
import { WALLETS } from "../../../utils/domain/wallet";
import { createWalletReader } from "../../../utils/sync/read-wallet";
import { createSigner, importSecret } from "../../../utils/vault/signer";
import { answers } from "./answers";
import { openArchive } from "./open-archive";

/**
 * How long the product takes from answers at hand to all of them acknowledged in the archive, ms: its client, checks,
 * hashes, price needs, one commit per wallet. The network is left out, and with it the gate before it.
 */
export async function timeSync({ assets, twin = true }: { assets: number; twin?: boolean }): Promise<number> {
  const guest = `guest-${Date.now()}`;
  const archive = openArchive({ twin, guest });
  // Opens the archive before anything is timed.
  await archive.keep(`account:${guest}`, newAccountState());
  const ms = await sync(archive, guest, assets);
  await archive.removeHistory(guest);
  await archive.keep("priceNeeds", {});
  archive.close();
  return ms;
}

async function sync(archive: Archive, account: string, assets: number): Promise<number> {
  const { first, last, texts } = answers(assets);
  const headers = { "content-type": "application/json" };
  const get = createClient({
    fetch: async (url) => new Response(texts[walletIn(String(url))], { headers }),
    clock: { now: Date.now, synchronise: async () => ok(0) },
    gate: { enter: async () => ok(null), leave: async () => {} },
    online: () => true,
  });
  const signer = createSigner({ apiKey: "key", alg: "HMAC", key: await importSecret("HMAC", "secret") });
  const readWallet = createWalletReader({
    store: createSyncStore(archive, async () => []),
    now: Date.now,
    random: () => 0.5,
    weight: SNAPSHOT_WEIGHT,
    fetchSnapshots: (ask) => fetchSnapshots(get, signer, ask),
  });
  const begun = performance.now();
  for (const wallet of WALLETS) {
    const failure = await readWallet({ kind: "ask", account, wallet, first, last, probing: false, remaining: 1 });
    if (failure) throw new Error(`not read: ${JSON.stringify(failure)}`);
  }
  return performance.now() - begun;
}

function walletIn(url: string) {
  const type = new URL(url).searchParams.get("type");
  const wallet = WALLETS.find((one) => one.toUpperCase() === type);
  if (!wallet) throw new Error(`no wallet ${type}`);
  return wallet;
}
