import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Failure } from "@/utils/domain/failure";
import type { AccountOptions, Fault } from "../../exchange/index.ts";
import { createSandboxSync, type SandboxSync, SNAPSHOT } from "./sandbox-sync.ts";

let sync: SandboxSync;
beforeEach(async () => {
  sync = await createSandboxSync();
});
afterEach(() => sync.close());

// biome-ignore lint/suspicious/noExplicitAny: tests reach into whatever the exchange answers
type Json = any;

/** The spot answer with its newest row's first balance changed. */
const balance = (change: (row: Json) => Json): Fault => ({
  kind: "transform",
  edit: (json: Json) => {
    const { balances } = json.snapshotVos.at(-1).data;
    balances[0] = change(balances[0]);
    return json;
  },
});
const edited = (edit: (json: Json) => Json): Fault => ({ kind: "transform", edit });
const body = (text: string, contentType?: string): Fault => ({
  kind: "body",
  body: text,
  ...(contentType ? { contentType } : {}),
});
const unexpected = (detail: string): Failure => ({ kind: "unexpected-answer", detail });
const PATH = "snapshotVos.29.data.balances.0";

/** Answers that cannot be trusted: the wallet failed, for this reason, and has no day from it. */
const FAILING: [string, Fault, Failure][] = [
  ["cut in the middle of the connection", { kind: "cut" }, { kind: "timeout" }],
  ["cut JSON", body('{"code":200,"snapshotVos":[{"data":{"bal'), unexpected("not JSON")],
  ["HTML", body("<html><body>Scheduled maintenance</body></html>", "text/html"), unexpected("not JSON")],
  ["HTML that says it is JSON", body("<html></html>"), unexpected("not JSON")],
  ["nothing", body(""), unexpected("not JSON")],
  ["200 with an error code", { kind: "error", code: -9000, msg: "?" }, unexpected("code -9000")],
  [
    "200 with Binance's own trouble",
    { kind: "error", code: -1001 },
    { kind: "exchange-trouble", status: 200, code: -1001 },
  ],
  ["200 with the code as text", body('{"code":"-9000","msg":""}'), unexpected("code -9000")],
  ["50 MB", { kind: "huge" }, unexpected("larger than 10 MB")],
  ["an exponent", balance((row) => ({ ...row, free: "1e-8" })), unexpected(`${PATH}.free`)],
  ["an amount that is a number", balance((row) => ({ ...row, free: 1 })), unexpected(`${PATH}.free`)],
  ["a missing field", balance(({ locked, ...row }) => row), unexpected(`${PATH}.locked`)],
  ["NaN", balance((row) => ({ ...row, free: "NaN" })), unexpected(`${PATH}.free`)],
  ["null for an amount", balance((row) => ({ ...row, free: null })), unexpected(`${PATH}.free`)],
  [
    "an asset twice",
    edited((json) => {
      const { balances } = json.snapshotVos[0].data;
      balances.push(balances[0]);
      return json;
    }),
    unexpected("snapshotVos.0.data has an asset twice"),
  ],
  [
    "a day twice",
    edited((json) => ({ ...json, snapshotVos: [...json.snapshotVos, json.snapshotVos[0]] })),
    unexpected("snapshotVos.30.updateTime has a day twice"),
  ],
  [
    "a day in the future",
    edited((json) => {
      json.snapshotVos.at(-1).updateTime += 86_400_000;
      return json;
    }),
    unexpected("snapshotVos.29.updateTime is after the last day asked for"),
  ],
  ["no list", edited(({ snapshotVos, ...json }) => json), unexpected("snapshotVos")],
  [
    "amounts in __proto__",
    edited((json) => {
      const text = JSON.stringify(json).replace('"free":', '"__proto__":{"free":"5"},"x":');
      return JSON.parse(text);
    }),
    unexpected("snapshotVos.0.data.balances.0.free"),
  ],
];

/** On a later day there are numbers to be kept; what fails is no other than on the first. */
const LATER = FAILING.filter(([, , { kind }], index) => kind !== "unexpected-answer" || index % 4 === 1);

