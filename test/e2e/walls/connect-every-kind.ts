import { generateKeyPairSync } from "node:crypto";
import type { Connection, Protocol } from "../../../utils/messages.ts";
import type { Exchange } from "../../exchange/index.ts";

/** Gives the background a command, and answers with its answer. */
export type Ask = <Command extends keyof Protocol>(
  command: Command,
  data: Protocol[Command][0],
) => Promise<Protocol[Command][1]>;

/**
 * Connects a key of every kind, by messages: pasted and imported, made here in both modes, kept by the profile and under
 * the passphrase. `secrets` is what must never be seen again.
 */
export async function connectEveryKind(exchange: Exchange, passphrase: string, ask: Ask) {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({ format: "pem", type: "pkcs8" }).toString();
  const seed = privateKey.export({ format: "der", type: "pkcs8" }).subarray(-32);
  const open = exchange.addAccount({ seed: 1 });
  const guarded = exchange.addAccount({ seed: 2 });
  const imported = addPublicKey(publicKey.export({ format: "pem", type: "spki" }).toString());
  const ids: string[] = [];
  const apiKeys: string[] = [];

  await connect({ name: "Pasted", apiKey: open.apiKey, secret: open.secret });
  await connect({ name: "Imported", apiKey: imported.apiKey, kind: "Ed25519", secret: pem });
  await ask("setPassphrase", { passphrase });
  await connect({ name: "Guarded", apiKey: guarded.apiKey, secret: guarded.secret, mode: "passphrase" });
  for (const mode of ["device", "passphrase"] as const) {
    const made = await ask("makeKeyPair", { mode });
    if (!made.ok) throw new Error(made.failure.kind);
    const { draftId, publicPem } = made.value;
    await connect({ name: "Made here", apiKey: addPublicKey(publicPem).apiKey, kind: "generated", draftId, mode });
  }
  const typed = [open.secret, guarded.secret, passphrase].map((text) => Buffer.from(text));
  return { ids, open, apiKeys: apiKeys.map((key) => Buffer.from(key)), secrets: [...typed, seed] };

  function addPublicKey(ed25519PublicPem: string) {
    return exchange.addAccount({ seed: 3, key: { ed25519PublicPem } });
  }

  async function connect(connection: Connection): Promise<void> {
    const answer = await ask("connect", connection);
    if (!answer.ok) throw new Error(`${connection.name}: ${answer.failure.kind}`);
    ids.push(answer.value.id);
    apiKeys.push(connection.apiKey);
  }
}
