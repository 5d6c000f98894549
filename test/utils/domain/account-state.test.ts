import { expect, it } from "vitest";
import { newAccountState } from "@/utils/domain/account-state";
import { WALLETS } from "@/utils/domain/wallet";

it.each(WALLETS)("of a new account, %s is taken to be in use and may be asked for at once", (wallet) => {
  expect(newAccountState().wallets[wallet]).toEqual({
    inUse: true,
    nextAt: 0,
    triedAt: 0,
    tries: 0,
    failure: null,
    absent: [],
  });
});

it("a new account was never asked for anything and has saved nothing", () => {
  expect(newAccountState()).toMatchObject({ walletsCheckedAt: 0, askedAt: 0, savedAt: null });
});
