// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { describe, expect, it, vi } from "vitest";
import { NotificationSettings } from "../../components/NotificationSettings";
import { DEFAULT_DISPLAY, type Display } from "../../utils/domain/display";
import { draw } from "./draw";

const REFUSED = "The browser did not allow notifications. Switch it on to be asked again.";
const GONE = "Notifications are no longer allowed in the browser. Switch one on to be asked again.";

interface Given {
  display?: Partial<Display>;
  allowed?: boolean | null;
  answer?: boolean;
}

/** Keeps what is set and allowed, as page and browser do. */
function Kept({ given, told }: { given: Given; told: { onSet(changes: Partial<Display>): void; onAllow(): void } }) {
  const [display, setDisplay] = useState<Display>({ ...DEFAULT_DISPLAY, ...given.display });
  const [allowed, setAllowed] = useState<boolean | null>(given.allowed ?? false);
  return (
    <NotificationSettings
      display={display}
      allowed={allowed}
      onAllow={async () => {
        told.onAllow();
        setAllowed(given.answer ?? true);
        return given.answer ?? true;
      }}
      onSet={(changes) => {
        told.onSet(changes);
        setDisplay((before) => ({ ...before, ...changes }));
      }}
    />
  );
}

function settings(given: Given = {}) {
  const told = { onSet: vi.fn(), onAllow: vi.fn() };
  const { container } = draw(<Kept given={given} told={told} />);
  return { ...told, container };
}
const box = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name });
const on = () => screen.getAllByRole<HTMLInputElement>("checkbox").filter(({ checked }) => checked).length;

describe("the notifications", () => {
  it("are all off at first, and nothing is asked of the browser", () => {
    const { onAllow, onSet } = settings();
    expect(screen.getAllByRole("checkbox")).toHaveLength(4);
    expect(on()).toBe(0);
    expect(onAllow).not.toHaveBeenCalled();
    expect(onSet).not.toHaveBeenCalled();
  });

  it.each([
    ["Daily summary", "notifyDaily"],
    ["Reading failed two days in a row", "notifyFailed"],
    ["A day is at risk", "notifyAtRisk"],
    ["Margin level below a threshold", "notifyMargin"],
  ])(
    "%s: the browser is asked from the very click, then it is on, and off without a question",
    async (name, setting) => {
      const { onSet, onAllow } = settings();
      fireEvent.click(box(name));
      expect(onAllow).toHaveBeenCalledOnce();
      await vi.waitFor(() => expect(box(name).checked).toBe(true));
      expect(onSet).toHaveBeenLastCalledWith({ [setting]: true });
      fireEvent.click(box(name));
      expect(onSet).toHaveBeenLastCalledWith({ [setting]: false });
      expect(onAllow).toHaveBeenCalledOnce();
    },
  );

  it("stay off when the browser refuses, and say why beside the switch", async () => {
    const { onSet } = settings({ answer: false });
    fireEvent.click(box("A day is at risk"));
    await screen.findByText(REFUSED);
    expect(box("A day is at risk").checked).toBe(false);
    expect(box("A day is at risk").getAttribute("aria-describedby")).toContain("refused");
    expect(onSet).not.toHaveBeenCalled();
    expect(screen.getAllByText(REFUSED)).toHaveLength(1);
  });

  it("show that they are off when they were taken away in the browser", () => {
    const { container } = settings({ display: { notifyDaily: true }, allowed: false });
    expect(on()).toBe(0);
    expect(container.textContent).toContain(GONE);
    settings({ display: { notifyDaily: true }, allowed: true });
    expect(on()).toBe(1);
    expect(screen.queryByText(GONE)).toBeNull();
  });

  it("have a threshold for the margin level", async () => {
    const { onSet } = settings({ allowed: true });
    fireEvent.input(screen.getByRole("textbox", { name: "Below" }), { target: { value: "1.2" } });
    await vi.waitFor(() => expect(onSet).toHaveBeenCalledExactlyOnceWith({ marginBelow: "1.2" }));
  });
});

it("the badge shows nothing, or the day's change", () => {
  const { onSet } = settings();
  const badge = screen.getByRole<HTMLSelectElement>("combobox", { name: "Badge on the toolbar" });
  expect([...badge.options].map(({ text }) => text)).toEqual(["Nothing", "The day’s change"]);
  fireEvent.change(badge, { target: { value: "change" } });
  expect(onSet).toHaveBeenCalledExactlyOnceWith({ badge: "change" });
});
