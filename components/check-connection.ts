import type { MessageKey } from "../utils/i18n";
import type { KeyKind, TypedKey } from "./new-key";

export type KeyErrors = Partial<Record<keyof TypedKey, MessageKey>>;

/** What is wrong with what was typed, per field; empty when it can be sent. API keys and HMAC secrets have one form. */
export function checkConnection(kind: KeyKind, typed: Pick<TypedKey, "apiKey" | "secret" | "pem">): KeyErrors {
  const apiKey = wrong(typed.apiKey);
  const errors: KeyErrors = apiKey ? { apiKey } : {};
  if (kind === "pem" && typed.pem.trim() === "") errors.pem = "fieldEmpty";
  if (kind !== "HMAC") return errors;
  if (typed.apiKey !== "" && typed.apiKey === typed.secret) return { secret: "fieldsEqual" };
  const secret = wrong(typed.secret);
  return secret ? { ...errors, secret } : errors;
}

function wrong(key: string): MessageKey | null {
  if (key === "") return "fieldEmpty";
  if (!/^[A-Za-z0-9]*$/.test(key)) return "fieldAlphabet";
  return key.length === 64 ? null : "fieldLength";
}
