import { generateKeyPairSync } from "node:crypto";
import type { Exchange, ExchangeAccount } from "../exchange/index.ts";
import type { Extension } from "./extension.ts";
import { createUi, type Ui } from "./ui/create-ui.ts";

/** How a key comes in: typed with its secret, imported as a private key, or made in the extension. */
export const KINDS = ["HMAC", "imported", "made here"] as const;
export type Kind = (typeof KINDS)[number];

export interface ConnectedKey {
  account: ExchangeAccount;
  /** The secret's text, or an imported key's seed of 32 bytes; `null` for a pair made here, which nobody ever saw. */
  secret: Buffer | null;
  /** PEM, as the page showed it or as it was made. */
  publicPem: string;
}

interface How {
  name: string;
  /** Protects the key; `first` when no other key is protected by it yet. */
  passphrase?: { letters: string; first: boolean } | undefined;
}

/** One wallet only: Binance allows five calls a minute. */
const SMALL = { assets: 3, days: 90, margin: false, futures: false };

/** Connects a key of this kind as a user does, on the options page. The exchange knows no more than Binance would. */
export async function connectKind(
  extension: Extension,
  exchange: Exchange,
  kind: Kind,
  how: How,
): Promise<ConnectedKey> {
  const page = await extension.open("options.html", { viewport: { width: 1024, height: 768 } });
  const form = createUi(page);
  await form.fill("Name", how.name);
  await protect(form, how.passphrase);
  const key = await FILL[kind](form, exchange);
  await form.fill("API key", key.account.apiKey);
  await form.press("Save and test");
  await form.waitForText("Connected.");
  return key;
}

async function protect(form: Ui, passphrase: How["passphrase"]): Promise<void> {
  await form.choose(passphrase ? "Protected by a passphrase" : "In this browser profile only");
  if (!passphrase) return;
  if (!passphrase.first) return void (await form.waitForText("The passphrase is set and unlocked."));
  await form.fill("New passphrase", passphrase.letters);
  await form.fill("Repeat the passphrase", passphrase.letters);
}

const FILL: Record<Kind, (form: Ui, exchange: Exchange) => Promise<ConnectedKey>> = {
  async HMAC(form, exchange) {
    const account = exchange.addAccount(SMALL);
    await form.fill("Secret key", account.secret);
    return { account, secret: Buffer.from(account.secret), publicPem: "" };
  },
  async imported(form, exchange) {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const publicPem = publicKey.export({ format: "pem", type: "spki" }).toString();
    await form.choose("Import a private key (PEM: Ed25519 or RSA)");
    await form.fill("Private key", privateKey.export({ format: "pem", type: "pkcs8" }).toString());
    const secret = Buffer.from(privateKey.export({ format: "jwk" }).d ?? "", "base64url");
    return { account: exchange.addAccount({ ...SMALL, key: { ed25519PublicPem: publicPem } }), secret, publicPem };
  },
  async "made here"(form, exchange) {
    await form.choose("Make a key pair here instead (Ed25519)");
    await form.press("Make the key pair");
    const publicPem = await form.valueOf("Public key");
    return {
      account: exchange.addAccount({ ...SMALL, key: { ed25519PublicPem: publicPem } }),
      secret: null,
      publicPem,
    };
  },
};
