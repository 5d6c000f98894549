import { readFileSync } from "node:fs";
import type { Wallet } from "@/utils/domain/wallet";

/** The documentation's example answer for a wallet, as it is printed. */
export function printedAnswer(wallet: Wallet): string {
  return readFileSync(new URL(`../../exchange/documentation-${wallet}.json`, import.meta.url), "utf8");
}

/** The UTC day of the documentation's examples. */
export const PRINTED_DAY = "2019-12-13";

/** JSON of `json` with the value at `path` replaced; `undefined` takes the field away. Numbers in a path are indexes. */
export function changed(json: string, path: string, value: unknown): string {
  const root = JSON.parse(json);
  const names = path.split(".");
  const last = names.pop() ?? "";
  let at = root;
  for (const name of names) at = at[name];
  if (value === undefined) delete at[last];
  else Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
  return JSON.stringify(root);
}
