import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createClient } from "./client.ts";
import { type Exchange, type ExchangeAccount, startExchange } from "./index.ts";

const SNAPSHOT = "/sapi/v1/accountSnapshot";
const NOW = Date.parse("2026-11-22T10:00:20Z");
const TOO_MUCH =
  "Too much request weight used; current limit is 12000 request weight per 1 MINUTE. Please use WebSocket Streams for live updates to avoid polling the API.";

let exchange: Exchange;
let account: ExchangeAccount;
let client: ReturnType<typeof createClient>;

beforeEach(async () => {
  exchange = await startExchange();
  client = createClient(exchange);
  exchange.clock.freeze(NOW);
  account = exchange.addAccount();
});
afterEach(() => exchange.close());

const ask = (owner = account) => client.snapshot(owner, { type: "SPOT" });

async function askTimes(times: number) {
  const statuses: number[] = [];
  for (let call = 0; call < times; call += 1) statuses.push((await ask()).status);
  return statuses;
}

describe("12,000 a minute", () => {
  it("pay for five snapshots; the sixth gets 429 and the seconds to the next minute", async () => {
    expect(await askTimes(5)).toEqual([200, 200, 200, 200, 200]);
    const { status, json, headers } = await ask();
    expect([status, json]).toEqual([429, { code: -1003, msg: TOO_MUCH }]);
    expect(headers["retry-after"]).toBe("40");
  });

  it("are counted in the header, refused calls too", async () => {
    expect((await ask()).headers["x-sapi-used-ip-weight-1m"]).toBe("2400");
    await askTimes(4);
    expect((await ask()).headers["x-sapi-used-ip-weight-1m"]).toBe("14400");
    expect(exchange.budget.used(SNAPSHOT)).toBe(14_400);
  });

  it("are spent by calls with errors too", async () => {
    await client.snapshot(account, { type: "wrong" });
    await client.send(SNAPSHOT);
    expect(exchange.budget.used(SNAPSHOT)).toBe(4800);
  });

  it("are shared by all keys behind the address", async () => {
    await askTimes(5);
    expect((await ask(exchange.addAccount())).status).toBe(429);
  });

  it("are shared with whoever else sits behind it", async () => {
    exchange.budget.spendElsewhere(SNAPSHOT, 9601);
    expect((await ask()).status).toBe(429);
  });

  it("are each endpoint's own", async () => {
    await askTimes(6);
    const { status, headers } = await client.signed(account, "/sapi/v1/account/info");
    expect(status).toBe(200);
    expect(headers["x-sapi-used-ip-weight-1m"]).toBe("1");
  });

  it("are full again on the minute, not sixty seconds after the first call", async () => {
    await askTimes(6);
    exchange.clock.freeze(NOW + 39_999);
    expect((await ask()).status).toBe(429);
    exchange.clock.freeze(NOW + 40_000);
    expect((await ask()).status).toBe(200);
  });
});

describe("who goes on after two refusals in a minute", () => {
  it("is banned for two minutes, told until when, and hears nothing else on any path", async () => {
    expect(await askTimes(8)).toEqual([200, 200, 200, 200, 200, 429, 429, 418]);
    const { status, json, headers } = await client.send("/api/v3/time");
    expect(status).toBe(418);
    expect(json).toEqual({
      code: -1003,
      msg: `Way too much request weight used; IP banned until ${NOW + 120_000}. Please use WebSocket Streams for live updates to avoid bans.`,
    });
    expect(headers["retry-after"]).toBe("120");
  });

  it("is not banned when the third refusal comes in another minute", async () => {
    await askTimes(7);
    exchange.clock.advance(60_000);
    exchange.budget.spendElsewhere(SNAPSHOT, 12_000);
    expect((await ask()).status).toBe(429);
  });

  it("is let in again at that very moment", async () => {
    await askTimes(8);
    exchange.clock.freeze(NOW + 119_999);
    expect((await ask()).status).toBe(418);
    exchange.clock.freeze(NOW + 120_000);
    expect((await ask()).status).toBe(200);
  });

  it("is banned twice as long the next time, and never longer than three days", async () => {
    const bans: number[] = [];
    for (let round = 0; round < 13; round += 1) {
      exchange.budget.spendElsewhere(SNAPSHOT, 12_000);
      await ask();
      await ask();
      const seconds = Number((await ask()).headers["retry-after"]);
      bans.push(seconds);
      exchange.clock.advance(seconds * 1000);
    }
    expect(bans.slice(0, 3)).toEqual([120, 240, 480]);
    expect(bans.at(-1)).toBe(3 * 86_400);
  });

  it("keeps the data host", async () => {
    await askTimes(8);
    expect((await client.send("/api/v3/time", { host: "data-api.binance.vision" })).status).toBe(200);
  });
});

it("a ban can be laid on by hand", async () => {
  exchange.budget.ban(NOW + 3_600_000);
  const { status, headers } = await ask();
  expect([status, headers["retry-after"]]).toEqual([418, "3600"]);
});

it("/api/v3 has 6,000 in common and a header of its own", async () => {
  await client.send("/api/v3/time");
  await client.send("/api/v3/klines?symbol=BTCUSDT&interval=1d");
  await client.send("/api/v3/ticker/price?symbol=BTCUSDT");
  const { headers } = await client.send("/api/v3/ticker/price");
  expect(headers["x-mbx-used-weight-1m"]).toBe("9");
  exchange.budget.spendElsewhere("/api/v3/klines", 6000);
  expect((await client.send("/api/v3/time")).status).toBe(429);
});

it("a minute can be made short", async () => {
  const quick = await startExchange({ minuteMs: 1000 });
  quick.clock.freeze(NOW + 1);
  quick.budget.spendElsewhere(SNAPSHOT, 12_000);
  expect(quick.budget.used(SNAPSHOT)).toBe(12_000);
  quick.clock.advance(999);
  expect(quick.budget.used(SNAPSHOT)).toBe(0);
  await quick.close();
});
