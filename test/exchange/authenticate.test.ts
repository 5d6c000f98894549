import { createHmac, generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createClient } from "./client.ts";
import { type Exchange, type ExchangeAccount, startExchange } from "./index.ts";

const NOW = Date.parse("2026-11-22T10:00:00Z");
const RESTRICTIONS = "/sapi/v1/account/apiRestrictions";

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
  account = exchange.addAccount();
});
afterAll(() => exchange.close());

const INVALID_SIGNATURE = { code: -1022, msg: "Signature for this request is not valid." };

describe("the key", () => {
  it.each([
    ["no key", undefined],
    ["a pasted quote", `"${"a".repeat(64)}`],
    ["a short key", "abc"],
  ])("is refused as malformed: %s", async (_name, apiKey) => {
    const { status, json } = await client.send(
      `${RESTRICTIONS}?timestamp=${NOW}`,
      apiKey === undefined ? {} : { apiKey },
    );
    expect([status, json]).toEqual([401, { code: -2014, msg: "API-key format invalid." }]);
  });

  const refused = "Invalid API-key, IP, or permissions for action";
  it.each<[string, () => void, string]>([
    ["revoked", () => account.revoke(), `${refused}.`],
    ["without the right to read", () => account.setRestrictions({ enableReading: false }), `${refused}.`],
  ])("is refused when %s", async (_name, change, msg) => {
    change();
    const { status, json } = await client.signed(account, RESTRICTIONS);
    expect([status, json]).toEqual([401, { code: -2015, msg }]);
  });

  it("is refused when nobody has it", async () => {
    const { status, json } = await client.signed(account, RESTRICTIONS, { apiKey: "a".repeat(64) });
    expect([status, json]).toEqual([401, { code: -2015, msg: `${refused}.` }]);
  });

  it.each<[string, boolean | string[]]>([
    ["another address", ["198.51.100.1"]],
    ["anywhere, when nowhere is allowed", false],
  ])("is refused from %s, and the address is named", async (_name, allowedIps) => {
    const { status, json } = await client.signed(exchange.addAccount({ allowedIps }), RESTRICTIONS);
    expect([status, json]).toEqual([401, { code: -2015, msg: `${refused}, request ip: 203.0.113.7` }]);
  });

  it("is accepted from an allowed address", async () => {
    account.allowedIps = [exchange.clientIp];
    expect((await client.signed(account, RESTRICTIONS)).status).toBe(200);
  });
});

describe("the signature", () => {
  it("of another secret is refused", async () => {
    const other = { ...account, secret: "x".repeat(64) };
    const { status, json } = await client.signed(other, RESTRICTIONS);
    expect([status, json]).toEqual([400, INVALID_SIGNATURE]);
  });

  it("is accepted in capital hex digits", async () => {
    const forge = (right: string) => right.toUpperCase();
    expect((await client.signed(account, RESTRICTIONS, { forge })).status).toBe(200);
  });

  it("has to be the last parameter", async () => {
    const forge = (right: string) => `${right}&recvWindow=5000`;
    expect((await client.signed(account, RESTRICTIONS, { forge })).json).toEqual(INVALID_SIGNATURE);
  });

  it("has to be there", async () => {
    const { json } = await client.send(`${RESTRICTIONS}?timestamp=${NOW}`, { apiKey: account.apiKey });
    expect(json).toEqual({
      code: -1102,
      msg: "Mandatory parameter 'signature' was not sent, was empty/null, or malformed.",
    });
  });

  it("is refused for a query that was signed before it was percent-encoded, or never encoded", async () => {
    const payload = `type=SPOT|&timestamp=${NOW}`;
    const signature = createHmac("sha256", account.secret).update(payload).digest("hex");
    const ask = (query: string) =>
      client.send(`/sapi/v1/accountSnapshot?${query}&signature=${signature}`, { apiKey: account.apiKey });
    expect((await ask(payload)).json).toEqual(INVALID_SIGNATURE);
    expect((await ask(payload.replace("|", "%7C"))).json).toEqual(INVALID_SIGNATURE);
    const encodedFirst = await client.snapshot(account, { type: "SPOT|" });
    expect(encodedFirst.json.code).toBe(-3026);
  });

  it("covers the query as sent: two parameters changed about are refused", async () => {
    const signature = createHmac("sha256", account.secret).update(`recvWindow=5000&timestamp=${NOW}`).digest("hex");
    const target = `${RESTRICTIONS}?timestamp=${NOW}&recvWindow=5000&signature=${signature}`;
    expect((await client.send(target, { apiKey: account.apiKey })).json).toEqual(INVALID_SIGNATURE);
  });
});

