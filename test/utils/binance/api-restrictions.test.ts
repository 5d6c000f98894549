import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fetchKeyRights } from "@/utils/binance/api-restrictions";
import { fail, ok } from "@/utils/domain/failure";
import { readingOnly } from "../../exchange/restrictions.ts";
import { changed } from "./documentation.ts";
import { createWorld, signerOf, type World } from "./world.ts";

const PATH = "/sapi/v1/account/apiRestrictions";
const READING = { reading: true, ipRestricted: false, moving: [], trading: [] };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => world.exchange.clearFaults());

async function rightsOf(restrictions: Record<string, unknown>) {
  const account = world.exchange.addAccount({ restrictions });
  return fetchKeyRights(world.connect().get, await signerOf(account));
}

it("a fresh key may read and nothing else; asking costs 1", async () => {
  const { get, entered } = world.connect();
  expect(await fetchKeyRights(get, world.signer)).toEqual(ok(READING));
  expect(entered).toMatchObject([{ path: PATH, weight: 1 }]);
});

describe("a right counts", () => {
  it.each(["enableWithdrawals", "enableInternalTransfer", "permitsUniversalTransfer"])(
    "%s as moving money",
    async (name) => {
      expect(await rightsOf({ [name]: true })).toEqual(ok({ ...READING, moving: [name] }));
    },
  );

  it.each([
    "enableMargin",
    "enableFutures",
    "enableVanillaOptions",
    "enableFixApiTrade",
    "enableSpotAndMarginTrading",
    "enablePortfolioMarginTrading",
    "enableSomethingNew",
    "permitsSomethingNew",
  ])("%s as trading", async (name) => {
    expect(await rightsOf({ [name]: true })).toEqual(ok({ ...READING, trading: [name] }));
  });

  it.each([
    ["enableFixReadOnly", true],
    ["tradingAuthorityExpirationTime", 1_798_761_600_000],
    ["createTime", 1],
    ["reenabled", true],
    ["unpermits", true],
    ["note", true],
  ])("not when it is %s", async (name, value) => {
    expect(await rightsOf({ [name]: value })).toEqual(ok(READING));
  });

  it.each(["false", 1, 0, null, {}])("when a flag nobody knows is %j, to be safe", async (value) => {
    expect(await rightsOf({ enableSomethingNew: value })).toEqual(ok({ ...READING, trading: ["enableSomethingNew"] }));
  });
});

it("a refused key has its refusal for an answer", async () => {
  world.exchange.fault(PATH, { kind: "error", code: -2015, status: 401 });
  expect(await fetchKeyRights(world.connect().get, world.signer)).toEqual(fail({ kind: "key-refused" }));
});

it("an IP restriction is told", async () => {
  expect(await rightsOf({ ipRestrict: true })).toEqual(ok({ ...READING, ipRestricted: true }));
});

const printed = JSON.stringify(readingOnly);
it.each<[string, string, string]>([
  ["null", "null", "answer"],
  ["a list", "[]", "answer"],
  ["a text", '"reading"', "answer"],
  ["an empty object", "{}", "ipRestrict"],
  ...["ipRestrict", "enableReading", "enableWithdrawals"].flatMap((name): [string, string, string][] => [
    [`no ${name}`, changed(printed, name, undefined), name],
    [`"true" for ${name}`, changed(printed, name, "true"), name],
    [`"" for ${name}`, changed(printed, name, ""), name],
    [`1 for ${name}`, changed(printed, name, 1), name],
    [`null for ${name}`, changed(printed, name, null), name],
    [`a list for ${name}`, changed(printed, name, []), name],
  ]),
  ["everything in __proto__", `{"__proto__":${printed}}`, "ipRestrict"],
])("%s is no answer", async (_name, body, detail) => {
  world.exchange.fault(PATH, { kind: "body", body });
  const result = await fetchKeyRights(world.connect().get, world.signer);
  expect(result).toEqual(fail({ kind: "unexpected-answer", detail }));
});
