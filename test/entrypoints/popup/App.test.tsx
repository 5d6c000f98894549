// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { App } from "../../../entrypoints/popup/App";
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
afterEach(() => vi.useRealTimers());

function strip(view: View) {
  return draw(<Page view={view} />).container.querySelector(".strip")?.textContent;
}

/** The page in a browser that has more than the texts `draw` puts in its place. */
function Page({ view }: { view: View }) {
  Object.assign(Reflect.get(globalThis, "chrome"), {
    storage: STORAGE,
    runtime: { sendMessage: async () => answers.shift() },
  });
  return <App first={view} />;
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
  answers.push(state(true), { ok: false, failure: { kind: "wrong-passphrase" } }, { ok: true, value: null });
  const { container } = draw(<Page view={aView()} />);
  fireEvent.click(await screen.findByRole("button", { name: "Unlock" }));
  const field = await screen.findByLabelText<HTMLInputElement>("Passphrase");
  const type = (passphrase: string) => {
    field.value = passphrase;
    fireEvent.submit(field.form as HTMLFormElement);
  };
  type("not this one");
  await screen.findByText("That is not the passphrase. Nothing was removed.");
  expect(field.value).toBe("");
  type("correct horse battery");
  await vi.waitFor(() => expect(screen.queryByLabelText("Passphrase")).toBeNull());
  expect(container.querySelector(".strip")?.textContent).toContain("Close of 21 Nov, UTC · synced");
});
