import { useEffect, useState } from "preact/hooks";

/** As many as the popup has room for: with 24 the task that draws it took 20 ms instead of 11. */
const AT_FIRST = 12;
const STEP = 40;

/**
 * How many rows of a long list to draw: a screenful at once, the rest frame by frame, so that none of them takes long.
 * Begins anew with another `list`, as whatever is drawn of that is another list.
 */
export function useGrowing(length: number, list: string): number {
  const [drawn, setDrawn] = useState({ list, count: AT_FIRST });
  const count = drawn.list === list ? drawn.count : AT_FIRST;
  useEffect(() => {
    if (count >= length) return;
    const frame = requestAnimationFrame(() => setDrawn({ list, count: count + STEP }));
    return () => cancelAnimationFrame(frame);
  }, [count, length, list]);
  return Math.min(length, count);
}
