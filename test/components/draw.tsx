import { cleanup, render, within } from "@testing-library/preact";
import type { ComponentChildren, VNode } from "preact";
import { Deferred } from "../../components/deferred-parts";
import { Displayed } from "../../components/displayed";
import { Hiding } from "../../components/hiding";
import { DEFAULT_DISPLAY, type Display } from "../../utils/domain/display";
import { stubI18n } from "./i18n-stub";

// What is loaded apart is there at once in a test, unless the loading is what is tested.
await Promise.all(Object.values(Deferred).map((part) => part.prepare()));

interface Options {
  language?: string;
  hidden?: boolean;
  display?: Partial<Display>;
  /** In place of the shipped texts. */
  getMessage?: (key: string, parts?: string[]) => string;
  /** As after a reload of the page: what the tab keeps is still there. */
  reloaded?: boolean;
}

/** Draws one thing alone on the page, in the language given, with its amounts hidden or not. */
export function draw(what: VNode, { language = "en", hidden = false, display, getMessage, reloaded }: Options = {}) {
  cleanup();
  if (!reloaded) sessionStorage.clear();
  stubI18n(language, getMessage);
  const wrapper = ({ children }: { children: ComponentChildren }) => (
    <Displayed.Provider value={{ ...DEFAULT_DISPLAY, ...display }}>
      <Hiding.Provider value={hidden}>{children}</Hiding.Provider>
    </Displayed.Provider>
  );
  const drawn = render(what, { wrapper });
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
