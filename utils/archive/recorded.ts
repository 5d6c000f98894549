import type { Writing } from "./save-snapshots";

/** One change of a store, as it was asked for. */
export interface Change {
  store: string;
  method: "put" | "add" | "delete";
  args: unknown[];
}

const CHANGES = new Set<unknown>(["put", "add", "delete"]);

/** The same transaction, which also notes every change that is asked of it, in order. */
export function recorded<T extends Pick<Writing, "objectStore">>(transaction: T, changes: Change[]): T {
  const noting = (name: string, store: object) =>
    new Proxy(store, {
      get(target, method) {
        const value = Reflect.get(target, method);
        if (!CHANGES.has(method)) return typeof value === "function" ? value.bind(target) : value;
        return (...args: unknown[]) => {
          changes.push({ store: name, method: method as Change["method"], args });
          return value.apply(target, args);
        };
      },
    });
  return new Proxy(transaction, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name !== "objectStore") return value;
      return (store: never) => noting(store, target.objectStore(store));
    },
  });
}
