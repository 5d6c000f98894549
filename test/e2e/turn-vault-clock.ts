import type { Extension } from "./extension.ts";

/**
 * Turns this computer's clock as the vault's lock sees it, forward or (with a negative number) back, while no worker
 * runs. The browser's own clock cannot be turned; every instant the lock goes by lies in `storage.session`.
 */
export async function turnVaultClock(extension: Extension, ms: number): Promise<void> {
  await extension.stopWorker();
  await extension.evaluate(async ({ storage }, by) => {
    const { vaultKey, vaultSeenAt } = (await storage.session.get(["vaultKey", "vaultSeenAt"])) as {
      vaultKey: { key: string; fromAt: number; untilAt: number };
      vaultSeenAt: number;
    };
    const { fromAt, untilAt } = vaultKey;
    await storage.session.set({
      vaultKey: { ...vaultKey, fromAt: fromAt - by, untilAt: untilAt - by },
      vaultSeenAt: vaultSeenAt - by,
    });
  }, ms);
}
