import type { Page } from "puppeteer-core";
import type { Extension } from "../extension.ts";
import { readAccessibility } from "./read-accessibility.ts";

/** Figures that are nobody's amounts: drawings, the samples of the settings, instants. */
const INVENTED = "svg.icon, .preview, .directions";

/** Everything a page says, by where it says it: to the eye, in its markup, in its fields, to the ear. */
export async function readPage(extension: Extension, page: Page): Promise<Record<string, string>> {
  await page.bringToFront();
  const said = await page.evaluate((invented) => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const one of copy.querySelectorAll(invented)) one.remove();
    const fields = [...document.querySelectorAll<HTMLInputElement>("input, select, textarea")];
    return {
      title: document.title,
      address: location.href,
      text: copy.textContent ?? "",
      markup: copy.outerHTML,
      fields: fields.map(({ value }) => value).join("\n"),
    };
  }, INVENTED);
  return { ...said, tree: await readAccessibility(extension, page) };
}
