import { useContext } from "preact/hooks";
import type { View } from "../utils/domain/view";
import { t } from "../utils/i18n";
import { Hiding } from "./hiding";
import { Icon } from "./Icon";
import "./PopupHeader.css";

interface Props {
  view: Pick<View, "id" | "name" | "accounts">;
  syncing: boolean;
  onAccount(id: string): void;
  onHide(): void;
  onSync(): void;
  onSettings(): void;
}

/** Whose numbers these are, and the buttons that are always there. */
export function PopupHeader({ view, syncing, onAccount, onHide, onSync, onSettings }: Props) {
  const hidden = useContext(Hiding);
  return (
    <div class="header">
      {view.accounts.length > 1 ? (
        <>
          <h1 class="sr-only">{view.id === "all" ? t("allAccounts") : view.name}</h1>
          <select aria-label={t("account")} value={view.id} onChange={(event) => onAccount(event.currentTarget.value)}>
            <option value="all">{t("allAccounts")}</option>
            {view.accounts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </>
      ) : (
        <h1>{view.accounts[0]?.name ?? view.name}</h1>
      )}
      <button type="button" class="quiet" onClick={onHide}>
        <Icon name={hidden ? "eye" : "eye-off"} />
        {hidden ? t("show") : t("hide")}
      </button>
      <button type="button" class={syncing ? "quiet syncing" : "quiet"} aria-disabled={syncing} onClick={onSync}>
        <Icon name="sync" />
        {t("sync")}
      </button>
      <button type="button" class="quiet" aria-label={t("settings")} title={t("settings")} onClick={onSettings}>
        <Icon name="settings" />
      </button>
    </div>
  );
}
