import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DiagnosticsInput, diagnostics } from "@/utils/domain/diagnostics";
import { DEFAULT_DISPLAY } from "@/utils/domain/display";
import type { Failure } from "@/utils/domain/failure";
import { failureCode } from "@/utils/domain/failure-code";
import type { View } from "@/utils/domain/view";
import { aFuturesWallet, aMarginWallet, aSpotWallet, aView, DAY, NOW } from "../../components/a-view";
import { EVERY_FAILURE } from "../../components/every-failure";

function input(over: Partial<DiagnosticsInput> = {}): DiagnosticsInput {
  const view = aView({ id: "a" });
  return {
    version: "1.2.3",
    browser: "Firefox/153",
    languages: ["en"],
    permissions: ["storage"],
    view,
    views: [view],
    days: [{ account: "a", wallet: "spot", saved: ["2026-11-19", DAY], absent: ["2026-11-20"] }],
    runs: [{ account: "a", wallet: "spot", at: NOW, daysAdded: 1, weight: 2400, failure: null }],
    display: DEFAULT_DISPLAY,
    vault: { mode: "passphrase", locked: true, autoLockMinutes: 5, unprotected: ["a"] },
    stopped: { kind: "timeout" },
    snapshots: 90,
    used: 1_830_000,
    nowAt: NOW,
    ...over,
  };
}

describe("diagnostics", () => {
  it("tell what a report needs", () => {
    expect(JSON.parse(diagnostics(input()))).toMatchObject({
      daybook: "1.2.3",
      browser: "Firefox/153",
      at: "2026-11-22T03:00:00.000Z",
      stopped: "timeout",
      vault: { mode: "passphrase", locked: true, autoLockMinutes: 5 },
      archive: { snapshots: 90, usedBytes: 1_830_000, daysDamaged: 0 },
      accounts: [
        { number: 1, day: DAY, wallets: [{ wallet: "spot", saved: 2, missing: 1, lost: 0, absent: 1 }, {}, {}] },
      ],
      runs: [{ at: "2026-11-22T03:00:00.000Z", account: 1, wallet: "spot", daysAdded: 1, failure: null }],
    });
    expect(JSON.parse(diagnostics(input({ view: null, views: [], vault: null })))).toMatchObject({ accounts: [] });
  });

  it("tell each account's wallets apart, with its times and failures, and no setting that is an amount", () => {
    const days = [
      { account: "a", wallet: "futures", saved: ["2026-11-20", DAY], absent: [] },
      { account: "b", wallet: "spot", saved: ["2026-10-20", DAY], absent: [] },
      { account: "b", wallet: "futures", saved: [DAY], absent: [] },
    ] as const;
    const refused = aSpotWallet({ failure: { kind: "timeout" } });
    const views = [
      aView({ id: "a", syncedAt: null }),
      aView({ id: "b", wallets: [refused, aFuturesWallet()], clockOffsetMs: 7 }),
    ];
    const failed = { ...at("b"), failure: { kind: "offline" } as const };
    const [, view = null] = views;
    const told = JSON.parse(
      diagnostics(
        input({
          view,
          views,
          days: days.map((one) => ({ ...one, saved: [...one.saved], absent: [...one.absent] })),
          runs: [failed],
          stopped: null,
        }),
      ),
    );
    expect(told).toMatchObject({
      clockOffsetMs: 7,
      nextAt: "2026-11-23T01:00:00.000Z",
      stopped: null,
      runs: [{ account: 2, failure: "offline" }],
      accounts: [
        { number: 1, syncedAt: null, wallets: [{ saved: 0 }, { saved: 0 }, { saved: 2, missing: 0 }] },
        {
          number: 2,
          syncedAt: "2026-11-22T01:00:00.000Z",
          wallets: [
            { wallet: "spot", saved: 2, lost: 2, missing: 29, failure: "timeout" },
            { saved: 1, failure: null },
          ],
        },
      ],
    });
    const { smallBelow: _, ...settings } = DEFAULT_DISPLAY;
    expect(told.display).toEqual(settings);
    expect(JSON.parse(diagnostics(input({ view: null })))).toMatchObject({ clockOffsetMs: null, nextAt: null });
  });

  it("number the accounts, the removed ones too, and keep to the last twenty readings", () => {
    const [run] = input().runs;
    if (!run) throw new Error("no run");
    const runs = [{ ...run, account: "b" }, { ...run, account: "gone" }, ...Array.from({ length: 40 }, () => run)];
    const views = [aView({ id: "a" }), aView({ id: "b" })];
    const told = JSON.parse(diagnostics(input({ runs, views }))).runs;
    expect(told.map(({ account }: { account: number }) => account).slice(0, 3)).toEqual([2, 0, 1]);
    expect(told).toHaveLength(20);
  });

  it("hold no amount, no asset, no name, no id, no key and no address, wherever one lies", () => {
    // Marks that cannot come from anywhere else: no date, count or version has such letters and digits.
    const mark = fc.stringMatching(/^[QXZ]{8}$/);
    const amount = fc.stringMatching(/^[789]{9}\.[789]{9}$/);
    fc.assert(
      fc.property(mark, amount, (text, number) => {
        const view = marked(text, number);
        const told = diagnostics(
          input({
            view,
            views: [view],
            days: [{ account: text, wallet: "spot", saved: [DAY], absent: [] }],
            runs: [{ ...at(text), failure: { kind: "key-refused", ip: text } }],
            display: { ...DEFAULT_DISPLAY, smallBelow: number },
            stopped: { kind: "key-refused", ip: text },
          }),
        );
        expect(told).not.toContain(text);
        expect(told).not.toContain(number);
      }),
    );
  });
});

