/** Under this name `state` says which archive it is and how often it was written to. */
export const MARK = "mark";

/** Moves on with every write, so that of two copies of an archive the one ahead is known. */
export interface Mark {
  /** Made with the first write. Another one is another archive: one that was begun anew. */
  id: string;
  writes: number;
}

/** The mark after one more write. */
export function nextMark(mark: Mark | undefined): Mark {
  return mark ? { ...mark, writes: mark.writes + 1 } : { id: crypto.randomUUID(), writes: 1 };
}
