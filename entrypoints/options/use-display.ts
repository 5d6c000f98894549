import { useState } from "preact/hooks";
import type { Display } from "../../utils/domain/display";

/** The settings as they are stored, with what was just set on top, so that nothing waits for the disk. */
export function useDisplay(stored: Display, send: (changes: Partial<Display>) => Promise<unknown>) {
  const [pending, setPending] = useState<Partial<Display>>({});
  const set = async (changes: Partial<Display>) => {
    setPending((before) => ({ ...before, ...changes }));
    await send(changes);
    // Stored by now, or refused: either way what is stored is what is. What was set again meanwhile is still under way.
    setPending((after) => {
      const left = Object.entries(after).filter(([name, value]) => changes[name as keyof Display] !== value);
      return Object.fromEntries(left);
    });
  };
  return { display: { ...stored, ...pending }, set };
}
