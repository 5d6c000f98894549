import type { Extension } from "../e2e/extension.ts";

/** Sends the background one of the commands its pages send, and waits for the answer. */
export function command<Answer = unknown>(extension: Extension, name: string, data: unknown = null): Promise<Answer> {
  return extension.evaluate((api, sent) => api.runtime.sendMessage(sent) as Promise<Answer>, { command: name, data });
}

/** The same without waiting: the answer may never come. */
export function send(extension: Extension, name: string, data: unknown = null): Promise<void> {
  return extension.evaluate(
    (api, sent) => {
      api.runtime.sendMessage(sent).catch(() => {});
    },
    { command: name, data },
  );
}
