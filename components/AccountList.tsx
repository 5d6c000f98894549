import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { StandingRights } from "../utils/domain/standing-rights";
import type { View } from "../utils/domain/view";
import { t } from "../utils/i18n";
import { AccountRow } from "./AccountRow";

type Account = View["accounts"][number];

interface Props {
  /** In the user's order. */
  accounts: Account[];
  /** What the key of an account may do beyond reading, by its id. */
  rights: StandingRights;
  /** Invented data: there is no key. */
  demo?: boolean;
  onRename(id: string, name: string): void;
  onPause(id: string, paused: boolean): void;
  onOrder(ids: string[]): void;
  onRemove(id: string, history: boolean): void;
}

/** The connected accounts in the user's order, which can be changed. */
export function AccountList({ accounts, rights, demo = false, onRename, onPause, onOrder, onRemove }: Props) {
  const [said, setSaid] = useState("");
  const pressed = useRef<HTMLElement | null>(null);
  const ids = accounts.map(({ id }) => id);

  // A row that is put elsewhere in the page loses the focus; whoever moves it twice must not have to look for it again.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) pressed.current?.focus();
    pressed.current = null;
  }, [ids.join()]);

  const move = ({ id, name }: Account, by: -1 | 1, button: HTMLElement) => {
    const place = ids.indexOf(id) + by;
    if (place < 0 || place >= ids.length) return;
    pressed.current = button;
    setSaid(t("movedTo", name, String(place + 1), String(ids.length)));
    onOrder(ids.filter((other) => other !== id).toSpliced(place, 0, id));
  };

  return (
    <>
      <ul>
        {accounts.map((account, index) => (
          <AccountRow
            key={account.id}
            account={account}
            demo={demo}
            rights={rights[account.id] ?? null}
            first={index === 0}
            last={index === accounts.length - 1}
            onRename={(name) => onRename(account.id, name)}
            onPause={() => onPause(account.id, !account.paused)}
            onMove={(by, button) => move(account, by, button)}
            onRemove={(history) => onRemove(account.id, history)}
          />
        ))}
      </ul>
      <p class="sr-only" role="status">
        {said}
      </p>
    </>
  );
}
