import type { Page } from "puppeteer-core";
import type { Extension } from "../extension.ts";
import { createPrivilegedScope } from "../firefox-privileged-scope.ts";
import { until } from "../until.ts";

/** Every name, value and description in the accessibility tree of the page in front, as a screen reader is given them. */
export function readAccessibility(extension: Extension, page: Page): Promise<string> {
  return extension.name === "chromium" ? readChromium(page) : readFirefox(extension, page);
}

/** All properties of all nodes, the ignored ones too. */
async function readChromium(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes
    .flatMap(({ name, value, description, properties = [] }) => [
      name,
      value,
      description,
      ...properties.map((property) => property.value),
    ])
    .flatMap((one) => (one?.value === undefined ? [] : [String(one.value)]))
    .join("\n");
}

/**
 * Asked of Firefox's own service, which copies a page's tree into the process of the window bit by bit: it is read until
 * it has the page's last words and is the same twice.
 */
async function readFirefox({ running }: Extension, page: Page): Promise<string> {
  const privileged = await createPrivilegedScope(running.puppeteer);
  const read = async () => String(await privileged.evaluate(`(${readTree})()`));
  const last = await page.evaluate(() => document.body.innerText.trim().split("\n").at(-1)?.split(" ")[0] ?? "");
  let before = "";
  return until("the accessibility tree", async () => {
    const [known, tree] = [before, await read()];
    before = tree;
    return tree === known && tree.includes(last) && tree;
  });
}

/** Runs in the window's scope. */
function readTree(): string {
  interface Accessible {
    name: string | null;
    value: string | null;
    description: string | null;
    firstChild: Accessible | null;
    nextSibling: Accessible | null;
  }
  const scope = globalThis as unknown as Record<string, never> & {
    Cc: Record<string, { getService(wanted: unknown): { getAccessibleFor(node: unknown): Accessible | null } }>;
    Ci: { nsIAccessibilityService: unknown };
    gBrowser: { selectedBrowser: unknown };
    accessibility?: { getAccessibleFor(node: unknown): Accessible | null } | undefined;
  };
  // Firefox switches it off again as soon as nobody holds it.
  scope.accessibility ??= scope.Cc["@mozilla.org/accessibilityService;1"]?.getService(scope.Ci.nsIAccessibilityService);
  const said: string[] = [];
  const visit = (one: Accessible | null | undefined) => {
    if (!one) return;
    for (const key of ["name", "value", "description"] as const) {
      try {
        if (one[key]) said.push(one[key]);
      } catch {
        // Gone meanwhile.
      }
    }
    for (let child = one.firstChild; child; child = child.nextSibling) visit(child);
  };
  visit(scope.accessibility?.getAccessibleFor(scope.gBrowser.selectedBrowser));
  return said.join("\n");
}
