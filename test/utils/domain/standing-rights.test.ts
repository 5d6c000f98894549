import { expect, it } from "vitest";
import { standingRights } from "@/utils/domain/standing-rights";

const account = (id: string, rights?: { moving: string[]; trading: string[] }) => ({
  id,
  name: id,
  demo: false,
  paused: false,
  createdAt: 0,
  ...(rights && { rights: { ...rights, lookedAt: 0 } }),
});

it("names only the keys that may do more than read", () => {
  const moves = { moving: ["enableWithdrawals"], trading: [] };
  const trades = { moving: [], trading: ["enableFutures"] };
  const both = { moving: ["enableWithdrawals"], trading: ["enableFutures"] };
  const reads = { moving: [], trading: [] };
  const accounts = [account("a", moves), account("b", reads), account("c"), account("d", trades), account("e", both)];
  expect(standingRights(accounts)).toEqual({ a: moves, d: trades, e: both });
});
