import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fetchSnapshots } from "@/utils/binance/account-snapshot";
import { addDays, daysFrom } from "@/utils/domain/day";
import { fail } from "@/utils/domain/failure";
import { WALLETS, type Wallet } from "@/utils/domain/wallet";
import { changed, PRINTED_DAY, printedAnswer } from "./documentation.ts";
import { createWorld, NOW, signerOf, type World } from "./world.ts";

const PATH = "/sapi/v1/accountSnapshot";
const LAST = "2026-11-21";
const FIRST = addDays(LAST, -29);

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.exchange.clearFaults();
  world.exchange.clock.freeze(NOW);
  world.exchange.budget.reset();
  world.exchange.log.length = 0;
});

async function readPrinted(wallet: Wallet, body: string) {
  world.exchange.fault(PATH, { kind: "body", body });
  const span = { wallet, first: PRINTED_DAY, last: PRINTED_DAY };
  const result = await fetchSnapshots(world.connect().get, world.signer, span);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

describe.each(WALLETS)("the documentation's %s example", (wallet) => {
  const [printed] = JSON.parse(printedAnswer(wallet)).snapshotVos;

  it("is read digit for digit, for its UTC day", async () => {
    const [row, ...more] = await readPrinted(wallet, printedAnswer(wallet));
    expect(more).toEqual([]);
    expect(row?.day).toBe(PRINTED_DAY);
    expect(row?.snapshot).toEqual(printed);
    expect(JSON.parse(row?.text ?? "")).toEqual(printed);
  });

  it("is kept with fields nobody knows yet, at every depth", async () => {
    const rows = { spot: "balances", margin: "userAssets", futures: "position" }[wallet];
    let body = changed(printedAnswer(wallet), "snapshotVos.0.note", { deep: [1, "a"] });
    body = changed(body, `snapshotVos.0.data.${rows}.0.more`, null);
    body = changed(body, "snapshotVos.0.data.newTotal", "0.00000001");
    const [row] = await readPrinted(wallet, body);
    expect(row?.text).toBe(JSON.stringify(JSON.parse(body).snapshotVos[0]));
  });

  it("is an empty list when Binance has nothing", async () => {
    expect(await readPrinted(wallet, changed(printedAnswer(wallet), "snapshotVos", []))).toEqual([]);
  });
});

it("a field called __proto__ is kept as text and reaches no prototype", async () => {
  const body = changed(printedAnswer("spot"), "snapshotVos.0.data.__proto__", { polluted: "1" });
  const [row] = await readPrinted("spot", body);
  expect(row?.text).toContain('"__proto__":{"polluted":"1"}');
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(Object.getPrototypeOf(row?.snapshot.data)).toBe(Object.prototype);
});

it.each(["0.00000001", "-12.5", "123456789012345678901234567890.123456789012345678", "0"])(
  "the amount %s comes through digit for digit",
  async (free) => {
    const [row] = await readPrinted("spot", changed(printedAnswer("spot"), "snapshotVos.0.data.balances.0.free", free));
    expect(row?.snapshot).toMatchObject({ data: { balances: [{ asset: "BTC", free }, { asset: "USDT" }] } });
  },
);

it("the same symbol may be held long and short, which is two positions", async () => {
  const [position] = JSON.parse(printedAnswer("futures")).snapshotVos[0].data.position;
  const both = [position, { ...position, positionAmt: "-0.02000000" }];
  const [row] = await readPrinted("futures", changed(printedAnswer("futures"), "snapshotVos.0.data.position", both));
  expect(row?.snapshot).toMatchObject({ data: { position: both } });
});

describe("30 days of an account", () => {
  it.each([
    ["just after midnight", "2026-11-22T00:00:00.000Z"],
    ["at noon", "2026-11-22T12:00:00.000Z"],
    ["over a minute before the next close", "2026-11-22T23:58:59.000Z"],
  ])("are read with one call, %s", async (_name, at) => {
    world.exchange.clock.freeze(Date.parse(at));
    const account = world.exchange.addAccount({ seed: 7, assets: 40, nonAscii: true, days: 60 });
    const { get } = world.connect();
    for (const wallet of WALLETS) {
      const result = await fetchSnapshots(get, await signerOf(account), { wallet, first: FIRST, last: LAST });
      if (!result.ok) throw new Error(JSON.stringify(result.failure));
      expect(result.value.map(({ day }) => day).sort()).toEqual(daysFrom(FIRST, LAST));
      for (const { day, snapshot, text } of result.value) {
        const served = account.snapshot(wallet.toUpperCase() as "SPOT", day);
        expect(snapshot).toEqual(served);
        expect(text).toBe(JSON.stringify(served));
      }
    }
    expect(world.exchange.calls(PATH).map(({ weight }) => weight)).toEqual([2400, 2400, 2400]);
  });

  it("can be one day only", async () => {
    const account = world.exchange.addAccount({ seed: 8 });
    const span = { wallet: "spot", first: "2026-11-18", last: "2026-11-18" } as const;
    const result = await fetchSnapshots(world.connect().get, await signerOf(account), span);
    expect(result.ok && result.value.map(({ day }) => day)).toEqual(["2026-11-18"]);
    // From a minute before its close to the last instant that is in it; the close itself is the next day's.
    const [call] = world.exchange.calls(PATH);
    expect(call?.params).toMatchObject({
      type: "SPOT",
      startTime: String(Date.parse("2026-11-18T23:59:00.000Z")),
      endTime: String(Date.parse("2026-11-18T23:59:59.999Z")),
      limit: "30",
    });
  });
});

it.each([
  ["empty", { ok: true, value: [] }],
  [-3003, fail({ kind: "wallet-not-in-use" })],
  [-2015, fail({ kind: "key-refused" })],
] as const)("a wallet never opened, answered with %s", async (notOpened, expected) => {
  const account = world.exchange.addAccount({ margin: false, notOpened });
  const span = { wallet: "margin", first: FIRST, last: LAST } as const;
  expect(await fetchSnapshots(world.connect().get, await signerOf(account), span)).toEqual(expected);
});
