interface PrivilegedScope {
  evaluate(expression: string): Promise<unknown>;
}

/**
 * Makes Firefox believe it has that language, then loads the extension again, which reads its texts when it is loaded.
 * `intl.locale.requested` alone would need the language pack.
 */
export async function setFirefoxLanguage(scope: PrivilegedScope, geckoId: string, lang: string): Promise<void> {
  await scope.evaluate(`(async () => {
    Services.locale.availableLocales = ["en-US", ${JSON.stringify(lang)}];
    Services.locale.requestedLocales = [${JSON.stringify(lang)}];
    const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    const addon = await AddonManager.getAddonByID(${JSON.stringify(geckoId)});
    await addon.disable();
    await addon.enable();
  })()`);
}
