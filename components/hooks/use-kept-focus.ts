import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * When a change took away the control that had the focus, whoever uses the keyboard goes on at `next`, and need not begin
 * at the top of the page again.
 */
export function useKeptFocus(change: unknown, next: () => HTMLElement | null | undefined): void {
  const before = useRef(change);
  useLayoutEffect(() => {
    if (before.current !== change && document.activeElement === document.body) next()?.focus();
    before.current = change;
  }, [change]);
}
