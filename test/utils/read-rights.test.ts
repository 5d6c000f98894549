import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { readRights } from "../../utils/read-rights";

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal("chrome", fakeBrowser);
});

const account = (id: string, rights?: { moving: string[]; trading: string[] }) => ({ id, name: id, rights });

it("names only the keys that may do more than read", async () => {
  const moves = { moving: ["enableWithdrawals"], trading: [] };
  const trades = { moving: [], trading: ["enableFutures"] };
  const accounts = [account("a", moves), account("b", { moving: [], trading: [] }), account("c"), account("d", trades)];
  await fakeBrowser.storage.local.set({ settings: { accounts } });
  expect(await readRights()).toEqual({ a: moves, d: trades });
});

it("knows nothing where nothing is kept", async () => {
  expect(await readRights()).toEqual({});
  vi.stubGlobal("chrome", {});
  expect(await readRights()).toEqual({});
});
