import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

const EXCHANGE = new Set(["api.binance.com:443", "data-api.binance.vision:443"]);

/** What the browsers ask for on their own account: updates, settings, sign-in. */
const BROWSERS_OWN = /(^|\.)(mozilla\.(com|net|org)|google\.com|googleapis\.com|gvt1\.com|gstatic\.com|debian\.org)$/;

/** The only way out of a browser under test: the exchange's two hosts lead to `exchangePort`, every other is refused. */
export async function startConnectProxy(exchangePort: number) {
  const refused: string[] = [];
  const sockets = new Set<Socket>();

  const server = createServer((request, response) => {
    refused.push(new URL(request.url ?? "", "http://unknown").hostname);
    response.writeHead(403).end();
  });
  server.on("connection", (socket: Socket) => remember(sockets, socket));
  server.on("connect", (request, client: Socket, head) => {
    const target = request.url ?? "";
    if (!EXCHANGE.has(target)) {
      refused.push(target.replace(/:\d+$/, ""));
      client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    const exchange = connect(exchangePort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      exchange.write(head);
      exchange.pipe(client).pipe(exchange);
    });
    remember(sockets, exchange);
    // A connection cut on one side must look cut on the other: some faults of the exchange are just that.
    exchange.on("close", () => client.destroy());
    client.on("close", () => exchange.destroy());
  });

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    /** Refused hosts in the order they were asked for, without the browsers' own services. */
    strangers: () => refused.filter((host) => !BROWSERS_OWN.test(host)),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function remember(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket);
  socket.on("error", () => socket.destroy());
  socket.on("close", () => sockets.delete(socket));
}
