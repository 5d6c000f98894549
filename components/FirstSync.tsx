import type { Progress } from "../utils/domain/progress";
import { WALLETS } from "../utils/domain/wallet";
import { t } from "../utils/i18n";
import { Icon, type IconName } from "./Icon";
import { walletName } from "./wallet-name";
import "./FirstSync.css";

interface Props {
  progress: Progress | null;
  /** It is over, and there was nothing to read. */
  nothing?: boolean;
}

/** The first reading of an account: which wallet is being read, and what comes after. */
export function FirstSync({ progress, nothing = false }: Props) {
  if (nothing) {
    return (
      <section class="first-sync" aria-labelledby="first-sync-heading">
        <h2 id="first-sync-heading">{t("noSnapshotsTitle")}</h2>
        <p>{t("noSnapshotsBody")}</p>
      </section>
    );
  }
  const done = progress === null ? 0 : progress.doing === "prices" ? WALLETS.length : progress.done;
  const iconOf = (index: number): IconName => (index < done ? "check" : index === done && progress ? "sync" : "dot");
  return (
    <section class="first-sync" aria-labelledby="first-sync-heading">
      <h2 id="first-sync-heading">{t("firstSyncTitle")}</h2>
      <p>{t("firstSyncBody")}</p>
      <progress aria-labelledby="first-sync-heading" value={done} max={WALLETS.length} />
      <ol>
        {WALLETS.map((wallet, index) => (
          <li key={wallet} class={iconOf(index)}>
            <Icon name={iconOf(index)} />
            {walletName(wallet)}
          </li>
        ))}
      </ol>
    </section>
  );
}
