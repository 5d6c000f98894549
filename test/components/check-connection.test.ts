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
  expect(checkConnection("HMAC", { apiKey, secret, pem: "" })).toEqual(wrong);
});

it.each([
  ["pem", "", { pem: "fieldEmpty" }],
  ["pem", "-----BEGIN PRIVATE KEY-----", {}],
  ["generated", "", {}],
] as const)("asks of a %s key for what belongs to it, and for no secret", (kind, pem, wrong) => {
  expect(checkConnection(kind, { apiKey: KEY, secret: "", pem })).toEqual(wrong);
  expect(checkConnection(kind, { apiKey: "", secret: "", pem })).toEqual({ ...wrong, apiKey: "fieldEmpty" });
});
