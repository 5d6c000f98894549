import { resting } from "../e2e/resting.ts";
import { savedDays } from "../e2e/saved-days.ts";
import type { AccountOptions, ExchangeAccount } from "../exchange/index.ts";
import { command } from "../soak/command.ts";
import type { Stage } from "./stage.ts";

const SIZE = { seed: 20, assets: 14, days: 60 };

/** Connects an account and reads its thirty days. */
export async function connectAccount(
  { exchange, extension }: Stage,
  options: AccountOptions = {},
  name = "Main account",
  mode = "device",
): Promise<ExchangeAccount> {
  const account = exchange.addAccount({ ...SIZE, ...options });
  const { apiKey, secret } = account;
  await command(extension, "connect", { name, apiKey, secret, mode, allowTrading: true });
  const wallets = [true, account.margin, account.futures].filter(Boolean).length;
  // Five hundred assets have as many prices.
  await savedDays(extension, 30, wallets, 120_000);
  await resting(extension);
  return account;
}