describe.each([
  ["first", true, FAILING],
  ["next", false, LATER],
] as const)("an answer on the %s day", (_name, first, failing) => {
  it.each(failing)(
    "%s: spot failed and shows no number from it, the others are read",
    async (_what, fault, failure) => {
      await sync.addAccount();
      if (!first) {
        await sync.run();
        await sync.liveUntil(sync.machine.at + 13 * 3_600_000);
        sync.machine.at += 2 * 3_600_000;
      }
      const before = first ? null : await sync.view();
      const rows = first ? new Map<string, string>() : await sync.texts("spot");
      // On the next day one row is asked for, so that paths begin with 0.
      sync.exchange.fault(`${SNAPSHOT}?type=SPOT`, fault);
      await sync.press();

      const view = await sync.view();
      const [spot, margin, futures] = view.wallets;
      const here = (detail: string) =>
        detail.replace("snapshotVos.29", "snapshotVos.0").replace("snapshotVos.30", "snapshotVos.1");
      const expected = !first && "detail" in failure ? { ...failure, detail: here(failure.detail) } : failure;
      expect(spot?.failure).toEqual(expected);
      expect(await sync.texts("spot")).toEqual(rows);
      expect(spot?.day).toBe(first ? null : "2026-11-21");
      expect(spot?.value).toEqual(first ? { btc: null, fiat: null } : before?.wallets[0]?.value);
      expect([margin?.failure, futures?.failure]).toEqual([null, null]);
      if (first) expect([margin?.day, futures?.day]).toEqual(["2026-11-21", "2026-11-21"]);
      expect(view.total.partial).toBe(true);
      expect(view.line.at(-1)?.btc, "a gap, not a total without spot").toBeNull();

      // Later, when Binance answers as ever, the day is there.
      sync.exchange.clearFaults();
      await sync.press();
      expect((await sync.view()).wallets.map((wallet) => wallet.failure)).toEqual([null, null, null]);
      expect((await sync.texts("spot")).size).toBe(first ? 30 : 31);
    },
  );
});

/** Answers that are unusual and still true: read, and kept as they came. */
describe("an answer that is read and kept as it came", () => {
  async function read(fault: Fault, options: AccountOptions = {}) {
    await sync.addAccount(options);
    let sent = "";
    if (fault.kind !== "transform") throw new Error("only edits are kept");
    const edit = (json: Json) => {
      const changed = fault.edit(json) as Json;
      sent = JSON.stringify(changed);
      return changed;
    };
    sync.exchange.fault(`${SNAPSHOT}?type=SPOT`, { kind: "transform", edit }, { times: 1 });
    expect(await sync.run()).toMatchObject({ ok: true });
    const answers: Json[] = JSON.parse(sent).snapshotVos;
    const kept = [...(await sync.texts("spot")).values()];
    expect(kept.sort()).toEqual(answers.map((vo) => JSON.stringify(vo)).sort());
    const view = await sync.view();
    const [spot] = view.wallets;
    if (spot?.wallet !== "spot") throw new Error("spot comes first");
    return { spot, view };
  }

  it("with new fields, at every level", async () => {
    const { spot } = await read(
      edited((json) => {
        json.newField = { a: [1e308, null] };
        for (const vo of json.snapshotVos) {
          vo.epoch = 7;
          vo.data.nested = { ключ: "値" };
          vo.data.balances[0].frozen = "0.1";
        }
        return json;
      }),
    );
    expect(spot.failure).toBeNull();
  });

  it("with an asset nobody knows: kept in full, counted where Binance counted it, and not valued", async () => {
    const { spot, view } = await read(
      balance((row) => ({ ...row, asset: "NEVERHEARD", free: "123.456", locked: "0" })),
    );
    expect(spot.rows.find(({ asset }) => asset === "NEVERHEARD")).toMatchObject({ free: "123.456", total: "123.456" });
    expect(view.assets.find(({ asset }) => asset === "NEVERHEARD")).toMatchObject({
      quantity: "123.456",
      value: { btc: null, fiat: null },
      share: null,
    });
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("with an asset called %s", async (asset) => {
    const { spot, view } = await read(balance((row) => ({ ...row, asset, free: "7.5", locked: "0" })));
    expect(spot.rows.find((row) => row.asset === asset)).toMatchObject({ total: "7.5" });
    expect(view.assets.find((row) => row.asset === asset)).toMatchObject({ quantity: "7.5", value: { btc: null } });
    expect(({} as Json).free, "nothing was put on every object").toBeUndefined();
  });

  it("with 500 assets", async () => {
    const { spot } = await read(
      edited((json) => json),
      { assets: 500 },
    );
    expect(spot.rows).toHaveLength(500);
    expect(spot.rows.every(({ total }) => /[1-9]/.test(total))).toBe(true);
  }, 30_000);

  it("with no rows in a day: nothing was held, and nothing is what is shown", async () => {
    const { spot } = await read(
      edited((json) => {
        json.snapshotVos.at(-1).data = { ...json.snapshotVos.at(-1).data, balances: [], totalAssetOfBtc: "0" };
        return json;
      }),
    );
    expect(spot).toMatchObject({ day: "2026-11-21", rows: [], failure: null, value: { btc: "0" } });
  });

  it("with no day at all: nothing is known, which is not zero", async () => {
    const { spot, view } = await read(edited((json) => ({ ...json, snapshotVos: [] })));
    expect(spot).toMatchObject({ day: null, rows: [], failure: null, value: { btc: null, fiat: null } });
    expect(view.total.partial).toBe(true);
    expect(view.line.every(({ btc }) => btc === null)).toBe(true);
  });

  it("with the days in another order", async () => {
    const { spot } = await read(edited((json) => ({ ...json, snapshotVos: json.snapshotVos.toReversed() })));
    expect(spot.day).toBe("2026-11-21");
  });
});
