// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { AssetRow } from "../../components/AssetRow";
import { AssetLine, type ReadLine } from "../../components/asset-line";
import { Say } from "../../components/say";
import type { AssetView } from "../../utils/domain/view";
import { aView } from "./a-view";
import { draw } from "./draw";

const QUANTITY = "1234.123456789012345678";
const ASSET: AssetView = {
  ...(aView().assets[0] as AssetView),
  quantity: QUANTITY,
  parts: [
    { wallet: "spot", quantity: "3.5", free: "1", locked: "0.5", earn: "2" },
    { wallet: "futures", quantity: "7", free: "7", locked: "0" },
  ],
};
const writeText = vi.fn(async (_: string) => {});

beforeEach(() => {
  writeText.mockClear();
  readLine.mockClear();
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
});

const LINE = [
  { day: "2026-11-19", quantity: "1000.5" },
  { day: "2026-11-20", quantity: null },
  { day: "2026-11-21", quantity: QUANTITY },
];
const readLine = vi.fn<ReadLine>(async () => LINE);

async function open(options = {}) {
  const say = vi.fn();
  const drawn = draw(
    <Say.Provider value={say}>
      <AssetLine.Provider value={readLine}>
        <ul>
          <AssetRow asset={ASSET} pad="" awaited={false} />
        </ul>
      </AssetLine.Provider>
    </Say.Provider>,
    options,
  );
  const details = drawn.container.querySelector("details") as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event("toggle"));
  await vi.waitFor(() => expect(drawn.container.querySelector(".asset-detail")).toBeTruthy());
  return { ...drawn, say };
}

describe("an asset that is opened", () => {
  it("tells its exact quantity, its worth in both, and what each wallet has of it", async () => {
    const { amounts, figure, container } = await open();
    expect(amounts(container.querySelector(".asset-exact") as Element)).toEqual([QUANTITY]);
    expect([figure("In BTC"), figure("In USD"), figure("Quantity change")]).toEqual(["0.09905021", "9548.77", "0.001"]);
    expect([figure("Free"), figure("Locked"), figure("In Simple Earn")]).toEqual(["1", "0.5", "2"]);
    const wallets = [...container.querySelectorAll(".asset-wallet")].map((one) => one.textContent);
    expect(wallets).toEqual(["Spot 3.5", "Futures 7"]);
  });

  it("shows how its quantity came about, with gaps, a day at a time", async () => {
    await open();
    expect(readLine).toHaveBeenCalledExactlyOnceWith(ASSET);
    const from = "1,000.5 BTC on 19 Nov";
    expect(
      await screen.findByRole("img", { name: `From ${from} to 1,234.123456789012345678 BTC on 21 Nov` }),
    ).toBeTruthy();
    const days = screen.getByRole("slider", { name: "Day" });
    expect(screen.getByText("3 days, 1 missing")).toBeTruthy();
    fireEvent.input(days, { target: { value: "0" } });
    expect(days.getAttribute("aria-valuetext")).toBe(from);
    fireEvent.input(days, { target: { value: "1" } });
    expect(days.getAttribute("aria-valuetext")).toBe("no close on 20 Nov");
  });

  it("keeps to itself what it has no archive for", async () => {
    readLine.mockResolvedValueOnce([]);
    const { container } = await open();
    expect(container.querySelector(".asset-line")?.textContent).toBe("");
  });

  it("gives its quantity to the clipboard, digit for digit, and says so", async () => {
    const { say } = await open();
    fireEvent.click(screen.getByRole("button", { name: "Copy" }));
    expect(await screen.findByRole("button", { name: "Copied" })).toBeTruthy();
    expect(writeText).toHaveBeenCalledExactlyOnceWith(QUANTITY);
    expect(say).toHaveBeenCalledWith("Copied");
  });

  it("says when it could not", async () => {
    writeText.mockRejectedValueOnce(new DOMException("no", "NotAllowedError"));
    await open();
    fireEvent.click(screen.getByRole("button", { name: "Copy" }));
    expect(await screen.findByRole("button", { name: /^Not copied/ })).toBeTruthy();
  });

  it("gives nothing away while hidden, to the clipboard neither", async () => {
    const { container } = await open({ hidden: true });
    await screen.findByText(/^3 days/);
    expect(screen.queryByRole("slider")).toBeNull();
    for (const icon of container.querySelectorAll(".icon")) icon.remove();
    expect(container.innerHTML).not.toMatch(/\d\.\d|1234|9,?548/);
    expect(screen.queryByRole("button", { name: "Copy" })).toBeNull();
  });
});
