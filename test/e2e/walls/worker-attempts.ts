import type { Attempts } from "./attempt.ts";

/** The ways that the background has too: a worker in Chromium, a page nobody sees in Firefox. */
export const workerAttempts: Attempts = {
  eval: ({ code }) => Reflect.get(globalThis, "eval")(code),
  "new Function": ({ code }) => new Function(code)(),
  "timer with a text": ({ code }) => setTimeout(code as unknown as () => void),
  WebAssembly: ({ got }) => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(got),
  fetch: ({ host }) => fetch(`https://${host}/`),
  WebSocket: ({ host }) => new WebSocket(`wss://${host}/`),
};
