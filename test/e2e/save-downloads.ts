import type { Extension } from "./extension.ts";
import { createPrivilegedScope } from "./firefox-privileged-scope.ts";

/** Lets the browser save what is downloaded in a folder, without a question. */
export async function saveDownloads({ name, running }: Extension, folder: string): Promise<void> {
  if (name === "chromium") {
    const session = await running.puppeteer.target().createCDPSession();
    await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
    return;
  }
  const privileged = await createPrivilegedScope(running.puppeteer);
  await privileged.evaluate(`{
    Services.prefs.setIntPref("browser.download.folderList", 2);
    Services.prefs.setStringPref("browser.download.dir", ${JSON.stringify(folder)});
    Services.prefs.setBoolPref("browser.download.useDownloadDir", true);
    Services.prefs.setBoolPref("browser.download.always_ask_before_handling_new_types", false);
  }`);
}
