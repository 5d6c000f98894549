import { useEffect, useState } from "preact/hooks";

/** As many as the popup has room for while searching: with 24 the task that draws it took 20 ms, with 12 it took 11. */
const AT_FIRST = 8;
const STEP = 24;

/** How many rows of a long list to draw: a screenful at once, the rest frame by frame, so that none of them takes long. */
export function useGrowing(length: number): number {
  const [count, setCount] = useState(AT_FIRST);
  useEffect(() => {
    if (count >= length) return;
    const frame = requestAnimationFrame(() => setCount(count + STEP));
    return () => cancelAnimationFrame(frame);
  }, [count, length]);
  return Math.min(length, count);
}
