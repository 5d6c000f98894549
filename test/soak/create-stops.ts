import { expect } from "vitest";
import { type ArchiveState, readArchive } from "../e2e/archive-state.ts";
import type { Extension } from "../e2e/extension.ts";
import { until } from "../e2e/until.ts";
import type { Exchange, ExchangeAccount } from "../exchange/index.ts";
import { command, send } from "./command.ts";
import { commitsReached, countCommits } from "./commits.ts";
import { expectedArchive, sorted } from "./expected-archive.ts";
import { pass } from "./pass.ts";
import { endpointOf, type StopPoint } from "./stop-points.ts";

const SNAPSHOT = "/sapi/v1/accountSnapshot";
/** Every sync begins at the same time of the same day, some minutes later each: it has a minute's weight to itself. */
const START_AT = Date.parse("2026-11-22T10:00:05Z");
const APART_MS = 120_000;
const FIRST_DAY = "2026-10-23";
const LAST_DAY = "2026-11-21";

/** First syncs of one and the same account, one after another in one browser, each connected anew and removed after. */
export function createStops(exchange: Exchange, extension: Extension) {
  let syncs = 0;

  async function begin(): Promise<ExchangeAccount> {
    exchange.log.length = 0;
    exchange.clearFaults();
    exchange.clock.set(START_AT + syncs * APART_MS);
    syncs += 1;
    await forgetPrices(extension);
    await countCommits(extension);
    return exchange.addAccount({ seed: 3, assets: 5, days: 60 });
  }

  const connection = ({ apiKey, secret }: ExchangeAccount) => ({ name: "Stopped", apiKey, secret });
  const connected = async () =>
    extension.evaluate(async (api) => {
      const { settings } = await api.storage.local.get("settings");
      return ((settings as { accounts?: { id: string }[] } | undefined)?.accounts ?? []).map(({ id }) => id);
    });

  /** Whatever was stopped: what a user does then brings the sync to its end. */
  async function goOn(account: ExchangeAccount): Promise<void> {
    if ((await connected()).length === 0) {
      expect(await command(extension, "connect", connection(account))).toMatchObject({ ok: true });
    }
    expect(await command(extension, "syncNow")).toEqual({ ok: true, value: null });
  }

  /** The archive is what it must be, by the exchange's own rows; then the account is taken away. */
  async function end(account: ExchangeAccount): Promise<ArchiveState> {
    const { prices, ...archive } = await readArchive(extension);
    expect(sorted(archive)).toEqual(expectedArchive(account, FIRST_DAY, LAST_DAY));
    const [id, ...others] = await connected();
    expect(others).toEqual([]);
    await command(extension, "removeAccount", { id, history: true });
    return { ...sorted(archive), prices };
  }

  return {
    /** A sync that nothing disturbs. */
    async undisturbed() {
      const account = await begin();
      expect(await command(extension, "connect", connection(account))).toMatchObject({ ok: true });
      // No "Sync now" here: it would run once more at the end, and bring commits a sync that is stopped never comes to.
      await until("the end of the sync", async () => {
        const { heads, needs } = await readArchive(extension);
        const { progress } = await extension.evaluate(async (api) => api.storage.session.get("progress"));
        return heads.length === 3 && needs.length === 0 && progress === null;
      });
      const log = [...exchange.log];
      const commits = await commitsReached(extension, 0);
      return { log, commits, archive: await end(account) };
    },

    /** A sync whose worker is stopped at that point; answers what was in the archive then and in the end. */
    async stoppedAt(point: StopPoint): Promise<{ left: ArchiveState; archive: ArchiveState }> {
      const account = await begin();
      const stop = await extension.running.armStop();
      const reached = arrive(point);
      await send(extension, "connect", connection(account));
      const release = await reached;
      await pass(point.lateMs);
      await stop();
      release();
      const left = await readArchive(extension);

      await goOn(account);
      const archive = await end(account);
      // What was there when it was stopped is there still: rows are never taken back to be had again.
      expect(archive.rows).toEqual(expect.arrayContaining(left.rows));
      expect(exchange.log.filter(({ status }) => status !== 200 && status !== 0)).toEqual([]);
      expect(exchange.calls(SNAPSHOT).length).toBeLessThanOrEqual(4);
      return { left, archive };
    },
  };

  /** Resolves when the sync is there, with what lets go of a request that was held for it. */
  async function arrive({ when, endpoint, nth }: StopPoint): Promise<() => void> {
    if (when === "committed") {
      await commitsReached(extension, nth);
      return () => {};
    }
    const like = () => exchange.log.filter((request) => endpointOf(request) === endpoint);
    if (when === "answered") {
      await exchange.waitFor(() => (like()[nth - 1]?.status ?? 0) !== 0);
      return () => {};
    }
    if (nth > 1) await exchange.waitFor(() => (like()[nth - 2]?.status ?? 0) !== 0);
    const hold = exchange.hold(endpoint);
    await hold.arrived;
    return hold.release;
  }
}

/** Prices are shared by all accounts and outlive them: without this, only the first sync would have to bring any. */
function forgetPrices(extension: Extension): Promise<void> {
  return extension.evaluate(async () => {
    const opening = indexedDB.open("daybook");
    opening.onupgradeneeded = () => opening.transaction?.abort();
    const there = await new Promise<boolean>((resolve) => {
      opening.onsuccess = () => resolve(true);
      opening.onerror = () => resolve(false);
    });
    if (!there) return;
    const writing = opening.result.transaction("prices", "readwrite");
    writing.objectStore("prices").clear();
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    opening.result.close();
  });
}
