/**
 * The outcome of work in a transaction, or the reason the transaction was aborted for. A row that can no longer be
 * decoded throws in the browser's own success event: that aborts the transaction, and the request is never answered.
 */
export function unlessAborted<T>(transaction: { done: Promise<void> }, work: Promise<T>): Promise<T> {
  const aborted = transaction.done.then(() => new Promise<never>(() => {}));
  return Promise.race([work, aborted]);
}
