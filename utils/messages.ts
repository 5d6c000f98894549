import type { Browser } from "wxt/browser";
import type { Result } from "./domain/failure";

declare const chrome: Pick<typeof Browser, "runtime">;

/** What the user typed to connect an account. Goes one way only: no answer ever carries any of it back. */
export interface Connection {
  name: string;
  apiKey: string;
  secret: string;
}

/**
 * Every command a page can give the background, with what it carries and what the answer does. The only door between
 * them; JSON values only. Nothing here ever answers with an API key, a secret or a signature.
 */
export interface Protocol {
  /** Tests a new key, keeps it wrapped, and starts the first sync. Answers with the account's id. */
  connect: [Connection, Result<{ id: string }>];
  /** Asks for whatever is due, at once. Answers when the run has ended. */
  syncNow: [null, Result<null>];
  /** Renames an account. */
  renameAccount: [{ id: string; name: string }, Result<null>];
  /** Removes an account's key, and its history too when `history` is true. */
  removeAccount: [{ id: string; history: boolean }, Result<null>];
}

/** One handler for every command of the protocol. */
export type Handlers = { [Command in keyof Protocol]: (data: Protocol[Command][0]) => Promise<Protocol[Command][1]> };

interface Envelope<Command extends keyof Protocol> {
  command: Command;
  data: Protocol[Command][0];
}

/** Gives the background a command. Rejects when the background ended before it answered. */
export function sendMessage<Command extends keyof Protocol>(
  command: Command,
  data: Protocol[Command][0],
): Promise<Protocol[Command][1]> {
  return chrome.runtime.sendMessage({ command, data } satisfies Envelope<Command>);
}

/** Answers every command that comes from a page of this extension; anything else is not listened to. */
export function answerMessages(handlers: Handlers): void {
  chrome.runtime.onMessage.addListener((message: Envelope<keyof Protocol>, sender, respond) => {
    const ours = sender.id === chrome.runtime.id && sender.url?.startsWith(chrome.runtime.getURL("/"));
    if (!ours || !Object.hasOwn(handlers, message?.command)) return false;
    const handler = handlers[message.command] as (data: unknown) => Promise<unknown>;
    void handler(message.data).then(respond);
    return true;
  });
}
