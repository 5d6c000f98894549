import type { ExchangeAccount } from "./account.ts";
import { ApiError } from "./api-error.ts";
import type { Call, Endpoint } from "./endpoint.ts";
import type { Query } from "./query.ts";
import type { SnapshotVo, WalletType } from "./snapshot-shape.ts";
import { utcDay } from "./utc-day.ts";
import { wholeNumber } from "./whole-number.ts";

const NOT_OPENED = {
  [-3003]: new ApiError(-3003, "Margin account does not exist."),
  [-2015]: new ApiError(-2015, "Invalid API-key, IP, or permissions for action.", 401),
};

function walletOf(query: Query): WalletType {
  const type = query.get("type");
  if (type === "SPOT" || type === "MARGIN" || type === "FUTURES") return type;
  throw new ApiError(-3026, "request param 'type' wrong, shoud be in ('SPOT', 'MARGIN', 'FUTURES')");
}

const invalid = (name: string) => new ApiError(-1130, `Data sent for parameter '${name}' is not valid.`);

/** The time asked for, both ends included. The codes of the four refusals are *inferred*; the rules are documented. */
function periodOf({ query, now, rules }: Call): { from: number; to: number; limit: number } {
  const number = (name: string) => (query.get(name) === undefined ? undefined : Number(query.get(name)));
  const limit = number("limit") ?? 7;
  if (limit < 7 || limit > 30) throw invalid("limit");
  const start = number("startTime");
  const end = number("endTime");
  const month = rules.windowDays * utcDay.ms;
  if (start === undefined && end === undefined) {
    // "return records of the last 7 days by default", read to the letter: a larger limit alone does not widen it.
    return { from: utcDay.startAt(utcDay.of(now) - 7), to: now, limit };
  }
  const from = start ?? (end ?? now) - 7 * utcDay.ms;
  const to = end ?? now;
  if (to < from) throw new ApiError(-1128, "Combination of optional parameters invalid.");
  if (start !== undefined && start < now - month && rules.tooOld === "refuse") throw invalid("startTime");
  if (end !== undefined && to - from >= 30 * utcDay.ms) {
    throw new ApiError(-1127, "Lookup interval is too big. More than 720 hours between startTime and endTime.");
  }
  return { from: Math.max(from, now - month), to, limit };
}

function rowsIn(account: ExchangeAccount, type: WalletType, from: number, to: number): SnapshotVo[] {
  const rows: SnapshotVo[] = [];
  for (let day = utcDay.of(from); day <= utcDay.of(to); day += 1) {
    const row = account.rowOf(type, day);
    if (row && row.updateTime >= from && row.updateTime <= to) rows.push(row);
  }
  return rows;
}

/** `GET /sapi/v1/accountSnapshot`, "Daily Account Snapshot": rows oldest first, the newest `limit` of the period. */
export const accountSnapshot: Endpoint = {
  path: "/sapi/v1/accountSnapshot",
  signed: true,
  weight: () => 2400,
  parameters: {
    type: { mandatory: true },
    startTime: { legal: wholeNumber },
    endTime: { legal: wholeNumber },
    limit: { legal: wholeNumber },
  },
  answer(call, account) {
    const type = walletOf(call.query);
    const { from, to, limit } = periodOf(call);
    if (!account.isOpen(type) && account.notOpened !== "empty") throw NOT_OPENED[account.notOpened];
    const rows = rowsIn(account, type, from, to);
    return { code: 200, msg: "", snapshotVos: rows.slice(-limit) };
  },
};
