import { readFileSync } from "node:fs";

const FILES = { "@binance/wallet": "binance-wallet.js", binance: "binance.js", ccxt: "ccxt.js" } as const;

/** The clients Daybook is measured against, with the file that makes their one call and their version. */
export const PEERS = Object.entries(FILES).map(([name, file]) => ({ name, file, version: versionOf(name) }));

function versionOf(name: string): string {
  const { dependencies } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return dependencies[name];
}
