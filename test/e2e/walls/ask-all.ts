import type { Browser as ExtensionApi } from "webextension-polyfill";

/** Runs inside a page of the extension: sends messages given as JSON, and answers with the answers as JSON; "" is none. */
export async function askAll(messages: string[]): Promise<string[]> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  const answers: string[] = [];
  for (const message of messages) {
    const answer: unknown = await chrome.runtime.sendMessage(JSON.parse(message)).catch((error) => `${error}`);
    answers.push(JSON.stringify(answer ?? "").replace(/^""$/, ""));
  }
  return answers;
}
