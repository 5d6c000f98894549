// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { Diagnostics } from "../../components/Diagnostics";
import { draw } from "./draw";

afterEach(() => vi.restoreAllMocks());

it("are shown before they can be copied, and copied as they were shown", async () => {
  const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const onRead = vi.fn().mockResolvedValueOnce('{"a":1}');
  draw(<Diagnostics onRead={onRead} />);
  expect(screen.queryByRole("button", { name: "Copy diagnostics" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Show diagnostics" }));
  const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Diagnostics" });
  expect([field.value, field.readOnly]).toEqual(['{"a":1}', true]);
  fireEvent.click(screen.getByRole("button", { name: "Copy diagnostics" }));
  expect(writeText).toHaveBeenCalledExactlyOnceWith('{"a":1}');
  expect(await screen.findByText("Copied")).toBeTruthy();
  expect(onRead).toHaveBeenCalledOnce();
});
