import { Wallet } from "@binance/wallet";

/** The official client. */
export function createCall({ base, apiKey, secret, period }) {
  const client = new Wallet({ configurationRestAPI: { apiKey, apiSecret: secret, basePath: base } });
  return async () => {
    const response = await client.restAPI.dailyAccountSnapshot({ type: "SPOT", limit: 30, ...period });
    return (await response.data()).snapshotVos.length;
  };
}
