import { expect, it } from "vitest";
import { commonFailure } from "../../components/common-failure";
import { aFuturesWallet, aMarginWallet, aSpotWallet } from "./a-view";

const failure = { kind: "timeout" } as const;

it("is what all wallets in use share", () => {
  const wallets = [aSpotWallet({ failure }), aMarginWallet({ inUse: false }), aFuturesWallet({ failure })];
  expect(commonFailure({ wallets })).toEqual(failure);
});

it("is nothing when one wallet came through, or failed otherwise", () => {
  expect(commonFailure({ wallets: [aSpotWallet({ failure }), aMarginWallet()] })).toBeNull();
  expect(
    commonFailure({ wallets: [aSpotWallet({ failure }), aMarginWallet({ failure: { kind: "offline" } })] }),
  ).toBeNull();
});

it("is nothing when all is well", () => {
  expect(commonFailure({ wallets: [aSpotWallet(), aMarginWallet()] })).toBeNull();
});
