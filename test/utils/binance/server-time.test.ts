import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { fetchServerTime } from "@/utils/binance/server-time";
import { fail, ok } from "@/utils/domain/failure";
import { createWorld, NOW, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => world.exchange.clearFaults());

it("is the exchange's time, asked for without a key at weight 1", async () => {
  const { get, entered } = world.connect();
  expect(await fetchServerTime(get)).toEqual(ok(NOW));
  expect(entered).toEqual([{ host: "https://api.binance.com", path: "/api/v3/time", weight: 1 }]);
});

it("is that of the documentation's example, unknown fields or not", async () => {
  world.exchange.fault("/api/v3/time", { kind: "body", body: '{"serverTime":1499827319559,"zone":"UTC"}' });
  expect(await fetchServerTime(world.connect().get)).toEqual(ok(1499827319559));
});

it.each([
  ["null", "answer"],
  ["[]", "answer"],
  ['"1499827319559"', "answer"],
  ["1499827319559", "answer"],
  ["{}", "serverTime"],
  ['{"serverTime":null}', "serverTime"],
  ['{"serverTime":"1499827319559"}', "serverTime"],
  ['{"serverTime":1499827319559.5}', "serverTime"],
  ['{"serverTime":0}', "serverTime"],
  ['{"serverTime":-1}', "serverTime"],
  ['{"serverTime":8.7e15}', "serverTime"],
  ['{"serverTime":1e400}', "serverTime"],
  ['{"serverTime":[1499827319559]}', "serverTime"],
  ['{"serverTime":true}', "serverTime"],
  ['{"__proto__":{"serverTime":1499827319559}}', "serverTime"],
  ['{"servertime":1499827319559}', "serverTime"],
  ['{"serverTime":NaN}', "not JSON"],
])("%s is no time: %s", async (body, detail) => {
  world.exchange.fault("/api/v3/time", { kind: "body", body });
  expect(await fetchServerTime(world.connect().get)).toEqual(fail({ kind: "unexpected-answer", detail }));
});
