import { noise } from "../exchange/noise.ts";

export type Seeded = ReturnType<typeof seeded>;

/** Choices that look like chance and are the same at every run with the same name. */
export function seeded(name: string) {
  let drawn = 0;
  const next = () => {
    drawn += 1;
    return noise(`${name} ${drawn}`);
  };
  return {
    /** A number from 0 up to, not including, `end`. */
    below: (end: number) => next() * end,
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    shuffle: <T>(list: readonly T[]): T[] =>
      list
        .map((one) => ({ one, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ one }) => one),
  };
}
