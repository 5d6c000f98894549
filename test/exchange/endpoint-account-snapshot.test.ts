import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createClient } from "./client.ts";
import { type AccountOptions, type Exchange, type ExchangeAccount, type SnapshotVo, startExchange } from "./index.ts";

const DAY = 86_400_000;
const NOW = Date.parse("2026-11-22T10:00:00Z");
const TODAY = Date.parse("2026-11-22T00:00:00Z");

let exchange: Exchange;
let account: ExchangeAccount;
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  exchange = await startExchange();
  client = createClient(exchange);
});
beforeEach(() => {
  exchange.clock.freeze(NOW);
  exchange.budget.reset();
  Object.assign(exchange.rules, { windowDays: 30, tooOld: "refuse" });
  account = exchange.addAccount();
});
afterAll(() => exchange.close());

async function rowsOf(params: Record<string, string | number>, owner = account): Promise<SnapshotVo[]> {
  exchange.budget.reset();
  const { json } = await client.snapshot(owner, { type: "SPOT", ...params });
  expect(json).toMatchObject({ code: 200, msg: "" });
  return json.snapshotVos;
}

const days = (rows: SnapshotVo[]) => rows.map(({ updateTime }) => new Date(updateTime).toISOString());

describe("a wrong parameter is answered with Binance's code", () => {
  const lastMonth = { startTime: NOW - 30 * DAY, endTime: NOW - DAY };

  it.each<[string, Record<string, string | number>, number, string]>([
    ["no type", {}, -1102, "Mandatory parameter 'type' was not sent, was empty/null, or malformed."],
    ["an empty type", { type: "" }, -1102, "Mandatory parameter 'type' was not sent, was empty/null, or malformed."],
    [
      "a lower-case type",
      { type: "spot" },
      -3026,
      "request param 'type' wrong, shoud be in ('SPOT', 'MARGIN', 'FUTURES')",
    ],
    ["a limit of 6", { type: "SPOT", limit: 6 }, -1130, "Data sent for parameter 'limit' is not valid."],
    ["a limit of 31", { type: "SPOT", limit: 31 }, -1130, "Data sent for parameter 'limit' is not valid."],
    [
      "a limit in words",
      { type: "SPOT", limit: "all" },
      -1100,
      "Illegal characters found in parameter 'limit'; legal range is '^[0-9]{1,20}$'.",
    ],
    ["an empty limit", { type: "SPOT", limit: "" }, -1105, "Parameter 'limit' was empty."],
    [
      "a start with decimals",
      { type: "SPOT", startTime: "1.5" },
      -1100,
      "Illegal characters found in parameter 'startTime'; legal range is '^[0-9]{1,20}$'.",
    ],
    [
      "a span of exactly 30 days",
      { type: "SPOT", startTime: NOW - 30 * DAY, endTime: NOW },
      -1127,
      "Lookup interval is too big. More than 720 hours between startTime and endTime.",
    ],
    [
      "an end before the start",
      { type: "SPOT", startTime: NOW - DAY, endTime: NOW - DAY - 1 },
      -1128,
      "Combination of optional parameters invalid.",
    ],
    [
      "a start before the last month",
      { type: "SPOT", ...lastMonth, startTime: NOW - 30 * DAY - 1 },
      -1130,
      "Data sent for parameter 'startTime' is not valid.",
    ],
    [
      "an unknown parameter",
      { type: "SPOT", size: 7 },
      -1104,
      "Not all sent parameters were read; read '3' parameter(s) but was sent '4'.",
    ],
  ])("%s", async (_name, params, code, msg) => {
    const { status, json } = await client.snapshot(account, params);
    expect([status, json]).toEqual([400, { code, msg }]);
  });

  it("a parameter sent twice", async () => {
    const target = `/sapi/v1/accountSnapshot?type=SPOT&type=SPOT&timestamp=${NOW}&signature=00`;
    const { json } = await client.send(target, { apiKey: account.apiKey });
    expect(json).toEqual({ code: -1101, msg: "Duplicate values for parameter 'type' detected." });
  });

  it("no timestamp", async () => {
    const { json } = await client.send("/sapi/v1/accountSnapshot?type=SPOT&signature=00", { apiKey: account.apiKey });
    expect(json.code).toBe(-1102);
    expect(json.msg).toContain("'timestamp'");
  });
});

