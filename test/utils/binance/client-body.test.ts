import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { API_HOST, type Request } from "@/utils/binance/client";
import { fail } from "@/utils/domain/failure";
import type { Fault } from "../../exchange/fault.ts";
import { createWorld, NOW, type World } from "./world.ts";

const MB = 1024 * 1024;
const TIME: Request = { host: API_HOST, path: "/api/v3/time", weight: 1 };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => world.exchange.clearFaults());
afterEach(() => vi.restoreAllMocks());

describe("a body", () => {
  it("of 50 MB is refused, and not downloaded beyond 10 MB and what was under way", async () => {
    world.exchange.fault(TIME.path, { kind: "huge" });
    const { get, received } = world.connect();
    expect(await get(TIME)).toEqual(fail({ kind: "unexpected-answer", detail: "larger than 10 MB" }));
    expect(received()).toBeGreaterThan(10 * MB);
    expect(received()).toBeLessThan(12 * MB);
  });

  it.each([
    [10 * MB, true],
    [10 * MB + 1, false],
  ])("of %d bytes is read: %s", async (bytes, ok) => {
    world.exchange.fault(TIME.path, { kind: "huge", bytes });
    expect((await world.connect().get(TIME)).ok).toBe(ok);
  });
});

const LOST: [string, Fault][] = [
  ["a dropped connection", { kind: "drop" }],
  ["a body cut in the middle", { kind: "cut" }],
  ["a body cut before its first byte", { kind: "cut", bytes: 0 }],
];

describe.each([
  [true, "timeout"],
  [false, "offline"],
] as const)("with a network: %s, the failure is %s after", (online, kind) => {
  it.each(LOST)("%s, asked once", async (_name, fault) => {
    world.exchange.fault(TIME.path, fault);
    const { get, asked } = world.connect({ online });
    expect(await get(TIME)).toEqual(fail({ kind }));
    expect(asked).toHaveLength(1);
  });
});

it("an answer that does not say it is JSON is none", async () => {
  const body = new TextEncoder().encode('{"serverTime":1}');
  const { get } = world.connect({ fetch: async () => new Response(body) });
  expect(await get(TIME)).toEqual(fail({ kind: "unexpected-answer", detail: "not JSON" }));
});

describe("a refusal counts by its status and headers though its body", () => {
  const refusedWith = async (body: ReadableStream<Uint8Array>) => {
    const response = new Response(body, { status: 429, headers: { "Retry-After": "30" } });
    return world.connect({ fetch: async () => response }).get(TIME);
  };
  const limited = fail({ kind: "rate-limited", untilAt: NOW + 30_000 });

  it("is cut", async () => {
    const cut = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error("cut")) });
    expect(await refusedWith(cut)).toEqual(limited);
  });

  it("never ends", async () => {
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(MB)) });
    expect(await refusedWith(endless)).toEqual(limited);
  });
});

describe("an answer that does not come", () => {
  it("is given up after 20 s", async () => {
    const abort = new AbortController();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(abort.signal);
    const hold = world.exchange.hold(TIME.path);
    const { get, left } = world.connect();
    const result = get(TIME);
    await hold.arrived;
    abort.abort(new DOMException("", "TimeoutError"));
    expect(await result).toEqual(fail({ kind: "timeout" }));
    expect(timeout.mock.calls).toEqual([[20_000]]);
    expect(left).toMatchObject([{ failure: { kind: "timeout" } }]);
    hold.release();
  });

  it("is given up as well when it stops in the middle of its body", async () => {
    const abort = new AbortController();
    vi.spyOn(AbortSignal, "timeout").mockReturnValue(abort.signal);
    const stalled = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"serverTime":'));
        abort.signal.addEventListener("abort", () => controller.error(abort.signal.reason));
      },
      pull: () => abort.abort(),
    });
    const { get } = world.connect({ fetch: async () => new Response(stalled) });
    expect(await get(TIME)).toEqual(fail({ kind: "timeout" }));
  });
});
