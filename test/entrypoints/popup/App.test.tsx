// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { App } from "../../../entrypoints/popup/App";
import { DEFAULT_DISPLAY } from "../../../utils/domain/display";
import type { Failure } from "../../../utils/domain/failure";
import type { View } from "../../../utils/domain/view";
import { aView, DAY, NOW } from "../../components/a-view";
import { draw } from "../../components/draw";

const DAY_MS = 86_400_000;
const STORAGE = {
  local: { get: async () => ({}) },
  session: { get: async () => ({}), onChanged: { addListener() {}, removeListener() {} } },
};

/** What the background says, one after the other; nothing when it has died. */
const answers: unknown[] = [];

beforeEach(() => vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => {
  vi.useRealTimers();
  answers.length = 0;
  kept.view = null;
  sent.length = 0;
});

function strip(view: View) {
  return draw(<Page view={view} />).container.querySelector(".strip")?.textContent;
}

/** What was asked of the background. */
const sent: unknown[] = [];
/** The record the background keeps, which changes with the settings. */
const kept: { view: View | null } = { view: null };
vi.mock("../../../utils/archive/read-view", () => ({ readView: async () => kept.view }));

/** The page in a browser that has more than the texts `draw` puts in its place. */
function Page({ view, stopped = null }: { view: View; stopped?: Failure | null }) {
  const { chrome } = globalThis as unknown as { chrome: { runtime: object } };
  const sendMessage = async (message: { command: string; data: object }) => {
    if (message.command !== "vaultState") sent.push(message);
    if (message.command === "setDisplay" && kept.view) {
      kept.view = { ...kept.view, display: { ...kept.view.display, ...message.data } };
    }
    return answers.shift();
  };
  kept.view ??= view;
  Object.assign(chrome, { storage: STORAGE, runtime: { ...chrome.runtime, sendMessage } });
  return <App first={view} display={view.display} sync={{ progress: null, stopped }} />;
}

it("compares every instant with Binance's clock, however wrong this computer's is", () => {
  vi.setSystemTime(NOW - 400 * DAY_MS);
  const view = aView({ clockOffsetMs: 400 * DAY_MS });
  expect(strip(view)).toBe("Close of 21 Nov, UTC · synced 2 h agoNext ≈ 22 h");
  const atRisk = { day: DAY, leavesAt: NOW + 2 * DAY_MS };
  expect(strip({ ...view, atRisk })).toBe("21 Nov leaves Binance’s window in 2 days. Save it now");
});

it("takes the computer's clock as it is where it is right", () => {
  vi.setSystemTime(NOW + 4 * DAY_MS);
  expect(strip(aView())).toBe("4 days behind. Sync now");
});

it("finds out that it is locked, unlocks with what was typed, and shows the normal popup again", async () => {
  vi.setSystemTime(NOW);
  const state = (locked: boolean) => ({
    ok: true,
    value: { locked, mode: "passphrase", autoLockMinutes: null, unprotected: [] },
  });
  answers.push(
    state(true),
    { ok: false, failure: { kind: "wrong-passphrase" } },
    { ok: true, value: null },
    state(false),
  );
  const { container } = draw(<Page view={aView()} />);
  fireEvent.click(await screen.findByRole("button", { name: "Unlock" }));
  const field = await screen.findByLabelText<HTMLInputElement>("Passphrase");
  const type = (passphrase: string) => {
    field.value = passphrase;
    fireEvent.submit(field.form as HTMLFormElement);
  };
  type("not this one");
  await screen.findAllByText("That is not the passphrase. Nothing was removed.");
  expect(screen.getByRole("status").textContent).toBe("That is not the passphrase. Nothing was removed.");
  expect(field.value).toBe("");
  type("correct horse battery");
  await vi.waitFor(() => expect(screen.queryByLabelText("Passphrase")).toBeNull());
  expect(container.querySelector(".strip")?.textContent).toContain("Close of 21 Nov, UTC · synced");
});

