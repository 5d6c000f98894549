import { fail, ok, type Result } from "../domain/failure";
import type { Handlers } from "../messages";
import type { Daybook } from "./create-daybook";
import { storageFailure } from "./storage-failure";

/** What every command of the protocol does. What throws inside becomes a failure: no page waits for nothing. */
export function createCommands(daybook: Daybook): Handlers {
  const { archive, vault, lockAlarm, demo, reconcile } = daybook;
  return {
    connect: async (connection) => {
      const connected = await daybook.connect(connection);
      if (connected.ok) {
        await guarded(async () => {
          await archive.refreshViews();
          await lockAlarm.follow();
          await demo.sweep();
          return ok(null);
        });
        void reconcile({ userAsked: true });
      }
      return connected;
    },

    makeKeyPair: ({ mode }) => guarded(() => vault.makePair(mode)),
    vaultState: () => guarded(async () => ok(await vault.state())),
    setPassphrase: ({ passphrase }) => guarded(() => unlocking(vault.setPassphrase(passphrase))),
    unlock: ({ passphrase }) => guarded(() => unlocking(vault.unlock(passphrase))),
    changePassphrase: ({ current, next }) => guarded(() => unlocking(vault.changePassphrase(current, next))),
    lock: () => guarded(() => following(vault.lock())),
    setAutoLock: ({ minutes }) => guarded(() => following(vault.setAutoLock(minutes))),

    syncNow: () => guarded(() => reconcile({ userAsked: true })),

    changeAccount: ({ id, name, paused }) =>
      guarded(async () => {
        const { accounts } = await daybook.loadProfile();
        const account = accounts.find((known) => known.id === id);
        if (account) {
          await daybook.saveAccount({ ...account, name: name ?? account.name, paused: paused ?? account.paused });
        }
        await archive.refreshViews();
        if (account?.paused && paused === false) void reconcile();
        return ok(null);
      }),

    orderAccounts: ({ ids }) =>
      guarded(async () => {
        await daybook.orderAccounts(ids);
        await archive.refreshViews();
        return ok(null);
      }),

    removeAccount: ({ id, history }) =>
      guarded(async () => {
        await vault.remove(id);
        await daybook.dropAccount(id);
        if (history) await archive.removeHistory(id);
        return following(archive.refreshViews());
      }),

    showDemo: (data) => guarded(() => demo.show(data)),

    setDisplay: (changes) =>
      guarded(async () => {
        await daybook.saveDisplay(changes);
        await archive.refreshViews();
        await daybook.showBadge();
        return ok(null);
      }),

    dismissDamage: () =>
      guarded(async () => {
        await daybook.dismissDamage();
        await archive.refreshViews();
        return ok(null);
      }),

    deleteEverything: () =>
      guarded(async () => {
        await daybook.erase();
        return ok(null);
      }),
  };

  async function following(work: Promise<void>): Promise<Result<null>> {
    await work;
    await lockAlarm.follow();
    return ok(null);
  }

  /** What was not read while it was locked is caught up at once. */
  async function unlocking(work: Promise<Result<null>>): Promise<Result<null>> {
    const unlocked = await work;
    if (!unlocked.ok) return unlocked;
    await lockAlarm.follow();
    void reconcile();
    return unlocked;
  }
}

async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return fail(storageFailure(error));
  }
}