describe.each(["ed25519", "rsa"] as const)("an %s key", (kind) => {
  const make = () =>
    kind === "rsa" ? generateKeyPairSync("rsa", { modulusLength: 2048 }) : generateKeyPairSync("ed25519");
  const pem = (key: ReturnType<typeof make>["publicKey"]) => key.export({ type: "spki", format: "pem" }).toString();
  const register = (publicPem: string) =>
    exchange.addAccount({ key: kind === "rsa" ? { rsaPublicPem: publicPem } : { ed25519PublicPem: publicPem } });

  it("gets 64 letters and digits as its API key and no secret", () => {
    const owner = register(pem(make().publicKey));
    expect(owner.apiKey).toMatch(/^[A-Za-z0-9]{64}$/);
    expect(owner.secret).toBe("");
  });

  it("signs", async () => {
    const { publicKey, privateKey } = make();
    expect((await client.signed(register(pem(publicKey)), RESTRICTIONS, { privateKey })).status).toBe(200);
  });

  it("does not sign for another one, until its public half is registered", async () => {
    const [registered, used] = [make(), make()];
    const owner = register(pem(registered.publicKey));
    const { privateKey } = used;
    expect((await client.signed(owner, RESTRICTIONS, { privateKey })).json).toEqual(INVALID_SIGNATURE);
    owner.setPublicKey(pem(used.publicKey));
    expect((await client.signed(owner, RESTRICTIONS, { privateKey })).status).toBe(200);
  });

  it("has to have its base64 percent-encoded", async () => {
    const { publicKey, privateKey } = make();
    const owner = register(pem(publicKey));
    const forge = (right: string) => decodeURIComponent(right);
    expect((await client.signed(owner, RESTRICTIONS, { privateKey, forge })).json).toEqual(INVALID_SIGNATURE);
  });
});

describe("the timestamp", () => {
  const late = { code: -1021, msg: "Timestamp for this request is outside of the recvWindow." };
  const early = { code: -1021, msg: "Timestamp for this request was 1000ms ahead of the server's time." };

  it.each<[string, number, Record<string, number>, unknown]>([
    ["5,000 ms late", -5000, {}, 200],
    ["5,001 ms late", -5001, {}, late],
    ["999 ms early", 999, {}, 200],
    ["1,000 ms early", 1000, {}, early],
    ["60,000 ms late within the largest recvWindow", -60_000, { recvWindow: 60_000 }, 200],
    ["60,001 ms late within the largest recvWindow", -60_001, { recvWindow: 60_000 }, late],
    ["101 ms late for a recvWindow of 100", -101, { recvWindow: 100 }, late],
    ["a year late", -365 * 86_400_000, {}, late],
  ])("%s", async (_name, offset, params, expected) => {
    const { status, json } = await client.signed(account, RESTRICTIONS, { params, timestamp: NOW + offset });
    expect(status === 200 ? 200 : json).toEqual(expected);
    expect(status).toBe(expected === 200 ? 200 : 400);
  });

  it("goes with a recvWindow of at most 60000", async () => {
    const { status, json } = await client.signed(account, RESTRICTIONS, { params: { recvWindow: 60_001 } });
    expect([status, json]).toEqual([400, { code: -1131, msg: "recvWindow must be less than 60000" }]);
  });

  it("is judged before the signature", async () => {
    const { json } = await client.signed(account, RESTRICTIONS, { timestamp: NOW - 9000, forge: () => "00" });
    expect(json).toEqual(late);
  });
});
