import type { Checklist } from "../utils/domain/checklist";
import type { VaultMode } from "../utils/domain/vault-state";
import { type MessageKey, t } from "../utils/i18n";
import { duration } from "./duration";

type Check = Exclude<keyof Checklist, "clockSkewMs">;
/** `better`: fine as it is, though there is something better. */
export type CheckState = "open" | "passed" | "failed" | "better";

/** What is wanted, and what is said where it is not so. */
const TEXTS: Record<Exclude<Check, "clock" | "kept">, [wanted: MessageKey, failed: MessageKey]> = {
  reached: ["checkReached", "checkReachedNot"],
  keyAccepted: ["checkKey", "checkKeyNot"],
  reading: ["checkReading", "checkReadingNot"],
  withdrawals: ["checkWithdrawals", "checkWithdrawalsNot"],
  transfers: ["checkTransfers", "checkTransfersNot"],
  trading: ["checkTrading", "checkTradingNot"],
  ipRestricted: ["checkIp", "checkIpOpen"],
};
const STATES = { ok: "passed", failed: "failed", "not-checked": "open" } as const;
const SECOND = 1000;

/** What is known about a key, line by line, in the order in which it comes out. `allowed`: it may trade, by consent. */
export function checklistItems(
  checklist: Checklist,
  mode: VaultMode,
  allowed: boolean,
): { check: Check; text: string; state: CheckState }[] {
  const order: Check[] = [
    "reached",
    "clock",
    "keyAccepted",
    "reading",
    "withdrawals",
    "transfers",
    "trading",
    "ipRestricted",
    "kept",
  ];
  return order.map((check) => {
    const found = STATES[checklist[check]];
    const may = check === "ipRestricted" || (check === "trading" && allowed);
    return {
      check,
      text: textOf(check, checklist, mode, allowed),
      state: may && found === "failed" ? "better" : found,
    };
  });
}

function textOf(check: Check, { clockSkewMs, ...found }: Checklist, mode: VaultMode, allowed: boolean): string {
  const failed = found[check] === "failed";
  if (check === "clock") return failed ? t("checkClockNot") : clockText(clockSkewMs);
  if (check === "kept" && failed) return t("checkKeptNot");
  if (check === "kept") return t(mode === "device" ? "checkKeptDevice" : "checkKeptPassphrase");
  if (check === "trading" && failed && allowed) return t("checkTradingKept");
  return t(TEXTS[check][failed ? 1 : 0]);
}

/** A clock that is off is allowed for, so that is said and not marked as wrong. */
function clockText(skewMs: number | null): string {
  if (skewMs === null) return t("checkClock");
  const off = Math.abs(skewMs);
  if (off <= 300) return t("checkClockWithin", "0.3");
  if (off < SECOND) return t("checkClockWithin", "1");
  const seconds = Math.round(off / SECOND);
  return t("checkClockOff", seconds < 120 ? t("seconds", String(seconds)) : duration(off));
}
