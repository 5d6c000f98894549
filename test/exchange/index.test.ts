import { createHash, X509Certificate } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createClient } from "./client.ts";
import { type Exchange, startExchange } from "./index.ts";

const NOW = Date.parse("2026-11-22T10:00:00Z");

let exchange: Exchange;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  exchange = await startExchange();
  client = createClient(exchange);
});
beforeEach(() => {
  exchange.clock.freeze(NOW);
  exchange.budget.reset();
  exchange.log.length = 0;
});
afterAll(() => exchange.close());

it("the certificate names both hosts and this machine, and the hash is that of its public key", () => {
  const certificate = new X509Certificate(exchange.cert);
  for (const host of ["api.binance.com", "data-api.binance.vision", "localhost"]) {
    expect(certificate.checkHost(host)).toBe(host);
  }
  expect(certificate.checkIP("127.0.0.1")).toBe("127.0.0.1");
  const spki = certificate.publicKey.export({ type: "spki", format: "der" });
  expect(exchange.spki).toBe(createHash("sha256").update(spki).digest("base64"));
});

describe("hosts and paths", () => {
  it.each(["api.binance.com", "127.0.0.1:4433", "localhost:4433"])("%s serves the wallet", async (host) => {
    const account = exchange.addAccount();
    expect((await client.signed(account, "/sapi/v1/account/info", { host })).status).toBe(200);
  });

  it.each(["/sapi/v1/accountSnapshot", "/sapi/v1/account/info", "/sapi/v1/account/apiRestrictions"])(
    "the data host does not know %s",
    async (path) => {
      const host = "data-api.binance.vision";
      const reply = await client.signed(exchange.documentation, path, { host, params: { type: "SPOT" } });
      expect([reply.status, reply.json.error]).toEqual([404, "Not Found"]);
    },
  );

  it("an unknown path is 404 in HTML", async () => {
    const { status, text } = await client.send("/api/v9/time");
    expect([status, text]).toEqual([404, "<html><body><h2>404 Not found</h2></body></html>"]);
  });

  it("only GET is served", async () => {
    expect((await client.send("/api/v3/time", { method: "POST" })).status).toBe(405);
  });

  it("no web page may read an answer", async () => {
    const { headers } = await client.send("/api/v3/time");
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

describe("the log", () => {
  it("says what was asked and what was answered", async () => {
    const account = exchange.addAccount();
    await client.snapshot(account, { type: "FUTURES", limit: 31 });
    expect(exchange.log).toEqual([
      {
        at: NOW,
        host: "api.binance.com",
        method: "GET",
        path: "/sapi/v1/accountSnapshot",
        query: expect.stringContaining(`type=FUTURES&limit=31&timestamp=${NOW}&signature=`),
        params: { type: "FUTURES", limit: "31", timestamp: String(NOW), signature: expect.any(String) },
        apiKey: account.apiKey,
        status: 400,
        code: -1130,
        weight: 2400,
        usedWeight: 2400,
      },
    ]);
  });

  it("gives the calls of one path, narrowed by parameters", async () => {
    for (const type of ["SPOT", "MARGIN", "SPOT"]) await client.snapshot(exchange.documentation, { type });
    await client.send("/api/v3/time");
    const path = "/sapi/v1/accountSnapshot";
    expect([exchange.calls(path).length, exchange.calls(path, { type: "SPOT" }).length]).toEqual([3, 2]);
  });

  it("can be waited for", async () => {
    const answered = exchange.waitFor((log) => log.some(({ status }) => status === 200));
    await client.send("/api/v3/time");
    await answered;
    await expect(exchange.waitFor((log) => log.length > 1, 1)).rejects.toThrow("GET /api/v3/time 200");
  });
});

describe("the clock", () => {
  it("follows the machine until it is set, then runs on from there", async () => {
    let machine = 1000;
    const other = await startExchange({ now: () => machine });
    expect(other.clock.now()).toBe(1000);
    other.clock.set(NOW);
    machine += 50;
    expect(other.clock.now()).toBe(NOW + 50);
    other.clock.freeze(NOW);
    machine += 50;
    expect(other.clock.now()).toBe(NOW);
    other.clock.advance(7);
    expect(other.clock.now()).toBe(NOW + 7);
    other.clock.reset();
    expect(other.clock.now()).toBe(machine);
    await other.close();
  });
});

it("is an oracle of its own: no file imports anything of the product", async () => {
  for (const file of (await readdir(import.meta.dirname)).filter((name) => name.endsWith(".ts"))) {
    const source = await readFile(new URL(file, import.meta.url), "utf8");
    const imported = [...source.matchAll(/from "([^"()]+)"/g)].map(([, from]) => from ?? "");
    expect(imported.filter((from) => !/^(\.\/|node:|vitest$|selfsigned$)/.test(from))).toEqual([]);
  }
});
