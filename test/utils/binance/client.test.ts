import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { API_HOST, DATA_HOST, type Request } from "@/utils/binance/client";
import { fail } from "@/utils/domain/failure";
import { createWorld, NOW, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.exchange.clearFaults();
  world.exchange.budget.reset();
  world.exchange.log.length = 0;
});

const TIME: Request = { host: API_HOST, path: "/api/v3/time", weight: 1 };
const PRICE: Request = { host: DATA_HOST, path: "/api/v3/ticker/price", weight: 2, params: { symbol: "BTCUSDT" } };
const snapshots = (): Request => ({
  host: API_HOST,
  path: "/sapi/v1/accountSnapshot",
  weight: 2400,
  params: { type: "SPOT", limit: 30 },
  signer: world.signer,
});

describe("a signed request", () => {
  it("is accepted, with its time and window in front of a signature that is last", async () => {
    const { get } = world.connect();
    expect(await get(snapshots())).toMatchObject({ ok: true, value: { code: 200 } });
    const [call, ...more] = world.exchange.log;
    expect(more).toEqual([]);
    expect(call?.query).toMatch(
      new RegExp(`^type=SPOT&limit=30&recvWindow=10000&timestamp=${NOW}&signature=[0-9a-f]{64}$`),
    );
  });

  it("carries the API key", async () => {
    await world.connect().get(snapshots());
    expect(world.exchange.log.map(({ apiKey }) => apiKey)).toEqual([world.account.apiKey]);
  });

  it("is timed by the corrected clock", async () => {
    const wire = world.connect({ now: () => NOW - 600_000 });
    await wire.clock.synchronise();
    await wire.get(snapshots());
    expect(world.exchange.calls("/sapi/v1/accountSnapshot").map(({ status }) => status)).toEqual([200]);
  });

  it("is timed in whole milliseconds", async () => {
    await world.connect({ now: () => NOW + 0.75 }).get(snapshots());
    expect(world.exchange.log.map(({ params }) => params["timestamp"])).toEqual([String(NOW)]);
  });
});

describe("an unsigned request", () => {
  it.each([TIME, PRICE])("carries no key, no time and no signature: $path", async (request) => {
    expect((await world.connect().get(request)).ok).toBe(true);
    const [call] = world.exchange.log;
    expect(call?.apiKey).toBeUndefined();
    expect(call?.query).toBe(request.params ? "symbol=BTCUSDT" : "");
    expect(`https://${call?.host}`).toBe(request.host);
  });

  it("has no question mark without parameters", async () => {
    const { get, asked } = world.connect();
    await get(TIME);
    expect(asked[0]?.url).toBe("https://api.binance.com/api/v3/time");
  });
});

it("sends no cookie, no referrer, follows no redirect and keeps nothing in the cache", async () => {
  const { get, asked } = world.connect();
  await get(snapshots());
  expect(asked[0]?.init).toMatchObject({
    credentials: "omit",
    referrerPolicy: "no-referrer",
    redirect: "error",
    cache: "no-store",
  });
});

describe("the gate", () => {
  it("is entered with the request and left with the weight Binance counted", async () => {
    world.exchange.budget.spendElsewhere("/sapi/v1/accountSnapshot", 2400);
    const { get, entered, left } = world.connect();
    await get(snapshots());
    expect(entered).toMatchObject([{ path: "/sapi/v1/accountSnapshot", weight: 2400, host: API_HOST }]);
    expect(left).toEqual([{ path: "/sapi/v1/accountSnapshot", usedWeight: 4800, failure: null }]);
  });

  it.each([
    ["an answer without the header", {}, null],
    ["a header that is no number", { "X-SAPI-USED-IP-WEIGHT-1M": "many" }, null],
    ["a header that ends in a number", { "X-SAPI-USED-IP-WEIGHT-1M": "about 12" }, null],
    ["a header that begins with a number", { "X-SAPI-USED-IP-WEIGHT-1M": "12, 2400" }, null],
    ["an empty header", { "X-SAPI-USED-IP-WEIGHT-1M": "" }, null],
    ["a header of nothing used", { "X-SAPI-USED-IP-WEIGHT-1M": "0" }, 0],
  ])("learns from %s", async (_name, headers, usedWeight) => {
    world.exchange.fault(TIME.path, { kind: "answer", status: 200, headers, body: "{}" });
    const { get, left } = world.connect();
    await get(TIME);
    expect(left).toEqual([{ path: TIME.path, usedWeight, failure: null }]);
  });

  it("learns of a failure, and of the weight spent for it", async () => {
    world.exchange.fault("/sapi/v1/accountSnapshot", { kind: "too-many", retryAfter: 30 });
    const { get, left } = world.connect();
    await get(snapshots());
    expect(left).toEqual([
      {
        path: "/sapi/v1/accountSnapshot",
        usedWeight: 2400,
        failure: { kind: "rate-limited", untilAt: NOW + 30_000 },
      },
    ]);
  });

  it("is left as well when no answer came", async () => {
    world.exchange.fault(TIME.path, { kind: "drop" });
    const { get, left } = world.connect();
    await get(TIME);
    expect(left).toEqual([{ path: TIME.path, usedWeight: null, failure: { kind: "timeout" } }]);
  });

  it("that refuses keeps the request at home", async () => {
    const refusal = { kind: "rate-limited", untilAt: NOW + 5 } as const;
    const { get, asked, left } = world.connect({ refusal });
    expect(await get(snapshots())).toEqual(fail(refusal));
    expect(asked).toEqual([]);
    expect(left).toEqual([]);
    expect(world.exchange.log).toEqual([]);
  });
});
