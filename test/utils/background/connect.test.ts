import { deleteDB } from "idb";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Checklist, NOTHING_CHECKED } from "@/utils/domain/checklist";
import { fail, ok } from "@/utils/domain/failure";
import { createWorld, NOW, type World } from "../binance/world.ts";
import { PASSPHRASE } from "../vault/open-vault.ts";
import { SECRETS } from "../vault/secrets.ts";
import { openConnect, typed } from "./open-connect.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.exchange.clearFaults();
  await deleteDB("daybook-vault");
});

const ALL_WELL: Checklist = {
  reached: "ok",
  clock: "ok",
  clockSkewMs: 0,
  keyAccepted: "ok",
  reading: "ok",
  withdrawals: "ok",
  transfers: "ok",
  trading: "ok",
  ipRestricted: "failed",
  kept: "ok",
};

describe("a key that may only read", () => {
  it("is kept, wrapped, with everything on the list, and the answer carries nothing of it", async () => {
    const account = world.exchange.addAccount({});
    const { connect, accounts, local, shown, vault } = openConnect(world);
    const answer = await connect(typed(account));
    const [kept] = accounts;
    expect(answer).toEqual({ ok: true, value: { id: kept?.id }, checklist: ALL_WELL });
    expect(kept).toMatchObject({ name: "Main", demo: false, paused: false, rights: { moving: [], trading: [] } });
    expect((await vault.signer(kept?.id ?? "")).ok).toBe(true);
    for (const text of [JSON.stringify(answer), JSON.stringify(shown), JSON.stringify(accounts)]) {
      expect(text).not.toContain(account.secret);
      expect(text).not.toContain(account.apiKey);
    }
    expect(local.bytes()).not.toContain(account.secret);
    expect(shown.at(0)).toEqual(NOTHING_CHECKED);
    expect(shown.at(-1)).toEqual(ALL_WELL);
    expect(shown.some(({ reached, keyAccepted }) => reached === "ok" && keyAccepted === "not-checked")).toBe(true);
  });

  it("says by how much this computer's clock is ahead, and whether the key is limited to addresses", async () => {
    const account = world.exchange.addAccount({ restrictions: { ipRestrict: true } });
    const { connect } = openConnect(world, { now: () => NOW + 47_000 });
    const { checklist } = await connect(typed(account));
    expect(checklist).toMatchObject({ clockSkewMs: 47_000, clock: "ok", ipRestricted: "ok" });
  });

  it("that is connected already goes on with its own account, wherever it was typed", async () => {
    const account = world.exchange.addAccount({});
    const { connect, accounts, local } = openConnect(world);
    const first = await connect(typed(account));
    const second = await connect({ ...typed(account), name: "Other", replaces: "someone else" });
    expect(second).toMatchObject(first);
    expect(accounts.map(({ name }) => name)).toEqual(["Other"]);
    expect([...local.items.keys()]).toHaveLength(1);
  });

  it("takes the place of another account's key, whose history goes on", async () => {
    const [before, after] = [world.exchange.addAccount({}), world.exchange.addAccount({})];
    const { connect, accounts, vault } = openConnect(world);
    const first = await connect(typed(before));
    const id = first.ok ? first.value.id : "";
    Object.assign(accounts[0] ?? {}, { paused: true, createdAt: 5 });
    expect(await connect({ ...typed(after), replaces: id })).toMatchObject({ value: { id } });
    expect(await vault.apiKeyOf(id)).toBe(after.apiKey);
    expect(accounts).toHaveLength(1);
    expect(accounts[0]).toMatchObject({ paused: true, createdAt: 5 });
  });

  it("never makes a real account of invented data", async () => {
    const { connect, accounts } = openConnect(world);
    accounts.push({ id: "demo", name: "Demo", demo: true, paused: false, createdAt: 0 });
    const answer = await connect({ ...typed(world.exchange.addAccount({})), replaces: "demo" });
    const id = answer.ok ? answer.value.id : "";
    expect(accounts.find((account) => account.id === id)).toMatchObject({ demo: false });
    expect(id).not.toBe("demo");
  });
});

