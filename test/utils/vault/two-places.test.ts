import { IDBFactory } from "fake-indexeddb";
import { deleteDB, openDB } from "idb";
import { beforeEach, expect, it } from "vitest";
import { withKeys } from "@/utils/vault/database";
import { eraseKeys } from "@/utils/vault/erase-keys";
import { createVault } from "@/utils/vault/vault";
import { memoryArea } from "./memory-area";
import { HMAC } from "./open-vault";

let second: IDBFactory | null;
let storages: { local: ReturnType<typeof memoryArea>; session: ReturnType<typeof memoryArea> };
beforeEach(async () => {
  await deleteDB("daybook-vault");
  second = new IDBFactory();
  storages = { local: memoryArea(), session: memoryArea() };
});

/** A vault as a new worker has it. */
const start = (secondPlace: () => Promise<IDBFactory | null> = async () => second) =>
  createVault({
    local: storages.local.area,
    session: storages.session.area,
    now: Date.now,
    exclusive: (work) => work(),
    secondPlace,
  });

it("a device key lost in one place is given back before it is needed, and so survives the loss of the other", async () => {
  await start().keep("one", HMAC, "device");
  await deleteDB("daybook-vault");
  await start().tend();
  second = null;
  expect((await start().signer("one")).ok).toBe(true);
});

it("where there is one place, or the second fails, nothing is looked after and nothing made", async () => {
  await start(async () => null).tend();
  await start(async () => {
    throw new Error("no bucket to be had");
  }).tend();
  expect(await withKeys((db, keys) => db.getAllKeys(keys))).toEqual([]);
});

it("is erased with everything in it", async () => {
  second = null;
  await start().keep("one", HMAC, "device");
  await eraseKeys();
  expect((await start().signer("one")).ok).toBe(false);
});

it("rejects where the database cannot be opened", async () => {
  (await openDB("daybook-vault", 2)).close();
  await expect(withKeys(async () => null)).rejects.toMatchObject({ name: "VersionError" });
});
