import { describe, expect, it, vi } from "vitest";
import { createCommands } from "@/utils/background/commands";
import type { Daybook } from "@/utils/background/create-daybook";
import { NOTHING_CHECKED } from "@/utils/domain/checklist";
import { fail, ok, type Result } from "@/utils/domain/failure";

/** Commands on a Daybook that only notes what is asked of it, in order. */
function open({ outcome = ok(null), broken = false }: { outcome?: Result<null>; broken?: boolean } = {}) {
  const done: string[] = [];
  const note =
    <T>(name: string, answer: T) =>
    async () => {
      done.push(name);
      if (broken) throw new DOMException("the secret is abc", "UnknownError");
      return answer;
    };
  const daybook = {
    connect: note("connect", { ...(outcome.ok ? ok({ id: "one" }) : outcome), checklist: NOTHING_CHECKED }),
    archive: { refreshViews: note("views", undefined), removeHistory: note("history", undefined) },
    vault: {
      setPassphrase: note("set", outcome),
      unlock: note("unlock", outcome),
      changePassphrase: note("change", outcome),
      lock: note("lock", undefined),
      setAutoLock: note("time", undefined),
      makePair: note("pair", ok({ draftId: "d", publicPem: "p" })),
      state: note("state", { locked: true, mode: "passphrase", autoLockMinutes: 5, unprotected: [] }),
      remove: note("remove", undefined),
    },
    demo: { sweep: note("sweep", undefined), show: note("demo", outcome) },
    lockAlarm: { follow: note("follow", undefined) },
    reconcile: vi.fn(note("sync", ok(null))),
    dropAccount: note("drop", undefined),
    saveDisplay: vi.fn(note("display", undefined)),
    showBadge: note("badge", undefined),
    dismissDamage: note("dismiss", undefined),
    erase: note("erase", undefined),
  };
  return {
    commands: createCommands(daybook as unknown as Daybook),
    done,
    reconcile: daybook.reconcile,
    saveDisplay: daybook.saveDisplay,
  };
}

const passphrase = { passphrase: "p" };

describe("commands on the vault", () => {
  it("unlock, then follow, then catch up at once, without forgetting what Binance refused", async () => {
    for (const act of ["unlock", "setPassphrase"] as const) {
      const { commands, done, reconcile } = open();
      expect(await commands[act](passphrase)).toEqual(ok(null));
      expect(done.slice(1)).toEqual(["follow", "sync"]);
      expect(reconcile).toHaveBeenCalledExactlyOnceWith();
    }
    const { commands, done } = open();
    await commands.changePassphrase({ current: "p", next: "q" });
    expect(done).toEqual(["change", "follow", "sync"]);
  });

  it("do nothing more when the passphrase was wrong", async () => {
    const wrong = fail({ kind: "wrong-passphrase" });
    const { commands, done } = open({ outcome: wrong });
    expect(await commands.unlock(passphrase)).toEqual(wrong);
    expect(done).toEqual(["unlock"]);
  });

  it("lock, and let alarm, badge and pages follow", async () => {
    const { commands, done } = open();
    expect(await commands.lock(null)).toEqual(ok(null));
    expect(await commands.setAutoLock({ minutes: 5 })).toEqual(ok(null));
    expect(await commands.removeAccount({ id: "one", history: true })).toEqual(ok(null));
    expect(done).toEqual(["lock", "follow", "time", "follow", "remove", "drop", "history", "views", "follow"]);
  });

  it("answer how it stands, and the public half of a new pair", async () => {
    const { commands } = open();
    expect(await commands.vaultState(null)).toEqual(
      ok({ locked: true, mode: "passphrase", autoLockMinutes: 5, unprotected: [] }),
    );
    expect(await commands.makeKeyPair({ mode: "device" })).toEqual(ok({ draftId: "d", publicPem: "p" }));
  });
});

it("a key that was connected is read at once; one that was not changes nothing", async () => {
  const { commands, done, reconcile } = open();
  expect(await commands.connect({ name: "", apiKey: "", secret: "" })).toEqual({
    ...ok({ id: "one" }),
    checklist: NOTHING_CHECKED,
  });
  expect(done).toEqual(["connect", "views", "follow", "sweep", "sync"]);
  expect(reconcile).toHaveBeenCalledExactlyOnceWith({ userAsked: true });
  const refused = open({ outcome: fail({ kind: "locked" }) });
  expect(await refused.commands.connect({ name: "", apiKey: "", secret: "" })).toMatchObject({ ok: false });
  expect(refused.done).toEqual(["connect"]);
});

it("a display setting is kept, put into every view, and followed by the badge", async () => {
  const { commands, done, saveDisplay } = open();
  expect(await commands.setDisplay({ theme: "dark" })).toEqual(ok(null));
  expect(saveDisplay).toHaveBeenCalledExactlyOnceWith({ theme: "dark" });
  expect(done).toEqual(["display", "views", "badge"]);
});

it("noticed damage is not said any more, and the views follow", async () => {
  const { commands, done } = open();
  expect(await commands.dismissDamage(null)).toEqual(ok(null));
  expect(done).toEqual(["dismiss", "views"]);
});

it("everything is deleted, or it is said that it was not", async () => {
  const { commands, done } = open();
  expect(await commands.deleteEverything(null)).toEqual(ok(null));
  expect(done).toEqual(["erase"]);
  const failed = fail({ kind: "storage", reason: "UnknownError" });
  expect(await open({ broken: true }).commands.deleteEverything(null)).toEqual(failed);
});

it("what throws is answered by its name, and never by its message", async () => {
  const { commands } = open({ broken: true });
  const failure = fail({ kind: "storage", reason: "UnknownError" });
  expect(await commands.unlock(passphrase)).toEqual(failure);
  expect(await commands.lock(null)).toEqual(failure);
  expect(await commands.vaultState(null)).toEqual(failure);
  expect(await commands.makeKeyPair({ mode: "device" })).toEqual(failure);
});