const at = (account: string) => ({ account, wallet: "spot", at: NOW, daysAdded: 1, weight: 2400 }) as const;

/** A record with the text in every place a text has, and the number in every amount. */
function marked(text: string, number: string): View {
  const money = { btc: number, fiat: number };
  const change = { since: DAY, value: money, ratio: money };
  const base = { value: money, change, failure: { kind: "key-refused", ip: text } as Failure };
  const rows = { asset: text, free: number, locked: number };
  const view = aView({
    id: text,
    name: text,
    accounts: [{ id: text, name: text, paused: false }],
    rights: { [text]: { moving: [text], trading: [text] } },
    total: { value: money, partial: false },
    change,
    line: [{ day: DAY, ...money }],
    wallets: [
      aSpotWallet({ ...base, rows: [{ ...rows, total: number }] }),
      aMarginWallet({
        ...base,
        margin: { level: number, totalAssetBtc: number, liabilityBtc: number, netBtc: number },
        rows: [{ ...rows, borrowed: number, interest: number, net: number }],
      }),
      aFuturesWallet({ ...base, rows: [{ asset: text, walletBalance: number }] }),
    ],
    damage: { days: 1, since: NOW, spans: [{ account: text, wallet: "spot", first: DAY, last: DAY }] },
  });
  return view;
}

describe("a failure's code", () => {
  it.each(EVERY_FAILURE)("of $kind names its kind and no address", (failure) => {
    const code = failureCode(failure);
    expect(code).toMatch(new RegExp(`^${failure.kind}`));
    if (failure.kind === "key-refused" && failure.ip) expect(code).not.toContain(failure.ip);
    if (failure.kind === "permission-missing") expect(code).toBe("permission-missing");
  });

  it.each<[Failure, string]>([
    [{ kind: "exchange-trouble", status: 503, code: -1008 }, "exchange-trouble: 503, -1008"],
    [{ kind: "exchange-trouble", status: 502 }, "exchange-trouble: 502"],
    [{ kind: "blocked", status: 451 }, "blocked: 451"],
    [{ kind: "storage", reason: "QuotaExceededError" }, "storage: QuotaExceededError"],
    [{ kind: "unexpected-answer", detail: "code" }, "unexpected-answer: code"],
  ])("%j is %s", (failure, code) => {
    expect(failureCode(failure)).toBe(code);
  });
});
