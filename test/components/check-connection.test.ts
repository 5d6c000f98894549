import { expect, it } from "vitest";
import { checkConnection } from "../../components/check-connection";

const KEY = "a1".repeat(32);
const SECRET = "Z9".repeat(32);

it.each([
  ["both right", KEY, SECRET, {}],
  ["nothing typed", "", "", { apiKey: "fieldEmpty", secret: "fieldEmpty" }],
  ["a key cut short", KEY.slice(1), SECRET, { apiKey: "fieldLength" }],
  ["a secret too long", KEY, `${SECRET}x`, { secret: "fieldLength" }],
  ["a foreign character", KEY, SECRET.replace("Z", "é"), { secret: "fieldAlphabet" }],
  ["the key in both fields", KEY, KEY, { secret: "fieldsEqual" }],
])("finds what is wrong with %s", (_, apiKey, secret, wrong) => {
  expect(checkConnection({ apiKey, secret })).toEqual(wrong);
});
