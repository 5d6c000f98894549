import type { Browser } from "wxt/browser";
import type { Envelope, Handlers, Protocol } from "../messages";
import { isWellFormed } from "../well-formed";

declare const chrome: Pick<typeof Browser, "runtime">;

/** Answers every command that comes whole from a page of this extension; anything else is not listened to. */
export function answerMessages(handlers: Handlers): void {
  chrome.runtime.onMessage.addListener((message: Envelope<keyof Protocol>, sender, respond) => {
    if (!isOurPage(sender) || !isWellFormed(message)) return false;
    const handler = handlers[message.command] as (data: unknown) => Promise<unknown>;
    void handler(message.data).then(respond);
    return true;
  });
}

/** One of our own documents, in a tab or the popup; never a script in someone else's page, nor a frame in one of ours. */
function isOurPage({ id, url, origin, frameId = 0 }: Browser.runtime.MessageSender): boolean {
  const root = chrome.runtime.getURL("/");
  const sameOrigin = origin === undefined || `${origin}/` === root;
  return id === chrome.runtime.id && url?.startsWith(root) === true && sameOrigin && frameId === 0;
}
