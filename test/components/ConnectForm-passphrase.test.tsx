// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { fail, ok, type Result } from "../../utils/domain/failure";
import {
  choose,
  field,
  form,
  GENERATED,
  KEY,
  OPEN,
  PASSPHRASE,
  PROTECTED,
  pasteBoth,
  press,
  pressed,
  save,
  sent,
  stopped,
  type,
} from "./drive-connect-form";

describe("a key under a passphrase", () => {
  const protect = (next: string, again = next) => {
    choose(PROTECTED);
    type("New passphrase", next);
    type("Repeat the passphrase", again);
  };

  it("is sent after the passphrase was set, which the page then forgets", async () => {
    const drawn = form({}, stopped({ kind: "key-refused" }));
    protect(PASSPHRASE);
    pasteBoth();
    save();
    expect(await sent(drawn)).toMatchObject({ mode: "passphrase" });
    expect(drawn.onSetPassphrase).toHaveBeenCalledExactlyOnceWith(PASSPHRASE);
    await pressed("Swap and test");
    await sent(drawn, 2);
    expect(drawn.onSetPassphrase).toHaveBeenCalledOnce();
    expect(screen.queryByLabelText("New passphrase")).toBeNull();
  });

  it("is a pair made after the passphrase was set, not before", async () => {
    const drawn = form();
    choose(GENERATED);
    protect(PASSPHRASE);
    press("Make the key pair");
    await waitFor(() => expect(drawn.onMakeKeyPair).toHaveBeenCalledWith("passphrase"));
    expect(drawn.onSetPassphrase.mock.invocationCallOrder[0]).toBeLessThan(
      drawn.onMakeKeyPair.mock.invocationCallOrder[0] ?? 0,
    );
    type("API key", KEY);
    save();
    await sent(drawn);
    // Set again, it would be another one: the draft could no longer be opened.
    expect(drawn.onSetPassphrase).toHaveBeenCalledOnce();
  });

  it.each([
    ["", "", "Please fill this in."],
    [PASSPHRASE, "correct horse batterx", "The two are not the same."],
  ])("is not sent with %j and %j", async (next, again, said) => {
    const { onSetPassphrase, onConnect } = form();
    protect(next, again);
    pasteBoth();
    save();
    await screen.findByText(said);
    expect([onSetPassphrase.mock.calls, onConnect.mock.calls]).toEqual([[], []]);
  });

  it("is not sent with a passphrase that is refused as too short", async () => {
    const refused: Result<null> = fail({ kind: "passphrase-too-short", atLeast: 9 });
    const { onConnect } = form({ onSetPassphrase: async () => refused });
    protect("short");
    pasteBoth();
    save();
    await screen.findByText(/Use at least 9 characters/);
    expect(onConnect).not.toHaveBeenCalled();
  });

  it("advises a length while it is typed", () => {
    form();
    protect("12345678901");
    expect(screen.getByText(/^11 characters\. 12 or more/)).toBeTruthy();
    protect("123456789012");
    expect(screen.getByText(/^Long enough/)).toBeTruthy();
  });

  it("asks a locked vault's passphrase first, and says when it is wrong", async () => {
    const onUnlock = vi
      .fn()
      .mockResolvedValueOnce(fail({ kind: "wrong-passphrase" }))
      .mockResolvedValue(ok(null));
    const drawn = form({ vault: { ...OPEN, locked: true }, onUnlock });
    pasteBoth();
    type("Passphrase in use", "not this one");
    save();
    await screen.findByText("That is not the passphrase");
    expect(field("Passphrase in use").value).toBe("");
    type("Passphrase in use", PASSPHRASE);
    save();
    expect(await sent(drawn)).toMatchObject({ mode: "passphrase" });
    expect(onUnlock).toHaveBeenLastCalledWith(PASSPHRASE);
  });

  it("asks again when the vault locked itself meanwhile", async () => {
    form({}, stopped({ kind: "locked" }));
    protect(PASSPHRASE);
    pasteBoth();
    save();
    await screen.findByLabelText("Passphrase in use");
  });

  it("lets password managers help with passphrases, and with nothing else", () => {
    form();
    protect("");
    const filled = [...document.querySelectorAll("input:not([type=radio])")];
    expect(filled.map((input) => input.getAttribute("autocomplete"))).toEqual([
      "off",
      "new-password",
      "new-password",
      "off",
      "off",
    ]);
  });
});

describe("a key in another's place", () => {
  it("keeps the account and its name, and says what happened", async () => {
    const drawn = form({ replaces: { id: "b", name: "Savings" }, preset: "passphrase", vault: OPEN });
    expect(screen.queryByLabelText("Name")).toBeNull();
    const group = screen.getByRole("group", { name: "How it is kept" });
    expect(within(group).getByRole<HTMLInputElement>("radio", { name: PROTECTED }).checked).toBe(true);
    pasteBoth();
    save();
    expect(await sent(drawn)).toMatchObject({ replaces: "b", name: "Savings", mode: "passphrase" });
    await screen.findByText("The key is replaced. Reading goes on with the new one.");
  });

  it("says that the old one stays when it was not taken", async () => {
    form({ replaces: { id: "b", name: "Savings" } }, stopped({ kind: "timeout" }));
    pasteBoth();
    save();
    await screen.findByText("Not replaced: the account keeps the key it has.");
  });
});
