import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { fetchAccountInfo } from "@/utils/binance/account-info";
import { fail, ok } from "@/utils/domain/failure";
import { createWorld, signerOf, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => world.exchange.clearFaults());

it.each([
  [true, true],
  [true, false],
  [false, true],
  [false, false],
])("says whether margin (%s) and futures (%s) were opened; spot always is", async (margin, futures) => {
  const account = world.exchange.addAccount({ margin, futures });
  const { get, entered } = world.connect();
  expect(await fetchAccountInfo(get, await signerOf(account))).toEqual(ok({ spot: true, margin, futures }));
  expect(entered).toMatchObject([{ path: "/sapi/v1/account/info", weight: 1 }]);
});

it("a refused key has its refusal for an answer", async () => {
  world.exchange.fault("/sapi/v1/account/info", { kind: "error", code: -2015, status: 401 });
  expect(await fetchAccountInfo(world.connect().get, world.signer)).toEqual(fail({ kind: "key-refused" }));
});

it.each([
  ["null", "answer"],
  ["[]", "answer"],
  ['"yes"', "answer"],
  ["true", "answer"],
  ["{}", "isMarginEnabled"],
  ['{"isMarginEnabled":true}', "isFutureEnabled"],
  ['{"isFutureEnabled":true}', "isMarginEnabled"],
  ['{"isMarginEnabled":"true","isFutureEnabled":true}', "isMarginEnabled"],
  ['{"isMarginEnabled":true,"isFutureEnabled":"false"}', "isFutureEnabled"],
  ['{"isMarginEnabled":1,"isFutureEnabled":true}', "isMarginEnabled"],
  ['{"isMarginEnabled":true,"isFutureEnabled":0}', "isFutureEnabled"],
  ['{"isMarginEnabled":true,"isFutureEnabled":null}', "isFutureEnabled"],
  ['{"isMarginEnabled":[],"isFutureEnabled":true}', "isMarginEnabled"],
  ['{"isMarginEnabled":true,"isFutureEnabled":{}}', "isFutureEnabled"],
  ['{"__proto__":{"isMarginEnabled":true},"isFutureEnabled":true}', "isMarginEnabled"],
  ['{"isMarginEnabled":true,"isFuturesEnabled":true}', "isFutureEnabled"],
])("%s does not say it: %s", async (body, detail) => {
  world.exchange.fault("/sapi/v1/account/info", { kind: "body", body });
  const result = await fetchAccountInfo(world.connect().get, world.signer);
  expect(result).toEqual(fail({ kind: "unexpected-answer", detail }));
});
