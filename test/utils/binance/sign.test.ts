import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeQuery, signQuery } from "@/utils/binance/sign";
import type { Signer } from "@/utils/domain/signer";
import { createSigner, importSecret } from "@/utils/vault/signer";
import { createClient } from "../../exchange/client.ts";
import { type Exchange, startExchange } from "../../exchange/index.ts";
import { API_KEY, HMAC_SECRET } from "../vault/secrets.ts";

let signer: Signer;
let exchange: Exchange;
beforeAll(async () => {
  signer = createSigner({ apiKey: API_KEY, alg: "HMAC", key: await importSecret("HMAC", HMAC_SECRET) });
  exchange = await startExchange();
});
afterAll(() => exchange.close());

const ORDER = {
  symbol: "LTCBTC",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: 1,
  price: "0.1",
  recvWindow: 5000,
  timestamp: 1499827319559,
};
const PLAIN = "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71";
const NON_ASCII = "e1353ec6b14d888f1164ae9af8228a3dbd508bc82eb867db8ab6046442f33ef3";

describe("a signed query", () => {
  it.each([
    ["LTCBTC", "LTCBTC", PLAIN],
    ["１２３４５６", "%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94%EF%BC%95%EF%BC%96", NON_ASCII],
  ])("of %s is Binance's published one, encoded before it is signed", async (symbol, encoded, signature) => {
    expect(await signQuery({ ...ORDER, symbol }, signer)).toBe(
      `symbol=${encoded}&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559&signature=${signature}`,
    );
  });

  it("has another signature in another order", async () => {
    const { symbol, ...rest } = ORDER;
    const query = await signQuery({ ...rest, symbol }, signer);
    expect(query).toMatch(/^side=BUY&.*&symbol=LTCBTC&signature=[0-9a-f]{64}$/);
    expect(query).not.toContain(PLAIN);
  });

  it("would have another signature if it were signed before it is encoded", () => {
    const raw = Object.entries({ ...ORDER, symbol: "１２３４５６" }).map(([name, value]) => `${name}=${value}`);
    expect(createHmac("sha256", HMAC_SECRET).update(raw.join("&")).digest("hex")).not.toBe(NON_ASCII);
  });

  it("encodes the signature, which is last", async () => {
    const base64: Signer = { apiKey: API_KEY, sign: async () => "a+b/c==" };
    expect(await signQuery({ b: 1, a: 2 }, base64)).toBe("b=1&a=2&signature=a%2Bb%2Fc%3D%3D");
  });

  it("is signed over exactly what stands before the signature", async () => {
    const payloads: string[] = [];
    const spy: Signer = { apiKey: API_KEY, sign: async (payload) => String(payloads.push(payload)) };
    const query = await signQuery({ symbol: "ＡＢ", note: "a b&c=d", skipped: undefined }, spy);
    expect(payloads).toEqual([query.replace(/&signature=1$/, "")]);
  });
});

it.each([
  [{ b: 1, a: "x", c: 2 }, "b=1&a=x&c=2"],
  [{ a: undefined, b: "" }, "b="],
  [{ a: "x y+z/&=?#%" }, "a=x%20y%2Bz%2F%26%3D%3F%23%25"],
  [{ é: "１" }, "%C3%A9=%EF%BC%91"],
  [{ zero: 0 }, "zero=0"],
  [{}, ""],
])("the query of %j is %j", (params, query) => {
  expect(encodeQuery(params)).toBe(query);
});

describe("the exchange refuses with -1022", () => {
  // What each of these does to a rightly signed query; the exchange checks with node:crypto.
  it.each<[string, (query: string) => string]>([
    ["parameters in another order than signed", (query) => query.replace(/^(type=SPOT)&(limit=7)/, "$2&$1")],
    ["a signature that is not last", (query) => query.replace(/^(.*)&(signature=.*)$/, "$2&$1")],
    ["an encoding other than the signed one", (query) => query.replace("type=SPOT", "type=%53POT")],
    ["another signature", (query) => query.replace(/.$/, (last) => (last === "0" ? "1" : "0"))],
  ])("%s", async (_name, change) => {
    const { apiKey, secret } = exchange.documentation;
    const own = createSigner({ apiKey, alg: "HMAC", key: await importSecret("HMAC", secret) });
    const query = await signQuery({ type: "SPOT", limit: 7, timestamp: exchange.clock.now() }, own);
    const { send } = createClient(exchange);
    exchange.budget.reset();
    expect((await send(`/sapi/v1/accountSnapshot?${query}`, { apiKey })).status).toBe(200);
    expect((await send(`/sapi/v1/accountSnapshot?${change(query)}`, { apiKey })).json.code).toBe(-1022);
  });
});
