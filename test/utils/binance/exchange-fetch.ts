import { request } from "node:https";
import { Readable } from "node:stream";
import type { Exchange } from "../../exchange/index.ts";

/**
 * `fetch` against the sandbox exchange, whatever host is asked for: real TLS, real HTTP, a streamed body. Node's own
 * cannot be told to trust one certificate or to send another Host header. `received()` is how many bytes came in.
 */
export function createExchangeFetch(exchange: Exchange) {
  let received = 0;
  const asked: { url: string; init: RequestInit }[] = [];

  const fetch: typeof globalThis.fetch = (url, init = {}) =>
    new Promise((resolve, reject) => {
      asked.push({ url: String(url), init });
      const { hostname, pathname, search } = new URL(String(url));
      const headers = { ...(init.headers as Record<string, string>), Host: hostname };
      const { port, cert: ca } = exchange;
      const path = `${pathname}${search}`;
      const options = { host: "127.0.0.1", servername: "api.binance.com", port, ca, headers, path, agent: false };
      const outgoing = request({ ...options, signal: init.signal ?? undefined }, (incoming) => {
        incoming.on("data", (chunk: Buffer) => {
          received += chunk.byteLength;
        });
        const body = Readable.toWeb(incoming.pause()) as ReadableStream<Uint8Array>;
        const headerPairs = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
          values.map((value): [string, string] => [name, value]),
        );
        resolve(new Response(body, { status: incoming.statusCode ?? 0, headers: headerPairs }));
      });
      outgoing.on("error", reject);
      outgoing.end();
    });

  return { fetch, asked, received: () => received };
}
