import type { Extension } from "../extension.ts";
import { inBackground } from "../walls/in-background.ts";

/** From now on what the running worker lets the browser notify is written down on its way. Answers a look at it. */
export async function watchNotifications(extension: Extension): Promise<() => Promise<string[]>> {
  await inBackground(
    extension,
    `(() => {
      self.notified = [];
      const apis = [self.chrome, self.browser].flatMap((api) => api?.notifications ?? []);
      for (const api of new Set(apis)) {
        const create = api.create.bind(api);
        api.create = (...args) => (self.notified.push(JSON.stringify(args)), create(...args));
      }
    })()`,
  );
  return async () => JSON.parse(await inBackground<string>(extension, "JSON.stringify(self.notified)"));
}
