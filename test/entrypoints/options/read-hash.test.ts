import { expect, it } from "vitest";
import { KEY_HASH } from "../../../components/replace-key-hash";
import { PROTECT_HASH } from "../../../components/TurnOnPassphrase";
import { readHash } from "../../../entrypoints/options/read-hash";

it.each([
  [`${KEY_HASH}a-1`, { id: "a-1", preset: null }],
  [`${PROTECT_HASH}a-1`, { id: "a-1", preset: "passphrase" }],
  ["#accounts", null],
  ["", null],
])("finds at %j whose key is to be replaced", (hash, found) => {
  expect(readHash(hash)).toEqual(found);
});
