import type { Exchange, ExchangeAccount } from "../exchange/index.ts";
import { command } from "../soak/command.ts";
import type { Extension } from "./extension.ts";
import { resting } from "./resting.ts";
import { savedDays } from "./saved-days.ts";

export const PASSPHRASE = "nine Calm herons read 3 maps";

/** Connects an account under the passphrase and saves its thirty days; the vault is left unlocked. */
export async function connectProtected(extension: Extension, exchange: Exchange): Promise<ExchangeAccount> {
  const account = exchange.addAccount({ assets: 3, days: 60, margin: false, futures: false });
  const { apiKey, secret } = account;
  await command(extension, "setPassphrase", { passphrase: PASSPHRASE });
  await command(extension, "connect", { name: "Main account", apiKey, secret, mode: "passphrase" });
  await savedDays(extension, 30, 1);
  await resting(extension);
  return account;
}
