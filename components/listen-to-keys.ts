import { placeShortcuts } from "./place-shortcuts";

/**
 * Calls what belongs to a single key, unless something is being typed or chosen, a dialog is open, or the key is part of a
 * combination that belongs to the browser. Answers the function that ends that.
 */
export function listenToKeys(actions: () => Record<string, () => void>): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (document.querySelector("dialog[open]") || isTyping(event.target)) return;
    const known = { ...placeShortcuts, ...actions() };
    const action = Object.hasOwn(known, event.key) ? known[event.key] : undefined;
    if (!action) return;
    event.preventDefault();
    action();
  };
  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input:not([type=range]), select, textarea");
}
