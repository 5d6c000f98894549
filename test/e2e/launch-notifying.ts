import type { Exchange } from "../exchange/index.ts";
import { type Extension, launchExtension, shippedBuild } from "./extension.ts";
import type { BrowserName } from "./find-browser.ts";
import { createPrivilegedScope } from "./firefox-privileged-scope.ts";
import { editedBuild } from "./walls/edited-build.ts";

/**
 * A browser in which notifications are allowed as soon as they are asked for: nobody can answer the question of one
 * without a window. In Firefox it can be left out; in Chromium the permission is given with the installation, of a
 * `build` that is to be removed at the end.
 */
export async function launchNotifying(
  browser: BrowserName,
  exchange: Exchange,
): Promise<{ extension: Extension; build: string | null }> {
  if (browser === "chromium") {
    const build = editedBuild(browser, (manifest) => manifest.permissions.push("notifications"));
    return { extension: await launchExtension(browser, { exchange, extensionDir: build }), build };
  }
  const extension = await launchExtension(browser, { exchange, extensionDir: shippedBuild(browser) });
  const privileged = await createPrivilegedScope(extension.running.puppeteer);
  await privileged.evaluate("Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)");
  return { extension, build: null };
}
