/** What the popup keeps for itself: the account shown. Never an amount, never a key. */
type Item = "account";

/** The remembered value; `null` when there is none or the browser keeps nothing. */
export function recall(item: Item): string | null {
  try {
    return localStorage.getItem(item);
  } catch {
    return null;
  }
}

/** Remembers a value for the next opening, where the browser lets us. */
export function remember(item: Item, value: string): void {
  try {
    localStorage.setItem(item, value);
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}