describe("a key that may do more", () => {
  it.each([
    ["enableWithdrawals", { withdrawals: "failed", transfers: "ok" }],
    ["enableInternalTransfer", { withdrawals: "ok", transfers: "failed" }],
    ["permitsUniversalTransfer", { withdrawals: "ok", transfers: "failed" }],
  ])("than leave the money where it is, by %s, is refused, however often one says yes", async (right, on) => {
    const account = world.exchange.addAccount({ restrictions: { [right]: true, enableMargin: true } });
    const { connect, accounts, local } = openConnect(world);
    const answer = await connect({ ...typed(account), allowTrading: true });
    expect(answer).toMatchObject(fail({ kind: "key-too-powerful", rights: [right, "enableMargin"] }));
    expect(answer.checklist).toMatchObject({ ...on, trading: "failed", reading: "ok", kept: "not-checked" });
    expect([accounts, local.items.size]).toEqual([[], 0]);
  });

  it("by trading needs a second, explicit yes, and keeps the warning", async () => {
    const account = world.exchange.addAccount({ restrictions: { enableSpotAndMarginTrading: true } });
    const { connect, accounts, local } = openConnect(world);
    const rights = ["enableSpotAndMarginTrading"];
    for (const allowTrading of [undefined, false]) {
      const answer = await connect({ ...typed(account), ...(allowTrading === undefined ? {} : { allowTrading }) });
      expect(answer).toMatchObject(fail({ kind: "key-may-trade", rights }));
      expect(answer.checklist).toMatchObject({ trading: "failed", kept: "not-checked" });
      expect([accounts, local.items.size]).toEqual([[], 0]);
    }
    expect(await connect({ ...typed(account), allowTrading: true })).toMatchObject({ ok: true });
    expect(accounts[0]?.rights).toMatchObject({ moving: [], trading: rights });
  });

  it("than nothing, for it may not even read, is refused", async () => {
    const account = world.exchange.addAccount({});
    world.exchange.fault("/sapi/v1/account/apiRestrictions", {
      kind: "transform",
      edit: (json) => ({ ...json, enableReading: false }),
    });
    const { connect, accounts } = openConnect(world);
    const answer = await connect(typed(account));
    expect(answer).toMatchObject(fail({ kind: "key-refused" }));
    expect(answer.checklist).toMatchObject({ keyAccepted: "ok", reading: "failed", kept: "not-checked" });
    expect(accounts).toEqual([]);
  });
});

describe("every kind of key", () => {
  it.each(["device", "passphrase"] as const)(
    "made here, mode %s: the exchange has the public key alone",
    async (mode) => {
      const { connect, vault } = openConnect(world);
      if (mode === "passphrase") await vault.setPassphrase(PASSPHRASE);
      const pair = await vault.makePair(mode);
      if (!pair.ok) throw new Error("no pair");
      const { draftId, publicPem } = pair.value;
      const { apiKey } = world.exchange.addAccount({ key: { ed25519PublicPem: publicPem } });
      expect(await connect({ name: "Made", apiKey, kind: "generated", draftId, mode })).toMatchObject({ ok: true });
    },
  );

  it.each(["Ed25519", "RSA"] as const)("pasted as PEM: %s", async (alg) => {
    const secret = SECRETS.find((one) => one.alg === alg);
    const pem = secret?.publicKey?.export({ format: "pem", type: "spki" }).toString() ?? "";
    const key = alg === "RSA" ? { rsaPublicPem: pem } : { ed25519PublicPem: pem };
    const { apiKey } = world.exchange.addAccount({ key });
    const connection = { name: "Pasted", apiKey, kind: alg, secret: secret?.secret ?? "" };
    const { connect, accounts } = openConnect(world);
    expect(await connect(connection)).toMatchObject(ok({ id: expect.any(String) }));
    expect(accounts).toHaveLength(1);
  });

  it("under a passphrase that comes later asks for a new key, before it asks Binance", async () => {
    const account = world.exchange.addAccount({});
    const { connect, vault, asked } = openConnect(world);
    await connect(typed(account));
    await vault.setPassphrase(PASSPHRASE);
    const before = asked.length;
    const answer = await connect({ ...typed(account), mode: "passphrase" });
    expect(answer).toMatchObject(fail({ kind: "new-key-needed" }));
    expect(asked.length).toBe(before);
  });
});