describe("the rows", () => {
  it("are the last seven days when no time is given, oldest first, each at 23:59:59.000 UTC", async () => {
    const rows = await rowsOf({});
    expect(days(rows)).toEqual([15, 16, 17, 18, 19, 20, 21].map((day) => `2026-11-${day}T23:59:59.000Z`));
  });

  it("stay seven when only the limit is raised", async () => {
    expect(await rowsOf({ limit: 30 })).toHaveLength(7);
  });

  it("are all thirty closed days of the last month when they are asked for", async () => {
    const rows = await rowsOf({ startTime: NOW - 30 * DAY, endTime: TODAY - 1, limit: 30 });
    expect(rows).toHaveLength(30);
    expect(days(rows)[0]).toBe("2026-10-23T23:59:59.000Z");
  });

  it("are the newest seven when the limit is left out", async () => {
    const rows = await rowsOf({ startTime: NOW - 30 * DAY, endTime: TODAY - 1 });
    expect(days(rows)[0]).toBe("2026-11-15T23:59:59.000Z");
  });

  it("end before a day whose last second lies outside the time asked for", async () => {
    const rows = await rowsOf({ startTime: TODAY - 3 * DAY, endTime: TODAY - 1001 });
    expect(days(rows)).toEqual(["2026-11-19T23:59:59.000Z", "2026-11-20T23:59:59.000Z"]);
  });

  it("begin after a day whose last second lies before the time asked for", async () => {
    const rows = await rowsOf({ startTime: TODAY - 2 * DAY - 999, endTime: NOW });
    expect(days(rows)).toEqual(["2026-11-20T23:59:59.000Z", "2026-11-21T23:59:59.000Z"]);
  });

  it("do not contain the running day, not even in its last second", async () => {
    exchange.clock.freeze(TODAY + DAY - 500);
    expect(days(await rowsOf({})).at(-1)).toBe("2026-11-21T23:59:59.000Z");
  });

  it("contain a day from its end on, plus the publication delay", async () => {
    exchange.clock.freeze(TODAY + DAY);
    expect(days(await rowsOf({})).at(-1)).toBe("2026-11-22T23:59:59.000Z");
    account.setPublicationDelay(90 * 60_000);
    expect(days(await rowsOf({})).at(-1)).toBe("2026-11-21T23:59:59.000Z");
    exchange.clock.advance(90 * 60_000);
    expect(days(await rowsOf({})).at(-1)).toBe("2026-11-22T23:59:59.000Z");
  });

  it("reach no further back than the account is old", async () => {
    expect(await rowsOf({}, exchange.addAccount({ days: 3 }))).toHaveLength(3);
  });

  it("older than the last month are left out where the exchange is told not to refuse", async () => {
    exchange.rules.tooOld = "clip";
    const rows = await rowsOf({ startTime: NOW - 50 * DAY, endTime: NOW - 25 * DAY, limit: 30 });
    expect(days(rows)[0]).toBe("2026-10-23T23:59:59.000Z");
  });

  it("reach further back when the last month is told to be longer", async () => {
    exchange.rules.windowDays = 31;
    const rows = await rowsOf({ startTime: TODAY - 30 * DAY, endTime: TODAY - 1, limit: 30 });
    expect(rows).toHaveLength(30);
  });

  it.each(["SPOT", "MARGIN", "FUTURES"] as const)(
    "of %s are those the account promises, type in lower case",
    async (type) => {
      const rows = await rowsOf({ type });
      expect(rows).toEqual(
        rows.map(({ updateTime }) => account.snapshot(type, new Date(updateTime).toISOString().slice(0, 10))),
      );
      expect(rows.every((row) => row.type === type.toLowerCase())).toBe(true);
    },
  );

  it("differ from before once a day is revised, and only that day", async () => {
    const before = await rowsOf({});
    account.revise("SPOT", "2026-11-20", { totalAssetOfBtc: "1.00000000" });
    const after = await rowsOf({});
    const changed = after.filter((row, index) => JSON.stringify(row) !== JSON.stringify(before[index]));
    expect(days(changed)).toEqual(["2026-11-20T23:59:59.000Z"]);
    expect(changed[0]?.data).toMatchObject({ totalAssetOfBtc: "1.00000000" });
  });
});

describe("a wallet that was never opened", () => {
  it.each<[string, AccountOptions, string, number, unknown]>([
    ["an empty list", { margin: false }, "MARGIN", 200, { code: 200, msg: "", snapshotVos: [] }],
    [
      "-3003",
      { margin: false, notOpened: -3003 },
      "MARGIN",
      400,
      { code: -3003, msg: "Margin account does not exist." },
    ],
    [
      "-2015",
      { futures: false, notOpened: -2015 },
      "FUTURES",
      401,
      { code: -2015, msg: "Invalid API-key, IP, or permissions for action." },
    ],
  ])("answers with %s", async (_name, options, type, status, body) => {
    const reply = await client.snapshot(exchange.addAccount(options), { type });
    expect([reply.status, reply.json]).toEqual([status, body]);
  });

  it("is named in the account's info", async () => {
    const owner = exchange.addAccount({ margin: false });
    const { json } = await client.signed(owner, "/sapi/v1/account/info");
    expect(json).toMatchObject({ isMarginEnabled: false, isFutureEnabled: true });
  });
});
