import { expect, it } from "vitest";
import { readPaste } from "../../components/read-paste";

const KEY = "a1".repeat(32);
const SECRET = "Z9".repeat(32);

it.each([
  ["a blank at each end", ` ${KEY}\n`],
  ["quotes", `"${KEY}",`.slice(0, -1)],
  ["typographic quotes", `“${KEY}”`],
  ["a line break in the middle", `${KEY.slice(0, 40)}\n${KEY.slice(40)}`],
  ["an invisible character", `\u200B${KEY}`],
])("a key is freed of %s", (_, text) => {
  expect(readPaste(text)).toEqual([KEY]);
});

it.each([
  ["a line break", `${KEY}\n${SECRET}`],
  ["a comma", `${KEY}, ${SECRET}`],
  ["a colon", `${KEY}:${SECRET}`],
  ["labels", `API Key: ${KEY}\nSecret Key: ${SECRET}`],
  ["quotes and a blank", `"${KEY}" "${SECRET}"`],
])("a key and its secret are told apart by %s", (_, text) => {
  expect(readPaste(text)).toEqual([KEY, SECRET]);
});
