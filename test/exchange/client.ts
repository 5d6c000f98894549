import { createHmac, type KeyObject, sign } from "node:crypto";
import { request } from "node:https";
import type { Exchange, ExchangeAccount } from "./index.ts";

interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came back.
  json: any;
}

interface SendOptions {
  host?: string;
  method?: string;
  apiKey?: string;
}

interface SignedOptions extends SendOptions {
  params?: Record<string, string | number>;
  /** Instead of the exchange's now. */
  timestamp?: number | string;
  privateKey?: KeyObject;
  /** The signature's place is taken by whatever this returns. */
  forge?: (signature: string, payload: string) => string;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function signatureOf(payload: string, secret: string, privateKey: KeyObject | undefined): string {
  if (!privateKey) return createHmac("sha256", secret).update(payload).digest("hex");
  const digest = privateKey.asymmetricKeyType === "rsa" ? "sha256" : null;
  return encodeURIComponent(sign(digest, Buffer.from(payload), privateKey).toString("base64"));
}

/** A plain client for the exchange's own tests: real TLS, the certificate as the only authority. */
export function createClient(exchange: Exchange) {
  function send(
    target: string,
    { host = "api.binance.com", method = "GET", apiKey }: SendOptions = {},
  ): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const headers = { Host: host, ...(apiKey === undefined ? {} : { "X-MBX-APIKEY": apiKey }) };
      const { port, cert: ca } = exchange;
      const outgoing = request(
        { host: "127.0.0.1", servername: "api.binance.com", port, ca, method, headers, path: target, agent: false },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("error", reject);
          incoming.on("end", () => {
            const text = Buffer.concat(chunks).toString();
            resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, json: parse(text) });
          });
        },
      );
      outgoing.on("error", reject);
      outgoing.end();
    });
  }

  function signed(account: ExchangeAccount, path: string, options: SignedOptions = {}): Promise<Reply> {
    const { params = {}, timestamp = exchange.clock.now(), privateKey, forge, ...rest } = options;
    const payload = Object.entries({ ...params, timestamp })
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .join("&");
    const right = signatureOf(payload, account.secret, privateKey);
    const signature = forge ? forge(right, payload) : right;
    return send(`${path}?${payload}&signature=${signature}`, { apiKey: account.apiKey, ...rest });
  }

  return {
    send,
    signed,
    snapshot: (account: ExchangeAccount, params: Record<string, string | number>, options: SignedOptions = {}) =>
      signed(account, "/sapi/v1/accountSnapshot", { ...options, params }),
  };
}
