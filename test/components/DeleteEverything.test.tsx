// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { DeleteEverything } from "../../components/DeleteEverything";
import { fail, ok, type Result } from "../../utils/domain/failure";
import { NOW } from "./a-view";
import { draw } from "./draw";

function everything(answer: Result<null> = ok(null), language = "en") {
  const onDelete = vi.fn(async () => answer);
  draw(<DeleteEverything accounts={2} snapshots={214} onDelete={onDelete} now={NOW} />, { language });
  return onDelete;
}
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
async function ask(name = "Delete everything…") {
  press(name);
  return within(await screen.findByRole("dialog"));
}
const confirm = (text: string, field = "Type “delete” to confirm") =>
  fireEvent.input(screen.getByRole("textbox", { name: field }), { target: { value: text } });

describe("deleting everything", () => {
  it("says what goes before it asks for a word", async () => {
    const onDelete = everything();
    const dialog = await ask();
    expect(dialog.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "2 accounts with their keys",
      "214 snapshots: what is older than a month cannot be fetched from Binance again",
      "All settings",
    ]);
    expect(onDelete).not.toHaveBeenCalled();
  });

  it.each(["", "yes", "delet"])("does nothing for the word %j, and says so", async (word) => {
    const onDelete = everything();
    await ask();
    confirm(word);
    press("Delete for good");
    expect(await screen.findByText("That is not “delete”.")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("textbox"));
    expect(onDelete).not.toHaveBeenCalled();
  });

  it.each(["delete", " Delete "])("is done for the word %j", async (word) => {
    const onDelete = everything();
    await ask();
    confirm(word);
    press("Delete for good");
    expect(onDelete).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("asks for the word in the user's language", async () => {
    const onDelete = everything(ok(null), "zh-CN");
    await ask("全部删除…");
    confirm("删除", "输入“删除”以确认");
    press("彻底删除");
    expect(onDelete).toHaveBeenCalledOnce();
  });

  it("can be called off", async () => {
    const onDelete = everything();
    await ask();
    press("Cancel");
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(onDelete).not.toHaveBeenCalled();
  });

  it("says when it failed, and can be tried again", async () => {
    const onDelete = everything(fail({ kind: "timeout" }));
    await ask();
    confirm("delete");
    press("Delete for good");
    expect(await screen.findByText("Binance did not answer")).toBeTruthy();
    press("Try again");
    expect(onDelete).toHaveBeenCalledTimes(2);
  });
});
