import type { Browser } from "puppeteer-core";

interface BidiConnection {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's own extension of WebDriver BiDi has no types
  send(method: string, params: object): Promise<{ result: any }>;
}

/**
 * Firefox's own scope, where its user interface and `WebExtensionPolicy` live. Needs `--remote-allow-system-access`;
 * puppeteer has no door to it, but its connection (public in the code, not in the types) speaks BiDi.
 */
export async function createPrivilegedScope(browser: Browser) {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const { contexts } = (await connection.send("browsingContext.getTree", { "moz:scope": "chrome" })).result;
  const target = { context: contexts[0].context };

  return {
    /** The value of an expression, a promise's too, as far as it is a string, number, boolean or undefined. */
    async evaluate(expression: string): Promise<unknown> {
      const { result } = await connection.send("script.evaluate", { expression, target, awaitPromise: true });
      if (result.type === "exception") throw new Error(result.exceptionDetails.text);
      return result.result.value;
    },
  };
}
