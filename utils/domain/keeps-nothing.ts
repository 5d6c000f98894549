/** The browser has no IndexedDB for extensions: Firefox's permanent private mode. */
class KeepsNothing extends Error {
  override name = "KeepsNothing";
}

/** What opening a database was stopped by, with a name of its own where the browser keeps nothing at all. */
export function whyNotOpened(error: unknown): unknown {
  return (error as { name?: unknown } | null)?.name === "InvalidStateError" ? new KeepsNothing() : error;
}
