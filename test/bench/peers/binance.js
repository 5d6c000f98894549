import { MainClient } from "binance";

/** Tiago Siebler's client. */
export function createCall({ base, apiKey, secret, period }) {
  const client = new MainClient({ api_key: apiKey, api_secret: secret, baseUrl: base });
  return async () => (await client.getDailyAccountSnapshot({ type: "SPOT", limit: 30, ...period })).snapshotVos.length;
}
