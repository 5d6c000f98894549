import type { HeadMirror } from "../archive/head-mirror";
import { daysOf, spansOf } from "../domain/day-span";
import type { Wallet } from "../domain/wallet";
import { exclusively, loadItems, saveItems } from "./integrity-items";

export const mirrorKey = (account: string, wallet: Wallet) => `${account} ${wallet}`;

/** The heads in `storage.local`. They follow the archive; when it falls behind them, that is damage, and left to the check. */
export function createMirror(): HeadMirror {
  return {
    keep: (head, days) =>
      exclusively(async () => {
        const { heads } = await loadItems();
        const key = mirrorKey(head.account, head.wallet);
        const known = heads?.[key];
        const spans = spansOf([...daysOf(known?.spans ?? []), ...days]);
        // Only what plainly follows; anything else is looked at with the rows at hand.
        if (known && known.revisions >= head.revisions) return;
        if (daysOf(spans).length !== head.count) return;
        await saveItems({ heads: { ...heads, [key]: { ...head, spans } } });
      }),

    forget: (account, remove) =>
      exclusively(async () => {
        const { heads, damage } = await loadItems();
        const left = Object.entries(heads ?? {}).filter(([, head]) => head.account !== account);
        await saveItems({
          heads: Object.fromEntries(left),
          damage: damage.filter((one) => one.account !== account),
        });
        await remove();
      }),

    damage: async () => (await loadItems()).damage,
  };
}
