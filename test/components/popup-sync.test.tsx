// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { Popup, type Props } from "../../entrypoints/popup/Popup";
import { aSpotWallet, aView, NOW } from "./a-view";
import { draw } from "./draw";
import { popupProps } from "./popup-props";

function popup(over: Partial<Props>) {
  const props = popupProps(over);
  return { ...draw(<Popup {...props} />), ...props };
}
const timeout = { kind: "timeout" } as const;

describe("the popup's ways to sync", () => {
  it.each<[string, Partial<Props>]>([
    ["ended the run", { failure: timeout }],
    ["befell a wallet", { view: aView({ wallets: [aSpotWallet({ failure: timeout })] }) }],
  ])("are with the failure, and not in the strip too, where one %s", (_, over) => {
    const { container } = popup({ ...over, now: NOW + 86_400_000 });
    expect(container.querySelector(".strip")?.textContent).toBe("Close of 22 Nov should be ready. ");
    const buttons = screen.getAllByRole("button", { name: /^(Sync now|Try again)$/ });
    expect(buttons.map(({ textContent }) => textContent)).toEqual(["Try again"]);
  });

  it("are none for a paused account: no press, no key, no second try", async () => {
    const view = aView({ accounts: [{ id: "a", name: "Savings", paused: true }] });
    const { onSync, onHide } = popup({ view, failure: timeout });
    const button = screen.getByRole("button", { name: "Sync" });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(button);
    const press = (key: string) => fireEvent.keyDown(document.body, { key });
    await vi.waitFor(() => {
      press("h");
      expect(onHide).toHaveBeenCalled();
    });
    press("s");
    expect(onSync).not.toHaveBeenCalled();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });
});
