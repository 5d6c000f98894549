/** Knows what of it is still under way, so that one can wait for the end of all. */
export function createUnderWay() {
  const works = new Set<Promise<unknown>>();
  return {
    /** Answers the work itself. */
    track<T>(work: Promise<T>): Promise<T> {
      works.add(work);
      const drop = () => works.delete(work);
      work.then(drop, drop);
      return work;
    },
    /** Resolves when nothing is, what was begun meanwhile included. */
    async rested(): Promise<void> {
      while (works.size > 0) await Promise.allSettled(works);
    },
  };
}
