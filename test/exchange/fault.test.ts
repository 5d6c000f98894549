import { setTimeout as real } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createClient } from "./client.ts";
import { type Exchange, type ExchangeAccount, type Fault, startExchange } from "./index.ts";

const PATH = "/sapi/v1/accountSnapshot";
const NOW = Date.parse("2026-11-22T10:00:20Z");

let exchange: Exchange;
let account: ExchangeAccount;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  exchange = await startExchange();
  client = createClient(exchange);
  exchange.clock.freeze(NOW);
  account = exchange.addAccount({ assets: 3 });
});
beforeEach(() => {
  exchange.clearFaults();
  exchange.budget.reset();
  exchange.log.length = 0;
});
afterAll(() => exchange.close());

const ask = (type = "SPOT") => client.snapshot(account, { type });

describe("instead of the right answer comes", () => {
  it.each<[string, Fault, number, RegExp, string | undefined]>([
    ["the firewall's page", { kind: "firewall" }, 403, /^<html>[\s\S]*403 Forbidden/, undefined],
    [
      "a blocked region",
      { kind: "restricted" },
      451,
      /^\{"code":0,"msg":"Service unavailable from a restricted/,
      undefined,
    ],
    ["429 with 0 seconds", { kind: "too-many", retryAfter: 0 }, 429, /"code":-1003/, "0"],
    ["429 with 30 seconds", { kind: "too-many", retryAfter: 30 }, 429, /"code":-1003/, "30"],
    ["429 without seconds", { kind: "too-many", retryAfter: null }, 429, /"code":-1003/, undefined],
    ["429 with letters", { kind: "too-many", retryAfter: "abc" }, 429, /"code":-1003/, "abc"],
    [
      "429 with a date",
      { kind: "too-many", retryAfter: "Sun, 22 Nov 2026 10:01:00 GMT" },
      429,
      /"code":-1003/,
      "Sun, 22 Nov 2026 10:01:00 GMT",
    ],
    ["a ban", { kind: "banned", untilAt: NOW + 120_000 }, 418, new RegExp(`banned until ${NOW + 120_000}\\.`), "120"],
    ["a ban without the header", { kind: "banned", untilAt: NOW, retryAfter: null }, 418, /banned until/, undefined],
    ["a gateway's page", { kind: "server-error", status: 502 }, 502, /^<html>/, undefined],
    ["an error of the server", { kind: "server-error", status: 503, code: -1008 }, 503, /^\{"code":-1008,/, undefined],
    [
      "an error with HTTP 200",
      { kind: "error", code: -3000, msg: "busy" },
      200,
      /^\{"code":-3000,"msg":"busy"\}$/,
      undefined,
    ],
    ["another shape", { kind: "body", body: { snapshots: [] } }, 200, /^\{"snapshots":\[\]\}$/, undefined],
    ["raw text", { kind: "body", body: "OK", contentType: "text/plain" }, 200, /^OK$/, undefined],
    ["anything", { kind: "answer", status: 299, headers: { "Retry-After": "7" }, body: "[]" }, 299, /^\[\]$/, "7"],
    [
      "an edited answer",
      { kind: "transform", edit: (json) => ({ ...json, msg: "new" }) },
      200,
      /"msg":"new","snap/,
      undefined,
    ],
  ])("%s", async (_name, fault, status, body, retryAfter) => {
    exchange.fault(PATH, fault);
    const reply = await ask();
    expect(reply.status).toBe(status);
    expect(reply.text).toMatch(body);
    expect(reply.headers["retry-after"]).toBe(retryAfter);
    expect(exchange.log[0]).toMatchObject({ status });
  });

  it("50 MB of valid JSON", async () => {
    exchange.fault(PATH, { kind: "huge" });
    const { text, json } = await ask();
    expect(text).toHaveLength(50_000_000);
    expect(Object.keys(json)).toEqual(["padding"]);
  });

  it("nothing: the connection is dropped", async () => {
    exchange.fault(PATH, { kind: "drop" });
    await expect(ask()).rejects.toThrow("socket hang up");
    expect(exchange.log[0]).toMatchObject({ status: 0, weight: 2400 });
  });

  it("half of the body, then the connection is dropped", async () => {
    exchange.fault(PATH, { kind: "cut" });
    await expect(ask()).rejects.toThrow("aborted");
    expect(exchange.log[0]?.status).toBe(200);
  });
});

describe("late comes", () => {
  it("the right answer after a delay", async () => {
    exchange.fault(PATH, { kind: "delay", ms: 30 });
    const before = performance.now();
    expect((await ask()).json.code).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(28);
  });

  it("a held answer, when it is released", async () => {
    const hold = exchange.hold(PATH, { type: "MARGIN" });
    const answers: string[] = [];
    const held = ask("MARGIN").then(({ json }) => answers.push(json.snapshotVos[0].type));
    const request = await hold.arrived;
    expect(request).toMatchObject({ status: 0, params: { type: "MARGIN" } });
    await ask("SPOT").then(({ json }) => answers.push(json.snapshotVos[0].type));
    hold.release();
    await held;
    expect(answers).toEqual(["spot", "margin"]);
    expect(request.status).toBe(200);
    expect((await ask("MARGIN")).status).toBe(200);
  });

  it("nothing while it hangs, and the right answer once the fault is removed", async () => {
    const remove = exchange.fault(PATH, { kind: "hang" });
    const reply = ask();
    await exchange.waitFor((log) => log.length === 1);
    expect(exchange.log[0]?.status).toBe(0);
    remove();
    expect((await reply).status).toBe(200);
  });
});

describe("a fault hits", () => {
  const fault: Fault = { kind: "restricted" };

  it("as many requests as told", async () => {
    exchange.fault(PATH, fault, { times: 2 });
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([451, 451, 200]);
  });

  it("until it is removed", async () => {
    const remove = exchange.fault(PATH, fault);
    expect((await ask()).status).toBe(451);
    remove();
    expect((await ask()).status).toBe(200);
  });

  it.each<[string, () => void]>([
    ["type", () => void exchange.fault(PATH, fault, { type: "MARGIN" })],
    ["matcher in the path", () => void exchange.fault(`${PATH}?type=MARGIN`, fault)],
  ])("only the wallet named by %s", async (_name, set) => {
    set();
    expect([(await ask("SPOT")).status, (await ask("MARGIN")).status]).toEqual([200, 451]);
  });

  it("only the key it is for, and only its path", async () => {
    exchange.fault(PATH, fault, { apiKey: account.apiKey });
    expect((await client.snapshot(exchange.documentation, { type: "SPOT" })).status).toBe(200);
    expect((await client.signed(account, "/sapi/v1/account/info")).status).toBe(200);
    expect((await ask()).status).toBe(451);
  });

  it("before an older one", async () => {
    exchange.fault(PATH, fault);
    exchange.fault(PATH, { kind: "firewall" }, { times: 1 });
    expect([(await ask()).status, (await ask()).status]).toEqual([403, 451]);
  });

  it("nobody while the address is banned", async () => {
    exchange.budget.ban(NOW + 60_000);
    exchange.fault(PATH, fault);
    expect((await ask()).status).toBe(418);
  });
});

it("close() ends a hanging request at once", async () => {
  const other = await startExchange();
  other.fault("/api/v3/time", { kind: "hang" });
  const reply = createClient(other).send("/api/v3/time");
  const failed = expect(reply).rejects.toThrow("socket hang up");
  await other.waitFor((log) => log.length === 1);
  await Promise.race([other.close(), real(2000).then(() => Promise.reject(new Error("close() took 2 s")))]);
  await failed;
});
