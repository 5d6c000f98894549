import { until } from "./until.ts";
import type { View } from "./view.ts";

const POPUP = "browser.extension.getViews({ type: 'popup' })[0]";

/**
 * Opens the toolbar popup and looks into it through another page of the extension: WebDriver BiDi does not list it. The
 * code is run by that page, and `with` makes every global it names (document, innerWidth, …) the popup's.
 */
export async function openFirefoxPopup(quiet: View): Promise<View> {
  await quiet.evaluate("browser.action.openPopup()");
  await until("the popup", () => quiet.evaluate(`${POPUP}?.location.pathname.endsWith("/popup.html") === true`));
  return {
    evaluate: (code, ...args) => {
      const expression = typeof code === "string" ? code : `(${code})(...${JSON.stringify(args)})`;
      return quiet.evaluate(`((popup) => { with (popup) return (${expression}); })(${POPUP})`);
    },
  };
}
