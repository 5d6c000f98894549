import { deleteDB } from "idb";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Checklist, NOTHING_CHECKED } from "@/utils/domain/checklist";
import { type Failure, fail } from "@/utils/domain/failure";
import type { Connection } from "@/utils/messages";
import { createWorld, type World } from "../binance/world.ts";
import { PASSPHRASE } from "../vault/open-vault.ts";
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

describe("what stops the test is on the list, and nothing is kept", () => {
  const known = { apiKey: "a".repeat(64), secret: "b".repeat(64) };
  it.each<[string, Partial<Connection>, Failure["kind"], Partial<Checklist>]>([
    ["a key that is no key", { apiKey: "a" }, "key-malformed", { keyAccepted: "failed" }],
    ["a secret that is none", { secret: "b" }, "secret-mismatch", { keyAccepted: "failed" }],
    ["a private key that is none", { kind: "RSA", secret: "b" }, "private-key-form", { keyAccepted: "failed" }],
    ["a draft that is gone", { kind: "generated", draftId: "none" }, "new-key-needed", { kept: "failed" }],
    ["a vault that is locked", { mode: "passphrase" }, "locked", { kept: "failed" }],
  ])("%s, without a request", async (_name, change, kind, on) => {
    const { connect, local, asked } = openConnect(world);
    const answer = await connect({ ...typed(known), ...change } as Connection);
    expect(answer).toEqual({
      ok: false,
      failure: expect.objectContaining({ kind }),
      checklist: { ...NOTHING_CHECKED, ...on },
    });
    expect([asked.length, local.items.size]).toEqual([0, 0]);
  });

  it("a host that was taken away, without a request", async () => {
    const obstacle = { kind: "permission-missing", host: "https://api.binance.com" } as const;
    const { connect, asked } = openConnect(world, { obstacle });
    expect(await connect(typed(known))).toEqual({
      ...fail(obstacle),
      checklist: { ...NOTHING_CHECKED, reached: "failed" },
    });
    expect(asked).toEqual([]);
  });

  it("an exchange that is down", async () => {
    world.exchange.fault("/api/v3/time", { kind: "server-error", status: 503 });
    const answer = await openConnect(world).connect(typed(known));
    expect(answer.checklist).toEqual({ ...NOTHING_CHECKED, reached: "failed" });
  });

  it("a key Binance does not know", async () => {
    const answer = await openConnect(world).connect(typed(known));
    expect(answer.ok || answer.failure.kind).toBe("key-refused");
    expect(answer.checklist).toMatchObject({ reached: "ok", clock: "ok", keyAccepted: "failed" });
  });

  it("a clock that stays wrong", async () => {
    const account = world.exchange.addAccount({});
    world.exchange.fault("/sapi/v1/account/apiRestrictions", { kind: "error", code: -1021 });
    const answer = await openConnect(world).connect(typed(account));
    expect(answer.ok || answer.failure.kind).toBe("clock-skew");
    expect(answer.checklist).toMatchObject({ reached: "ok", clock: "failed", keyAccepted: "not-checked" });
  });

  it("a line that is cut after Binance was reached", async () => {
    const account = world.exchange.addAccount({});
    world.exchange.fault("/sapi/v1/account/apiRestrictions", { kind: "drop" });
    const answer = await openConnect(world).connect(typed(account));
    expect(answer.checklist).toMatchObject({ reached: "ok", clock: "ok", keyAccepted: "not-checked" });
  });

  it("a vault that locks while the key is tested", async () => {
    const account = world.exchange.addAccount({});
    const { connect, vault, accounts, shown } = openConnect(world);
    await vault.setPassphrase(PASSPHRASE);
    shown.push = (checklist) => {
      if (checklist.trading === "ok") void vault.lock();
      return 0;
    };
    const answer = await connect({ ...typed(account), mode: "passphrase" });
    expect(answer).toMatchObject(fail({ kind: "locked" }));
    expect(answer.checklist).toMatchObject({ trading: "ok", kept: "failed" });
    expect(accounts).toEqual([]);
  });

  it("a storage that is full", async () => {
    const account = world.exchange.addAccount({});
    const { connect, local, accounts } = openConnect(world);
    local.area.set = () => Promise.reject(new DOMException("no room", "QuotaExceededError"));
    const answer = await connect(typed(account));
    expect(answer).toMatchObject(fail({ kind: "storage", reason: "QuotaExceededError" }));
    expect(answer.checklist).toMatchObject({ trading: "ok", kept: "failed" });
    expect(accounts).toEqual([]);
  });
});
