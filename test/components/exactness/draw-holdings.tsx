import { fireEvent, waitFor } from "@testing-library/preact";
import { act } from "preact/test-utils";
import { Popup } from "../../../entrypoints/popup/Popup";
import { DEFAULT_DISPLAY, type Display } from "../../../utils/domain/display";
import { summarize } from "../../../utils/domain/summary";
import { HEADING, priced, source } from "../../utils/domain/builders";
import { NOW } from "../a-view";
import { draw } from "../draw";
import { popupProps } from "../popup-props";
import type { Holdings } from "./invent-holdings";
import { readFigures } from "./read-figures";

/** How the page is to look. */
export interface Look {
  language: "en" | "zh-CN";
  display: Pick<Display, "unit" | "sort" | "smallBelow">;
}

/** Takes holdings the product's own way to the popup, opens all there is to open, and reads what stands there. */
export async function drawHoldings(holdings: Holdings, { language, display: chosen }: Look) {
  const { accounts, fiat } = holdings;
  const display: Display = { ...DEFAULT_DISPLAY, direction: "green-up", fiat, ...chosen };
  const sources = holdings.wallets.map(({ wallet, snapshots, ...rest }) => source(wallet, snapshots, rest));
  const heading = {
    ...HEADING,
    id: "all",
    display,
    accounts: accounts.map((id) => ({ id, name: id, paused: false })),
  };
  const view = summarize(heading, sources, priced(holdings.prices, fiat));
  const { container } = draw(<Popup {...popupProps({ view, now: NOW })} />, { language, display });

  for (const button of container.querySelectorAll(".assets-none button")) fireEvent.click(button);
  const entries = view.wallets.map((one) => one.rows.length + (one.wallet === "futures" ? one.positions.length : 0));
  const rows = view.assets.length + entries.reduce((sum, count) => sum + count);
  // A long list grows frame by frame.
  const drawn = () => container.querySelectorAll(".asset, .entry").length >= rows;
  if (!drawn()) await waitFor(() => drawn() || Promise.reject(new Error("rows are missing")), { timeout: 10_000 });
  act(() => {
    for (const details of container.querySelectorAll("details")) {
      details.open = true;
      details.dispatchEvent(new Event("toggle"));
    }
  });
  return { container, figures: readFigures(container) };
}
