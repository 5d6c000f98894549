import { useState } from "preact/hooks";

/**
 * Something that is being typed or chosen and not done yet: kept for this tab, so that a reload in between takes nothing
 * away, until it is `nothing` again. Never for a secret.
 */
export function useDraft<T>(name: string, nothing: T): [T, (next: T) => void] {
  const item = `draft:${name}`;
  const [draft, setDraft] = useState<T>(() => recall(item) ?? nothing);
  const change = (next: T) => {
    setDraft(next);
    remember(item, next === nothing ? null : JSON.stringify(next));
  };
  return [draft, change];
}

function recall<T>(item: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(item) ?? "null");
  } catch {
    return null;
  }
}

/** A browser that keeps nothing still lets everything be typed. */
function remember(item: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(item);
    else sessionStorage.setItem(item, value);
  } catch {}
}
