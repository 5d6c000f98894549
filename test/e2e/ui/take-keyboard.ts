import type { KeyInput, Page } from "puppeteer-core";
import { until } from "../until.ts";
import { findControl } from "./find-control.ts";
import { type Focus, readFocus } from "./read-focus.ts";

export type Keyboard = Awaited<ReturnType<typeof takeKeyboard>>;

const FAR = 60;

/** Drives a page as somebody without a mouse. Wherever Tab leads, the focus has to be there, and to be seen. */
export async function takeKeyboard(page: Page) {
  await page.bringToFront();
  await until("the page to have the keyboard", () => page.evaluate(() => document.hasFocus()));

  /** Throws when the focus is lost, or cannot be seen. */
  async function look(): Promise<Focus> {
    const focus = await page.evaluate(readFocus);
    if (focus === null) throw new Error("The focus is lost.");
    if (!focus.ring || !focus.inView) throw new Error(`The focus cannot be seen on ${focus.element}`);
    return focus;
  }

  /** Whether the control of that name has the focus. */
  async function isOn(name: string): Promise<boolean> {
    const find = (kind: string) => `(${findControl})("${kind}", ${JSON.stringify(name)})`;
    return Boolean(await page.evaluate(`[${find("field")}, ${find("button")}].includes(document.activeElement)`));
  }

  /** Goes on by Tab, or back by Shift+Tab, until that is reached. */
  async function tabUntil(what: string, reached: () => Promise<boolean>, back = false): Promise<void> {
    const passed: string[] = [];
    if (back) await page.keyboard.down("Shift");
    do {
      await page.keyboard.press("Tab");
      passed.push((await look()).element);
    } while (!(await reached()) && passed.length < FAR);
    if (back) await page.keyboard.up("Shift");
    if (passed.length === FAR) throw new Error(`No ${what} to be reached by Tab. Passed:\n${passed.join("\n")}`);
  }

  return {
    look,
    /** To the control of that name, onwards. */
    tabTo: (name: string): Promise<void> => tabUntil(`"${name}"`, () => isOn(name)),
    /** To the control of that name, backwards. */
    tabBackTo: (name: string): Promise<void> => tabUntil(`"${name}"`, () => isOn(name), true),
    /** To the first control in the section with that heading. */
    tabToSection: (heading: string): Promise<void> =>
      tabUntil(`section "${heading}"`, () =>
        page.evaluate(
          (name) => document.activeElement?.closest("section")?.querySelector("h2")?.textContent === name,
          heading,
        ),
      ),
    /** To the line of a list that is called so: what it opens with, or the first control in it. */
    tabToRow: (name: string): Promise<void> =>
      tabUntil(`line "${name}"`, () =>
        page.evaluate(
          (wanted) => document.activeElement?.closest("li")?.querySelector("p")?.textContent === wanted,
          name,
        ),
      ),
    /** Waits until the control of that name has the focus without Tab: by an arrow, or because the page moved it. */
    arrivesAt: (name: string): Promise<true> => until(`the focus on "${name}"`, () => isOn(name)) as Promise<true>,

    /** Presses a key on whatever has the focus. The page may close by it, before the key is let go. */
    async press(key: KeyInput): Promise<void> {
      await page.keyboard.down(key);
      await page.keyboard.up(key).catch(() => {});
    },
    /** Presses a letter together with Control. */
    async pressWithControl(letter: KeyInput): Promise<void> {
      await page.keyboard.down("Control");
      await page.keyboard.press(letter);
      await page.keyboard.up("Control");
    },
    /** Types into whatever has the focus. */
    type: (text: string): Promise<void> => page.keyboard.type(text),
  };
}
