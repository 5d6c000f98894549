import type { Connection } from "../../../utils/messages.ts";
import type { Ask } from "./connect-every-kind.ts";

const HUGE = "x".repeat(200_000);
const INHERITED = ["__proto__", "constructor"];

/** Well-formed messages that nobody sends who means well: each has to be answered. `apiKey` is one that is connected. */
export async function sendStrangeMessages(ask: Ask, apiKey: string): Promise<void> {
  const nobody = "a".repeat(64);
  const name = "Strange";
  const connections: Connection[] = [
    { name, apiKey, secret: nobody },
    { name, apiKey: nobody, secret: nobody },
    { name, apiKey: HUGE, secret: HUGE },
    { name, apiKey, secret: HUGE },
    { name, apiKey, kind: "RSA", secret: HUGE },
    { name, apiKey, kind: "Ed25519", secret: "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----" },
    ...INHERITED.map((draftId) => ({ name, apiKey, kind: "generated" as const, draftId })),
  ];
  for (const connection of connections) await ask("connect", connection);
  await ask("unlock", { passphrase: "" });
  await ask("setPassphrase", { passphrase: HUGE });
  await ask("changePassphrase", { current: HUGE, next: HUGE });
  for (const id of ["", HUGE, ...INHERITED]) {
    await ask("changeAccount", { id, name: HUGE, paused: true });
    await ask("removeAccount", { id, history: true });
  }
  await ask("orderAccounts", { ids: [HUGE, ...INHERITED] });
  await ask("makeKeyPair", { mode: "device" });
  await ask("vaultState", null);
  await ask("setAutoLock", { minutes: 60 });
}
