import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type { Answer } from "./answer.ts";
import type { Certificate } from "./certificate.ts";
import { deliver } from "./deliver.ts";
import type { createFaultBoard } from "./fault-board.ts";
import { parseQuery } from "./query.ts";
import type { createRequestLog, ExchangeRequest } from "./request-log.ts";
import type { Incoming, Response } from "./respond.ts";

interface Parts {
  certificate: Certificate;
  now: () => number;
  respond: (incoming: Incoming) => Response;
  log: ReturnType<typeof createRequestLog>;
  faults: ReturnType<typeof createFaultBoard>;
}

function incomingOf(request: IncomingMessage): Incoming {
  const [path = "", ...rest] = (request.url ?? "").split("?");
  const apiKey = request.headers["x-mbx-apikey"];
  return {
    host: (request.headers.host ?? "").replace(/:\d+$/, ""),
    method: request.method ?? "",
    path,
    query: rest.join("?"),
    apiKey: typeof apiKey === "string" ? apiKey : undefined,
  };
}

function codeOf({ contentType, body }: Answer): number | undefined {
  if (!contentType.includes("json") || body.length > 1_000_000) return undefined;
  const code = /^\s*\{\s*"code"\s*:\s*(-?\d+)/.exec(body)?.[1];
  return code === undefined ? undefined : Number(code);
}

/** The TLS server on a free port of 127.0.0.1: one port for both host names. */
export async function listen({ certificate, now, respond, log, faults }: Parts) {
  function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.resume();
    const incoming = incomingOf(request);
    const { answer, weight, usedWeight, banned } = respond(incoming);
    const entry: ExchangeRequest = {
      at: now(),
      ...incoming,
      params: Object.fromEntries(parseQuery(incoming.query).pairs),
      status: 0,
      code: undefined,
      weight,
      usedWeight,
    };
    log.add(entry);
    const hit = banned ? undefined : faults.take(entry);
    log.changed();
    const sent = (final: Answer | undefined) => {
      entry.status = final?.status ?? 0;
      entry.code = final && codeOf(final);
      log.changed();
    };
    return deliver({ response, answer, hit, now, sent });
  }

  const server = createServer({ key: certificate.privateKey, cert: certificate.cert }, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A mistake in the exchange itself must not look like one of Binance's answers.
      response.writeHead(599, { "Content-Type": "text/plain" }).end(`sandbox exchange: ${String(error)}`);
    });
  });
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  // A browser that does not trust the certificate hangs up; that is the browser's business.
  server.on("tlsClientError", (_error, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
