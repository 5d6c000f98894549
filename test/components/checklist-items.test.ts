import { beforeEach, describe, expect, it } from "vitest";
import { checklistItems } from "../../components/checklist-items";
import { NOTHING_CHECKED } from "../../utils/domain/checklist";
import { stubI18n } from "./i18n-stub";

beforeEach(() => stubI18n());

const item = (check: string, found = {}, allowed = false, mode: "device" | "passphrase" = "device") =>
  checklistItems({ ...NOTHING_CHECKED, ...found }, mode, allowed).find((one) => one.check === check);

describe("the checklist", () => {
  it.each([
    [0, "Clock within 0.3 s"],
    [-300, "Clock within 0.3 s"],
    [301, "Clock within 1 s"],
    [-47_000, "Clock 47 s off, allowed for"],
    [34_560_000_000, "Clock 400 days off, allowed for"],
    [null, "Clock agrees"],
  ])("says of a clock %s ms ahead: %s", (clockSkewMs, text) => {
    expect(item("clock", { clockSkewMs, clock: "ok" })).toMatchObject({ text, state: "passed" });
  });

  it("has nothing against a key without an IP limit, though one with it is better", () => {
    expect(item("ipRestricted", { ipRestricted: "ok" })?.state).toBe("passed");
    expect(item("ipRestricted", { ipRestricted: "failed" })).toMatchObject({ state: "better" });
  });

  it("takes trading as wrong until the user said yes to it", () => {
    expect(item("trading", { trading: "failed" })).toMatchObject({ text: "Trading is on", state: "failed" });
    expect(item("trading", { trading: "failed" }, true)).toMatchObject({ state: "better" });
    expect(item("withdrawals", { withdrawals: "failed" }, true)?.state).toBe("failed");
  });

  it.each([
    ["reached", "Binance not reached"],
    ["clock", "The clock keeps drifting"],
    ["keyAccepted", "Key not accepted"],
    ["reading", "Reading is off"],
    ["withdrawals", "Withdrawals are on"],
    ["transfers", "Transfers are on"],
    ["kept", "Could not be kept"],
  ])("says what is wrong, not what should be: %s", (check, text) => {
    expect(item(check, { [check]: "failed" })).toMatchObject({ text, state: "failed" });
  });

  it("says how the key is kept", () => {
    expect(item("kept")?.text).toBe("Kept encrypted in this browser profile");
    expect(item("kept", {}, false, "passphrase")?.text).toBe("Kept under your passphrase");
  });
});
