import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { API_HOST } from "@/utils/binance/client";
import { type Failure, fail } from "@/utils/domain/failure";
import type { Fault } from "../../exchange/fault.ts";
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

const PATH = "/sapi/v1/account/info";
const MINUTE = 60_000;
const wait = (ms: number): Failure => ({ kind: "rate-limited", untilAt: NOW + ms });
const banned = (ms: number): Failure => ({ kind: "banned", untilAt: NOW + ms });
const unexpected = (detail: string): Failure => ({ kind: "unexpected-answer", detail });
const error = (code: number, msg = "", status = 400): Fault => ({ kind: "error", code, msg, status });
const json = (status: number, body: unknown): Fault => ({ kind: "answer", status, body: JSON.stringify(body) });
const html = (status: number): Fault => ({ kind: "answer", status, body: "<html>", contentType: "text/html" });
const REFUSED = "Invalid API-key, IP, or permissions for action";

it.each<[string, Fault, Failure]>([
  ["-1022", error(-1022), { kind: "secret-mismatch" }],
  ["-2014", error(-2014, "API-key format invalid.", 401), { kind: "key-malformed" }],
  ["-2015", error(-2015, `${REFUSED}.`, 401), { kind: "key-refused" }],
  ["-2015 with an IP", error(-2015, `${REFUSED}, request ip: 203.0.113.7`), { kind: "key-refused", ip: "203.0.113.7" }],
  [
    "-2015 with an IPv6",
    error(-2015, `${REFUSED}, request ip: 2001:db8::1`),
    { kind: "key-refused", ip: "2001:db8::1" },
  ],
  ["-2008", error(-2008, "Invalid Api-Key ID."), { kind: "key-refused" }],
  ["-3003", error(-3003, "Margin account does not exist."), { kind: "wallet-not-in-use" }],
  ["-1003 with HTTP 400", error(-1003), wait(MINUTE)],
  ["429, Retry-After 0", { kind: "too-many", retryAfter: 0 }, wait(10_000)],
  ["429, Retry-After 30", { kind: "too-many", retryAfter: 30 }, wait(30_000)],
  ["429 without Retry-After", { kind: "too-many", retryAfter: null }, wait(MINUTE)],
  ["429, Retry-After abc", { kind: "too-many", retryAfter: "abc" }, wait(MINUTE)],
  ["429 until a date", { kind: "too-many", retryAfter: new Date(NOW + 45_000).toUTCString() }, wait(45_000)],
  ["429 until a date gone by", { kind: "too-many", retryAfter: new Date(NOW - 45_000).toUTCString() }, wait(10_000)],
  ["429 in HTML", html(429), wait(MINUTE)],
  ["418 by header", { kind: "banned", untilAt: 0, retryAfter: 300 }, banned(300_000)],
  ["418 by message", { kind: "banned", untilAt: NOW + 90 * MINUTE, retryAfter: null }, banned(90 * MINUTE)],
  ["418, the message later", { kind: "banned", untilAt: NOW + 90 * MINUTE, retryAfter: 5 }, banned(90 * MINUTE)],
  ["418, the header later", { kind: "banned", untilAt: NOW + 1000, retryAfter: 300 }, banned(300_000)],
  ["418 that says nothing", html(418), banned(2 * MINUTE)],
  ["the firewall's page", { kind: "firewall" }, { kind: "blocked", status: 403 }],
  ["451, code 0", { kind: "restricted" }, { kind: "blocked", status: 451 }],
  ["502 in HTML", { kind: "server-error", status: 502 }, { kind: "exchange-trouble", status: 502 }],
  ["503 with a code", { kind: "server-error", status: 503, code: -1008 }, trouble(-1008, 503)],
  ["504 with -1007", { kind: "server-error", status: 504, code: -1007 }, trouble(-1007, 504)],
  ...[-1000, -1001, -1004, -1006, -1007, -1008, -1016, -3000, -3044].map((code): [string, Fault, Failure] => [
    `${code} with HTTP 400`,
    error(code),
    trouble(code, 400),
  ]),
  ...[-1100, -1106, -1127, -1131, -3026, -1121, -9999].map((code): [string, Fault, Failure] => [
    String(code),
    error(code),
    unexpected(`code ${code}`),
  ]),
  ["HTTP 200 with a code", error(-2015, `${REFUSED}.`, 200), { kind: "key-refused" }],
  ["HTTP 200 with an unknown code", error(-3026, "request param 'type' wrong", 200), unexpected("code -3026")],
  ["HTTP 200 with a code as a string", json(200, { code: "-1003", msg: "" }), wait(MINUTE)],
  ["a string code like 001234", json(200, { success: false, code: "001234", message: "no" }), unexpected("code 1234")],
  ["{success, code, message}", json(400, { success: false, code: -1022, message: "no" }), { kind: "secret-mismatch" }],
  [
    "an IP in `message`",
    json(400, { code: -2015, message: `${REFUSED}, request ip: 198.51.100.4` }),
    refusedAt("198.51.100.4"),
  ],
  ["a message that is no text", json(400, { code: -2015, message: { toString: 1 } }), { kind: "key-refused" }],
  ["404 in JSON", json(404, { status: 404, error: "Not Found" }), unexpected("HTTP 404")],
  ["401 without a body", json(401, null), unexpected("HTTP 401")],
  ["405, code 0", json(405, { code: 0, msg: "" }), unexpected("HTTP 405")],
  ["HTML with HTTP 200", { kind: "body", body: "<html></html>", contentType: "text/html" }, unexpected("not JSON")],
  ["JSON that says it is text", { kind: "body", body: "{}", contentType: "text/plain" }, unexpected("not JSON")],
  ["half a JSON", { kind: "body", body: '{"a":[1,' }, unexpected("not JSON")],
  ["NaN where JSON has none", { kind: "body", body: '{"a":NaN}' }, unexpected("not JSON")],
  ["nothing at all", { kind: "body", body: "" }, unexpected("not JSON")],
])("%s", async (_name, fault, failure) => {
  world.exchange.fault(PATH, fault);
  const { get, asked } = world.connect();
  const result = await get({ host: API_HOST, path: PATH, weight: 1, signer: world.signer });
  expect(result).toEqual(fail(failure));
  // None of these is ever retried.
  expect(asked).toHaveLength(1);
  const said = JSON.stringify(result);
  const signature = new URL(asked[0]?.url ?? "").searchParams.get("signature") ?? "none";
  for (const secret of [world.account.apiKey, world.account.secret, signature]) expect(said).not.toContain(secret);
});

it.each([
  [{ code: "000000", message: "" }],
  [{ code: 200, msg: "" }],
  [{ code: 0 }],
  [{ code: null }],
  [{ code: true }],
  [{ code: [-1003] }],
  [{ code: { valueOf: 1 } }],
  [[{ code: -1000 }]],
  ["text"],
  [null],
])("%j with HTTP 200 is an answer, to be checked by its endpoint", async (body) => {
  world.exchange.fault(PATH, { kind: "answer", status: 200, body: JSON.stringify(body) });
  const result = await world.connect().get({ host: API_HOST, path: PATH, weight: 1, signer: world.signer });
  expect(result).toEqual({ ok: true, value: body });
});

function trouble(code: number, status: number): Failure {
  return { kind: "exchange-trouble", status, code };
}

function refusedAt(ip: string): Failure {
  return { kind: "key-refused", ip };
}
