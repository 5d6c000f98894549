// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { Sync } from "../../entrypoints/options/Sync";
import type { VaultState } from "../../utils/domain/vault-state";
import type { View } from "../../utils/domain/view";
import { aView, NOW } from "./a-view";
import { draw } from "./draw";

const LOCKED: VaultState = { mode: "passphrase", locked: true, autoLockMinutes: null, unprotected: [] };
const PAUSED = { accounts: [{ id: "a", name: "Savings", paused: true }] };

function sync(view: Partial<View>, vault: VaultState | null = null) {
  const events = { onSync: vi.fn(), onShowAllRuns: vi.fn(), onUnlock: vi.fn(), onGrant: vi.fn() };
  const kept = { views: [], days: [], runs: [], moreRuns: false, rescue: {} };
  const state = { progress: null, failure: null, vault, online: true, now: NOW };
  return draw(<Sync view={aView(view)} {...kept} {...state} {...events} />).container.textContent;
}

describe("the section about the sync", () => {
  it("offers to sync, and says when that happens by itself", () => {
    expect(sync({})).toContain("Next reading:");
    expect(screen.getByRole("button", { name: "Sync now" })).toBeTruthy();
  });

  it.each<[string, Partial<View>, VaultState | null]>([
    ["locked", {}, LOCKED],
    ["paused", PAUSED, null],
  ])("promises nothing while %s", (_, view, vault) => {
    expect(sync(view, vault)).not.toContain("Next reading:");
    expect(screen.queryByRole("button", { name: "Sync now" })).toBeNull();
  });
});
