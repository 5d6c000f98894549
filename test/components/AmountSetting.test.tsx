// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { describe, expect, it, vi } from "vitest";
import { AmountSetting } from "../../components/AmountSetting";
import { draw } from "./draw";

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Level" });
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const leave = () => fireEvent.blur(field());
const said = () => document.getElementById(field().getAttribute("aria-describedby") ?? "")?.textContent ?? "";

/** Keeps what is set, as the page does. At most `most` is allowed. */
function Kept({ onSet, most }: { onSet(value: string): void; most: number }) {
  const [value, setValue] = useState("1");
  return (
    <AmountSetting
      label="Level"
      name="level"
      about="A number."
      value={value}
      problem={(typed) => (/^\d+(\.\d+)?$/.test(typed) && Number(typed) <= most ? undefined : "No good.")}
      onSet={(next) => {
        onSet(next);
        setValue(next);
      }}
    />
  );
}

function setting({ reloaded = false, most = 100 } = {}) {
  const onSet = vi.fn();
  const drawn = draw(<Kept onSet={onSet} most={most} />, { reloaded });
  return { onSet, allow: (now: number) => drawn.rerender(<Kept onSet={onSet} most={now} />) };
}

describe("a number to set", () => {
  it("is set as soon as it is one, without a button", async () => {
    const { onSet } = setting();
    type("2.5");
    await vi.waitFor(() => expect(onSet).toHaveBeenCalledExactlyOnceWith("2.5"));
  });

  it.each([
    [" 2 ", "2"],
    ["０２．５", "2.5"],
    ["007", "7"],
  ])("is tidied: %j", async (typed, set) => {
    const { onSet } = setting();
    type(typed);
    await vi.waitFor(() => expect(onSet).toHaveBeenLastCalledWith(set));
    leave();
    await vi.waitFor(() => expect(field().value).toBe(set));
  });

  it("is complained about when the field is left, not while it is typed, and is not set", async () => {
    const { onSet } = setting();
    type("2,");
    expect([said(), field().getAttribute("aria-invalid")]).toEqual(["A number.", "false"]);
    leave();
    await vi.waitFor(() => expect(said()).toBe("No good."));
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(field().value).toBe("2,");
    type("2");
    await vi.waitFor(() => expect(said()).toBe("A number."));
    expect(onSet).toHaveBeenCalledExactlyOnceWith("2");
  });

  it("half typed, is still there after a reload, with what is wrong about it", async () => {
    setting();
    type("2.");
    await vi.waitFor(() => expect(sessionStorage.length).toBe(1));
    const { onSet } = setting({ reloaded: true });
    expect([field().value, said()]).toEqual(["2.", "No good."]);
    expect(onSet).not.toHaveBeenCalled();
  });

  it("leaves nothing behind once it is set", async () => {
    setting();
    type("3");
    leave();
    await vi.waitFor(() => expect(sessionStorage.length).toBe(0));
  });

  it("is set when another setting makes it right", async () => {
    const { onSet, allow } = setting({ most: 5 });
    type("7");
    leave();
    await vi.waitFor(() => expect(said()).toBe("No good."));
    allow(10);
    await vi.waitFor(() => expect(onSet).toHaveBeenCalledExactlyOnceWith("7"));
    expect(said()).toBe("A number.");
  });
});
