import { cleanup, render, within } from "@testing-library/preact";
import type { ComponentChild } from "preact";
import { Hiding } from "../../components/hiding";
import { stubI18n } from "./i18n-stub";

interface Options {
  language?: string;
  hidden?: boolean;
  /** In place of the shipped texts. */
  getMessage?: (key: string, parts?: string[]) => string;
  /** As after a reload of the page: what the tab keeps is still there. */
  reloaded?: boolean;
}

/** Draws one thing alone on the page, in the language given, with its amounts hidden or not. */
export function draw(what: ComponentChild, { language = "en", hidden = false, getMessage, reloaded }: Options = {}) {
  cleanup();
  if (!reloaded) sessionStorage.clear();
  stubI18n(language, getMessage);
  const drawn = render(<Hiding.Provider value={hidden}>{what}</Hiding.Provider>);
  return {
    ...drawn,
    /** The exact amounts that stand in an element, in order. */
    amounts: (inside: Element = drawn.container) =>
      [...inside.querySelectorAll("data")].map((data) => data.getAttribute("value")),
    /** The days and instants that stand in an element, in order. */
    times: (inside: Element = drawn.container) =>
      [...inside.querySelectorAll("time")].map((time) => time.getAttribute("datetime")),
    /** What stands behind a term, such as "Free". */
    figure: (term: string, inside: Element = drawn.container) =>
      within(inside as HTMLElement)
        .getAllByText(term, { selector: "dt" })[0]
        ?.nextElementSibling?.querySelector("data")
        ?.getAttribute("value"),
  };
}
