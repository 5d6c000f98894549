import { expect, it, vi } from "vitest";
import { createRightsWatch } from "@/utils/background/rights-watch";
import { fail, ok } from "@/utils/domain/failure";
import type { Account } from "@/utils/domain/profile";

const WEEK = 7 * 86_400_000;
const NOW = 1_700_000_000_000;
const SEEN = { reading: true, ipRestricted: false, moving: ["enableWithdrawals"], trading: ["enableMargin"] };
const looked = (lookedAt: number) => ({ moving: [], trading: [], lookedAt });

function watch(rights?: Account["rights"]) {
  const account: Account = { id: "one", name: "Main", demo: false, paused: false, createdAt: 0 };
  const accounts = [rights ? { ...account, rights } : account];
  const saveAccount = vi.fn(async (_: Account) => {});
  const watchRights = createRightsWatch({ now: () => NOW, profile: async () => ({ accounts }), saveAccount });
  return { accounts, saveAccount, watchRights };
}

it.each<[string, Account["rights"]]>([
  ["never looked at", undefined],
  ["looked at a week ago", looked(NOW - WEEK)],
  ["looked at by a clock that was a year ahead", looked(NOW + 52 * WEEK)],
])("rights that were %s are looked at, and new ones raise the warning", async (_name, rights) => {
  const { watchRights, saveAccount, accounts } = watch(rights);
  expect(await watchRights("one", async () => ok(SEEN))).toEqual(ok(null));
  expect(saveAccount).toHaveBeenCalledExactlyOnceWith({
    ...accounts[0],
    rights: { moving: ["enableWithdrawals"], trading: ["enableMargin"], lookedAt: NOW },
  });
});

it("rights that were looked at less than a week ago cost no request; nor do those of nobody", async () => {
  const { watchRights, saveAccount } = watch(looked(NOW - WEEK + 1));
  const fetchRights = vi.fn(async () => ok(SEEN));
  expect(await watchRights("one", fetchRights)).toEqual(ok(null));
  expect(await watchRights("nobody", fetchRights)).toEqual(ok(null));
  expect([fetchRights.mock.calls, saveAccount.mock.calls]).toEqual([[], []]);
});

it("rights that could not be seen change nothing", async () => {
  const { watchRights, saveAccount } = watch();
  expect(await watchRights("one", async () => fail({ kind: "key-refused" }))).toEqual(fail({ kind: "key-refused" }));
  expect(saveAccount).not.toHaveBeenCalled();
});

it("an account that was removed meanwhile does not come back, and one that was renamed keeps its name", async () => {
  const { watchRights, saveAccount, accounts } = watch();
  const renamed = { ...accounts[0], name: "New" } as Account;
  await watchRights("one", async () => {
    accounts.splice(0, 1, renamed);
    return ok(SEEN);
  });
  expect(saveAccount.mock.calls[0]?.[0].name).toBe("New");
  saveAccount.mockClear();
  await watchRights("one", async () => {
    accounts.splice(0);
    return ok(SEEN);
  });
  expect(saveAccount).not.toHaveBeenCalled();
});
