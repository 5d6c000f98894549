import { createHash } from "node:crypto";
import type { ArchiveState } from "../e2e/archive-state.ts";
import type { ExchangeAccount } from "../exchange/index.ts";

export const WALLETS = ["SPOT", "MARGIN", "FUTURES"] as const;
const DAY_MS = 86_400_000;

/** What an archive holds for good, but for prices. */
export type Kept = Omit<ArchiveState, "prices">;

/** The archive as it must be when every day from `firstDay` to `lastDay` was saved, worked out from the exchange's own rows. */
export function expectedArchive(account: ExchangeAccount, firstDay: string, lastDay: string): Kept {
  const rows = WALLETS.flatMap((type) => expectedRows(account, type, firstDay, lastDay));
  return { heads: headsOf(rows), rows: inOrder(rows), needs: [] };
}

/** One wallet's rows as they must be when every day from `firstDay` to `lastDay` was saved. */
export function expectedRows(
  account: ExchangeAccount,
  type: (typeof WALLETS)[number],
  firstDay: string,
  lastDay: string,
): ArchiveState["rows"] {
  return days(firstDay, lastDay).map((day) => {
    const text = JSON.stringify(account.snapshot(type, day));
    return { wallet: type.toLowerCase(), day, revisions: 1, text };
  });
}

/** The heads that these rows must have: written out here, so that a mistake in the product's digest is not repeated. */
export function headsOf(rows: ArchiveState["rows"]): ArchiveState["heads"] {
  const wallets = [...new Set(rows.map(({ wallet }) => wallet))].sort();
  return wallets.map((wallet) => {
    const own = rows.filter((row) => row.wallet === wallet).sort((a, b) => (a.day < b.day ? -1 : 1));
    const digest = Buffer.alloc(32);
    for (const { day, text } of own) {
      const hash = createHash("sha256").update(`${wallet}\n${day}\n${text}`).digest();
      for (const [index, byte] of hash.entries()) digest[index] = (digest[index] ?? 0) ^ byte;
    }
    const [firstDay = "", lastDay = ""] = [own.at(0)?.day, own.at(-1)?.day];
    return { wallet, count: own.length, firstDay, lastDay, digest: digest.toString("hex") };
  });
}

/** The same archive with heads and rows in one order, for comparison. */
export function sorted({ heads, rows, needs }: Kept): Kept {
  return { heads: heads.toSorted((a, b) => (a.wallet < b.wallet ? -1 : 1)), rows: inOrder(rows), needs };
}

function inOrder(rows: ArchiveState["rows"]): ArchiveState["rows"] {
  const key = ({ wallet, day }: ArchiveState["rows"][number]) => `${wallet} ${day}`;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Both included. */
function days(firstDay: string, lastDay: string): string[] {
  const [first, last] = [Date.parse(firstDay), Date.parse(lastDay)];
  return Array.from({ length: (last - first) / DAY_MS + 1 }, (_, index) =>
    new Date(first + index * DAY_MS).toISOString().slice(0, 10),
  );
}
