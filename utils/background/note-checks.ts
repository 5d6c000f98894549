import type { KeyRights } from "../binance/api-restrictions";
import type { Checklist } from "../domain/checklist";
import type { Failure } from "../domain/failure";

/** What a key's rights say on the checklist. */
export function checkedRights({ reading, moving, trading, ipRestricted }: KeyRights): Partial<Checklist> {
  const is = (fine: boolean) => (fine ? "ok" : "failed");
  return {
    keyAccepted: "ok",
    reading: is(reading),
    withdrawals: is(!moving.includes("enableWithdrawals")),
    transfers: is(moving.every((right) => right === "enableWithdrawals")),
    trading: is(trading.length === 0),
    ipRestricted: is(ipRestricted),
  };
}

/** Where a failure belongs on the checklist, beyond what is on it already. */
export function failedCheck(failure: Failure, { reached, keyAccepted }: Checklist): Partial<Checklist> {
  switch (failure.kind) {
    case "clock-skew":
      return { clock: "failed" };
    case "key-refused":
    case "key-malformed":
    case "secret-mismatch":
    case "private-key-form":
      // Accepted, and it may not even read: that is on the list.
      return keyAccepted === "ok" ? {} : { keyAccepted: "failed" };
    case "key-too-powerful":
    case "key-may-trade":
      return {};
    case "locked":
    case "storage":
    case "key-damaged":
    case "new-key-needed":
      return { kept: "failed" };
    default:
      return reached === "ok" ? {} : { reached: "failed" };
  }
}
