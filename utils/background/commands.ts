import { type Failure, fail, ok, type Result } from "../domain/failure";
import type { Handlers } from "../messages";
import type { Daybook } from "./create-daybook";

/** What every command of the protocol does. What throws inside becomes a failure: no page waits for nothing. */
export function createCommands(daybook: Daybook): Handlers {
  const { archive, vault, reconcile } = daybook;
  return {
    connect: (connection) =>
      guarded(async () => {
        const connected = await daybook.connect(connection);
        if (connected.ok) {
          await archive.refreshViews();
          void reconcile({ userAsked: true });
        }
        return connected;
      }),

    syncNow: () => guarded(() => reconcile({ userAsked: true })),

    renameAccount: ({ id, name }) =>
      guarded(async () => {
        const { accounts } = await daybook.loadProfile();
        const account = accounts.find((known) => known.id === id);
        if (account) await daybook.saveAccount({ ...account, name });
        await archive.refreshViews();
        return ok(null);
      }),

    removeAccount: ({ id, history }) =>
      guarded(async () => {
        await vault.remove(id);
        await daybook.dropAccount(id);
        if (history) await archive.removeHistory(id);
        await archive.refreshViews();
        return ok(null);
      }),
  };
}

async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const failure: Failure = { kind: "storage", reason: error instanceof Error ? error.name : "unknown" };
    return fail(failure);
  }
}
