// @vitest-environment happy-dom
import { renderHook } from "@testing-library/preact";
import { expect, it, vi } from "vitest";
import { useDisplay } from "../../../entrypoints/options/use-display";
import { DEFAULT_DISPLAY, type Display } from "../../../utils/domain/display";

/** A page whose background answers when it is told to. */
function page() {
  const answers: (() => void)[] = [];
  const sent: Partial<Display>[] = [];
  const hook = renderHook(
    ({ stored }) =>
      useDisplay(stored, (changes) => {
        sent.push(changes);
        return new Promise<void>((resolve) => answers.push(resolve));
      }),
    { initialProps: { stored: DEFAULT_DISPLAY } },
  );
  return { ...hook, answers, sent, shown: () => hook.result.current.display };
}

it("shows at once what was set, and what is stored as soon as the background has answered", async () => {
  const { shown, result, answers, sent, rerender } = page();
  void result.current.set({ theme: "dark" });
  await vi.waitFor(() => expect(shown().theme).toBe("dark"));
  expect(sent).toEqual([{ theme: "dark" }]);
  rerender({ stored: { ...DEFAULT_DISPLAY, theme: "dark" } });
  answers[0]?.();
  await vi.waitFor(() => expect(shown()).toEqual({ ...DEFAULT_DISPLAY, theme: "dark" }));
});

it("goes back to what is stored when the background refused", async () => {
  const { shown, result, answers } = page();
  void result.current.set({ theme: "dark" });
  await vi.waitFor(() => expect(shown().theme).toBe("dark"));
  answers[0]?.();
  await vi.waitFor(() => expect(shown().theme).toBe("system"));
});

it("keeps what was set again while the first was under way", async () => {
  const { shown, result, answers, rerender } = page();
  const first = result.current.set({ smallBelow: "1" });
  const second = result.current.set({ smallBelow: "10", unit: "fiat" });
  answers[0]?.();
  await first;
  rerender({ stored: DEFAULT_DISPLAY });
  expect(shown()).toMatchObject({ smallBelow: "10", unit: "fiat" });
  answers[1]?.();
  await second;
  rerender({ stored: DEFAULT_DISPLAY });
  expect(shown()).toEqual(DEFAULT_DISPLAY);
});
