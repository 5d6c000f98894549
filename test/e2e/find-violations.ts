import { AxePuppeteer } from "@axe-core/puppeteer";
import type { Page } from "puppeteer-core";

/**
 * What axe finds wrong on a page as it stands, one line each. The driver runs it beside the page's own scripts, where
 * neither the page's Content Security Policy nor Trusted Types hold, so that nothing of the page is bent for it.
 */
export async function findViolations(page: Page): Promise<string[]> {
  // The other way, with a tab of its own for the verdict, is for pages with frames, which ours have not.
  const { violations, passes } = await new AxePuppeteer(page).setLegacyMode().analyze();
  if (passes.length === 0) throw new Error("axe looked at nothing.");
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = "" }) => `${id} at ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`,
    ),
  );
}
