import { walletState } from "../../../utils/archive/wallet-state";
import { createIntegrity } from "../../../utils/background/integrity";
import { loadProfile } from "../../../utils/settings";
import { openArchive } from "./open-archive";

/** How long the integrity check takes, ms: `counted` before every sync, `verified` once a day with every answer hashed. */
export async function timeChecks(_: null): Promise<{ counted: number; verified: number }> {
  const archive = openArchive();
  const integrity = createIntegrity({
    archive,
    profile: loadProfile,
    recoverAccounts: async () => {},
    now: Date.now,
    whileNoSync: (work) => work(),
  });
  for (const { account, wallet } of await archive.heads())
    await archive.keep(walletState("verified", account, wallet), 0);
  const counted = await timed(() => integrity.check());
  const verified = await timed(async () => {
    if (await integrity.verify()) throw new Error("the archive is damaged");
  });
  archive.close();
  return { counted, verified };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
