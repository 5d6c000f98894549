import type { Hiding } from "../utils/domain/display";
import type { View } from "../utils/domain/view";
import { t } from "../utils/i18n";
import { Icon } from "./Icon";
import { Masked } from "./Masked";
import { PopupMenu, type PopupMenuProps } from "./PopupMenu";
import "./PopupHeader.css";

/** What the next press of the button does; the last step hides even who holds something. */
const HIDE = { shown: "hide", amounts: "hideAll", everything: "show" } as const;

interface Props extends PopupMenuProps {
  view: Pick<View, "id" | "name" | "accounts">;
  hiding: Hiding;
  syncing: boolean;
  onAccount(id: string): void;
  onHide(): void;
  /** `undefined` while nothing would be read. */
  onSync: (() => void) | undefined;
}

/** Whose numbers these are, and the buttons that are always there. */
export function PopupHeader({ view, hiding, syncing, onAccount, onHide, onSync, ...menu }: Props) {
  return (
    <div class="header">
      <Whose view={view} masked={hiding === "everything"} onAccount={onAccount} />
      <button type="button" class="quiet hide" onClick={onHide}>
        <Icon name={hiding === "everything" ? "eye" : "eye-off"} />
        {t(HIDE[hiding])}
      </button>
      <button
        type="button"
        class={syncing ? "quiet syncing" : "quiet"}
        aria-disabled={syncing || !onSync}
        onClick={onSync}
      >
        <Icon name="sync" />
        <span>{t("sync")}</span>
      </button>
      <PopupMenu {...menu} />
    </div>
  );
}

function Whose({ view, masked, onAccount }: Pick<Props, "view" | "onAccount"> & { masked: boolean }) {
  const { id, name, accounts } = view;
  if (masked) {
    return (
      <h1>
        <Masked />
      </h1>
    );
  }
  if (accounts.length < 2) return <h1>{accounts[0]?.name ?? name}</h1>;
  return (
    <>
      <h1 class="sr-only">{id === "all" ? t("allAccounts") : name}</h1>
      <select aria-label={t("account")} value={id} onChange={(event) => onAccount(event.currentTarget.value)}>
        <option value="all">{t("allAccounts")}</option>
        {accounts.map((account) => (
          <option key={account.id} value={account.id}>
            {account.name}
          </option>
        ))}
      </select>
    </>
  );
}
