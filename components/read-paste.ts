import { tidyKey } from "./tidy-key";

const KEY_LENGTH = 64;
const KEY = /(?<![A-Za-z0-9])[A-Za-z0-9]{64}(?![A-Za-z0-9])/g;

/** What a paste into a key field means: one value without blanks and quotes, or a key and its secret copied together. */
export function readPaste(text: string): [string] | [key: string, secret: string] {
  const keys: string[] = text.match(KEY) ?? [];
  const parts = text.split(/[\s,;:]+/).map(tidyKey);
  const [key, secret, more] = keys.length === 2 ? keys : parts.filter((part) => part !== "");
  // Two parts that could be the halves of one key are one key with a blank in it.
  const pair = key && secret && !more && key.length + secret.length > KEY_LENGTH;
  return pair ? [key, secret] : [tidyKey(text)];
}
