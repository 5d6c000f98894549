import fc from "fast-check";
import { deleteDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { fail, ok } from "@/utils/domain/failure";
import { HMAC, openPassphraseVault, openVault, PASSPHRASE, signs } from "./open-vault.ts";

const WRONG = fail({ kind: "wrong-passphrase" });

beforeEach(() => deleteDB("daybook-vault"));

describe("a wrong passphrase", () => {
  it("is wrong a hundred times, and leaves both storages byte for byte", async () => {
    const { vault, local, session } = await openPassphraseVault();
    await vault.lock();
    const before = [local.bytes(), session.bytes(), local.writes.length, session.writes.length];
    for (let time = 0; time < 100; time += 1) expect(await vault.unlock(`${PASSPHRASE}${time}`)).toEqual(WRONG);
    expect([local.bytes(), session.bytes(), local.writes.length, session.writes.length]).toEqual(before);
    expect(await vault.unlock(PASSPHRASE)).toEqual(ok(null));
  });

  it("is told from the right one, whatever the two are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 8, unit: "grapheme" }), fc.string(), async (right, other) => {
        const { vault } = openVault();
        await vault.setPassphrase(right);
        await vault.keep("one", HMAC, "passphrase");
        await vault.lock();
        expect(await vault.unlock(other)).toEqual(other === right ? ok(null) : WRONG);
        expect((await vault.signer("one")).ok).toBe(other === right);
      }),
      { numRuns: 50 },
    );
  });

  it("neither changes the passphrase, nor sets a first one where there is one", async () => {
    const { vault, local } = await openPassphraseVault();
    await vault.lock();
    const before = local.bytes();
    expect(await vault.changePassphrase("not the right one", "a new passphrase")).toEqual(WRONG);
    expect(await vault.setPassphrase("a new passphrase")).toEqual(WRONG);
    expect(local.bytes()).toBe(before);
    expect(await vault.setPassphrase(PASSPHRASE)).toEqual(ok(null));
    expect(await signs(vault)).toBe(true);
  });

  it.each(["", "1234567", "😀😀😀😀😀😀😀"])("too short to be one is refused: %j", async (short) => {
    const { vault, local } = openVault();
    const failure = fail({ kind: "passphrase-too-short", atLeast: 8 });
    expect(await vault.setPassphrase(short)).toEqual(failure);
    expect(local.items.size).toBe(0);
    await vault.setPassphrase(PASSPHRASE);
    expect(await vault.changePassphrase(PASSPHRASE, short)).toEqual(failure);
  });

  it("of eight letters is long enough", async () => {
    expect(await openVault().vault.setPassphrase("12345678")).toEqual(ok(null));
  });
});
