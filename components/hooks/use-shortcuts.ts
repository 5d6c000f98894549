import { useEffect, useRef } from "preact/hooks";

/** Listens for single keys while they are switched on: for these, and those that lead to a place on the page. */
export function useShortcuts(on: boolean, actions: Record<string, () => void>): void {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    if (!on) return;
    let ended = false;
    let end = () => {};
    void import("../listen-to-keys").then(({ listenToKeys }) => {
      if (!ended) end = listenToKeys(() => current.current);
    });
    return () => {
      ended = true;
      end();
    };
  }, [on]);
}
