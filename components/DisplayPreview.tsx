import { previewView } from "../utils/demo/preview-view";
import { lastClosedDay } from "../utils/domain/day";
import type { Display } from "../utils/domain/display";
import { t } from "../utils/i18n";
import { AllHidden } from "./AllHidden";
import { AssetList } from "./AssetList";
import { Displayed } from "./displayed";
import { Hiding } from "./hiding";
import { Total } from "./Total";
import { WalletSection } from "./WalletSection";
import "./DisplayPreview.css";

const nothing = () => {};

/** A piece of the popup with invented figures, as it looks with these settings. It is there to be seen, not to be used. */
export function DisplayPreview({ display, now }: { display: Display; now: number }) {
  const { startHidden, direction } = display;
  const view = previewView(display, lastClosedDay(now));
  return (
    <figure class="preview">
      <figcaption>
        {t("previewHeading")} <span class="muted">{t("previewAbout")}</span>
      </figcaption>
      <div class="preview-popup" data-direction={direction ?? "green-up"} inert>
        <Displayed.Provider value={display}>
          <Hiding.Provider value={startHidden !== "shown"}>
            {startHidden === "everything" ? (
              <AllHidden />
            ) : (
              <>
                <Total view={view} now={now} onUnit={nothing} />
                <WalletSection wallet={view.margin} day={view.day} now={now} />
                <AssetList view={view} now={now} onSort={nothing} />
              </>
            )}
          </Hiding.Provider>
        </Displayed.Provider>
      </div>
    </figure>
  );
}
