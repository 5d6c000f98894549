import { type ElementHandle, Page } from "puppeteer-core";
import { until } from "../until.ts";
import type { View } from "../view.ts";
import { type ControlKind, findControl } from "./find-control.ts";
import { type Place, type Reading, readPlace } from "./read-place.ts";

export type Ui = ReturnType<typeof createUi>;

/** Drives and reads a page or popup by what a user sees: names of fields and buttons, headings, terms. Waits as needed. */
export function createUi(view: View) {
  async function control(page: Page, kind: ControlKind, name: string): Promise<ElementHandle<HTMLInputElement>> {
    const element = await until(`the ${kind} "${name}"`, async () => {
      const handle = await page.evaluateHandle(findControl, kind, name);
      return handle.asElement() ?? undefined;
    });
    // Input into a tab behind another one is never answered.
    if (await page.evaluate(() => document.visibilityState !== "visible")) await page.bringToFront();
    return element as ElementHandle<HTMLInputElement>;
  }

  return {
    /** Puts the text into the field at one go, as pasting does, in place of what it holds. */
    async fill(name: string, text: string): Promise<void> {
      if (!(view instanceof Page)) throw new Error("Firefox's popup takes no typing from here: use its page in a tab.");
      const field = await control(view, "field", name);
      await field.evaluate((element, pasted) => {
        element.focus();
        element.select();
        // The one way for a script that the page cannot tell from the user's own input.
        document.execCommand(pasted === "" ? "delete" : "insertText", false, pasted);
      }, text);
    },

    /** Like `fill`, and presses Enter in it. */
    async enter(name: string, text: string): Promise<void> {
      await this.fill(name, text);
      await (await control(view as Page, "field", name)).press("Enter");
    },

    /** Chooses the one of several that is called so. */
    async choose(name: string): Promise<void> {
      if (!(view instanceof Page)) throw new Error("A choice needs a page in a tab.");
      await (await control(view, "field", name)).click();
    },

    /** What the field holds, as soon as it holds something. */
    valueOf: (name: string): Promise<string> =>
      until(`a value in "${name}"`, async () => {
        const find = `(${findControl})("field", ${JSON.stringify(name)})`;
        return (await view.evaluate<[], string>(`${find}?.value ?? ""`)) || undefined;
      }),

    /** Presses the button (or link) with the mouse; in Firefox's popup by `click()`. */
    async press(name: string): Promise<void> {
      if (view instanceof Page) {
        const button = await control(view, "button", name);
        await button.click();
        return;
      }
      await until(`the button "${name}"`, () =>
        view.evaluate<[], boolean>(
          `((button) => button !== undefined && (button.click(), true))((${findControl})("button", ${JSON.stringify(name)}))`,
        ),
      );
    },

    /** What stands there, as soon as it is there and `condition` holds for it. */
    read: (place: Place, condition: (reading: Reading) => boolean = () => true, timeoutMs?: number): Promise<Reading> =>
      until(
        `${JSON.stringify(place)}`,
        async () => {
          const reading = await view.evaluate(readPlace, place);
          return reading && condition(reading) ? reading : undefined;
        },
        timeoutMs,
      ),

    /** The one amount that stands there, exact. */
    async amount(place: Place): Promise<string> {
      const { amounts } = await this.read(place, (reading) => reading.amounts.length > 0);
      return amounts[0] ?? "";
    },

    /** Waits until the text is on the page, folded parts left out. */
    waitForText: (text: string | RegExp, timeoutMs?: number): Promise<true> =>
      until(
        `the text ${text}`,
        async () => {
          const shown = await view.evaluate(() => document.body.innerText);
          return (typeof text === "string" ? shown.includes(text) : text.test(shown)) || undefined;
        },
        timeoutMs,
      ),
  };
}
