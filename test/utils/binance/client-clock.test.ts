import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { API_HOST, type Request } from "@/utils/binance/client";
import { fail } from "@/utils/domain/failure";
import { createWorld, NOW, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.exchange.clearFaults();
  world.exchange.log.length = 0;
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => vi.useRealTimers());

const PATH = "/sapi/v1/account/info";
const request = (): Request => ({ host: API_HOST, path: PATH, weight: 1, signer: world.signer });
const paths = () => world.exchange.log.map(({ path }) => path);
const DAY = 86_400_000;

describe("a computer whose clock is off", () => {
  it.each([
    ["10 min ahead", 600_000],
    ["10 min behind", -600_000],
    ["a year ahead", 365 * DAY],
    ["a year behind", -365 * DAY],
  ])("by %s asks for the time once and signs anew", async (_name, skew) => {
    vi.setSystemTime(NOW + skew);
    const { get } = world.connect({ now: Date.now });
    expect(await get(request())).toMatchObject({ ok: true });
    expect(paths()).toEqual([PATH, "/api/v3/time", PATH]);
    const [first, , second] = world.exchange.log;
    expect(first?.code).toBe(-1021);
    expect(second?.params["timestamp"]).toBe(String(NOW));
    expect(second?.params["signature"]).not.toBe(first?.params["signature"]);
  });

  it("passes the gate for each of the three", async () => {
    vi.setSystemTime(NOW + 600_000);
    const { get, entered, left } = world.connect({ now: Date.now });
    await get(request());
    expect(entered.map(({ path }) => path)).toEqual([PATH, "/api/v3/time", PATH]);
    expect(left.map(({ failure }) => failure?.kind ?? null)).toEqual(["clock-skew", null, null]);
  });

  it("is told how far it is ahead when even that does not help, and not tried a third time", async () => {
    vi.setSystemTime(NOW + 600_000);
    world.exchange.fault(PATH, { kind: "error", code: -1021, status: 400 });
    const { get } = world.connect({ now: Date.now });
    expect(await get(request())).toEqual(fail({ kind: "clock-skew", skewMs: 600_000 }));
    expect(paths()).toEqual([PATH, "/api/v3/time", PATH]);
  });

  it("learns why the time could not be asked for, and does not try again", async () => {
    vi.setSystemTime(NOW + 600_000);
    world.exchange.fault("/api/v3/time", { kind: "firewall" });
    const { get } = world.connect({ now: Date.now });
    expect(await get(request())).toEqual(fail({ kind: "blocked", status: 403 }));
    expect(paths()).toEqual([PATH, "/api/v3/time"]);
  });

  it("hears of the second failure when that is another one", async () => {
    vi.setSystemTime(NOW + 600_000);
    world.exchange.fault(PATH, { kind: "error", code: -1021, status: 400 }, { times: 1 });
    const { get } = world.connect({ now: Date.now });
    world.account.revoked = true;
    const result = await get(request());
    world.account.revoked = false;
    expect(result).toEqual(fail({ kind: "key-refused" }));
  });

  it("is not corrected while it is right enough", async () => {
    vi.setSystemTime(NOW - 9_000);
    const { get } = world.connect({ now: Date.now });
    expect(await get(request())).toMatchObject({ ok: true });
    expect(paths()).toEqual([PATH]);
  });
});

it("-1021 with HTTP 200 means the same", async () => {
  vi.setSystemTime(NOW);
  world.exchange.fault(PATH, { kind: "error", code: -1021 }, { times: 1 });
  const { get } = world.connect({ now: Date.now });
  expect(await get(request())).toMatchObject({ ok: true });
  expect(paths()).toEqual([PATH, "/api/v3/time", PATH]);
});