describe("what the user sets", () => {
  const set = (data: object) => ({ command: "setDisplay", data });

  it("is seen at once and told the background: the unit", async () => {
    vi.setSystemTime(NOW);
    const { amounts } = draw(<Page view={aView()} />);
    fireEvent.click(screen.getByRole("button", { name: "USD" }));
    await vi.waitFor(() => expect(amounts()[0]).toBe("9969.90"));
    await vi.waitFor(() => expect(sent).toEqual([set({ unit: "fiat" })]));
  });

  it("is seen at once and told the background: what is hidden, step by step, and the badge with it", async () => {
    vi.setSystemTime(NOW);
    const { container } = draw(<Page view={aView()} />);
    const press = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));
    await press("Hide");
    await press("Hide all");
    await press("Show");
    await vi.waitFor(() => expect(container.querySelector("data")).toBeTruthy());
    const told = ["amounts", "everything", "shown"].map((hiding) => set({ hiding }));
    await vi.waitFor(() => expect(sent).toEqual(told));
  });

  it.each([
    ["amounts", "shown", "Hide all"],
    ["shown", "everything", "Show"],
    ["shown", "shown", "Hide"],
  ] as const)("decides how it opens: %s at the start, %s when it was left", (startHidden, hiding, next) => {
    vi.setSystemTime(NOW);
    const { container } = draw(<Page view={aView({ display: { ...DEFAULT_DISPLAY, startHidden, hiding } })} />);
    expect(screen.getByRole("button", { name: next })).toBeTruthy();
    if (next !== "Hide") expect(container.querySelector("data")).toBeNull();
  });

  it("can be reached with single keys", async () => {
    vi.setSystemTime(NOW);
    draw(<Page view={aView()} />);
    const press = (key: string) => fireEvent.keyDown(document.body, { key });
    await vi.waitFor(() => {
      press("2");
      expect(document.activeElement?.closest("section")?.querySelector("h2")?.textContent).toBe("Cross margin");
    });
    press("u");
    await vi.waitFor(() => expect(sent).toContainEqual(set({ unit: "fiat" })));
    press("h");
    await screen.findByRole("button", { name: "Hide all" });
    press("s");
    await vi.waitFor(() => expect(sent).toContainEqual({ command: "syncNow", data: null }));
    press("?");
    expect(await screen.findByRole("heading", { name: "Keyboard shortcuts", hidden: true })).toBeTruthy();
  });
});

describe("invented data", () => {
  it("is made here, on a press, and handed to the background", async () => {
    vi.setSystemTime(NOW);
    draw(<Page view={aView({ accounts: [] })} />);
    fireEvent.click(await screen.findByRole("button", { name: "Try with demo data" }));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ command: "showDemo", data: { name: "Demo account", last: DAY } });
  });

  it("is brought up to date by a sync, without asking anybody, and goes with one press", async () => {
    vi.setSystemTime(NOW);
    draw(<Page view={aView({ demo: true })} />);
    fireEvent.click(screen.getByRole("button", { name: "Sync" }));
    await vi.waitFor(() => expect(sent).toMatchObject([{ command: "showDemo" }]));
    fireEvent.click(screen.getByRole("button", { name: "Remove demo data" }));
    await vi.waitFor(() => expect(sent[1]).toEqual({ command: "removeAccount", data: { id: "demo", history: true } }));
  });
});

it("locks from the menu where a passphrase is set", async () => {
  vi.setSystemTime(NOW);
  answers.push({ ok: true, value: { locked: false, mode: "passphrase", autoLockMinutes: null } });
  draw(<Page view={aView()} />);
  fireEvent.click(await screen.findByRole("button", { name: "Lock now", hidden: true }));
  await vi.waitFor(() => expect(sent).toEqual([{ command: "lock", data: null }]));
});

it("says at once why the last run ended, so that nothing moves later", () => {
  vi.setSystemTime(NOW);
  const { container } = draw(<Page view={aView()} stopped={{ kind: "offline" }} />);
  expect(container.textContent).toContain("You are offline");
});
