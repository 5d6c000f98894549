import { fail, ok, type Result } from "../domain/failure";
import type { Connection } from "../messages";
import type { KeyMaterial } from "../vault/key-material";

/** An API key and an HMAC secret are 64 letters and digits each ("API Key Types"). */
const FORM = /^[A-Za-z0-9]{64}$/;

/** What was typed, in the vault's terms; a failure when it cannot be a key. */
export function keyMaterialOf(connection: Connection): Result<KeyMaterial> {
  const { apiKey } = connection;
  if (!FORM.test(apiKey)) return fail({ kind: "key-malformed" });
  if (connection.kind === "generated") return ok({ alg: "Ed25519", apiKey, draft: connection.draftId });
  const { kind: alg = "HMAC", secret } = connection;
  return alg === "HMAC" && !FORM.test(secret) ? fail({ kind: "secret-mismatch" }) : ok({ alg, apiKey, secret });
}
