import type { MessageKey } from "../utils/i18n";

/** What is wrong with what was typed, per field; empty when it can be sent. HMAC keys and secrets have one form. */
export function checkConnection(typed: { apiKey: string; secret: string }): {
  apiKey?: MessageKey;
  secret?: MessageKey;
} {
  const apiKey = wrong(typed.apiKey);
  const secret = wrong(typed.secret);
  if (typed.apiKey !== "" && typed.apiKey === typed.secret) return { secret: "fieldsEqual" };
  return { ...(apiKey ? { apiKey } : {}), ...(secret ? { secret } : {}) };
}

function wrong(key: string): MessageKey | null {
  if (key === "") return "fieldEmpty";
  if (!/^[A-Za-z0-9]*$/.test(key)) return "fieldAlphabet";
  return key.length === 64 ? null : "fieldLength";
}
