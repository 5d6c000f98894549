/** Leaves a request to its transaction: where it fails the transaction does, and that is what is waited for. */
export function inTransaction(request: Promise<unknown>): void {
  request.catch(() => {});
}
