import type { Browser } from "wxt/browser";
import { diagnostics } from "../../utils/domain/diagnostics";
import type { Failure } from "../../utils/domain/failure";
import type { VaultState } from "../../utils/domain/vault-state";
import { version } from "./commands";
import { loadArchive } from "./load-archive";

declare const chrome: Pick<typeof Browser, "permissions">;

const RUNS = 20;

/** What a report of a problem needs, as it is now. */
export async function readDiagnostics(known: {
  vault: VaultState | null;
  stopped: Failure | null;
  nowAt: number;
}): Promise<string> {
  const [loaded, allowed] = await Promise.all([loadArchive(RUNS), chrome.permissions.getAll()]);
  const { permissions = [], origins = [] } = allowed;
  return diagnostics({
    ...loaded,
    ...known,
    ...loaded.stored,
    version: version(),
    browser: navigator.userAgent,
    languages: navigator.languages,
    permissions: [...permissions, ...origins],
  });
}
