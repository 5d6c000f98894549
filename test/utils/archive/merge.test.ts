import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeRevisions } from "@/utils/archive/merge";

const revision = fc.record({
  text: fc.constantFrom("{}", "[]", "1", "garbage"),
  sha256: fc.constantFrom("a", "b", "c"),
  receivedAt: fc.integer({ min: 1, max: 5 }),
});
const revisions = fc.array(revision, { maxLength: 6 });

it("is commutative", () => {
  fc.assert(
    fc.property(revisions, revisions, (a, b) => {
      expect(mergeRevisions(a, b)).toEqual(mergeRevisions(b, a));
    }),
  );
});

it("is associative", () => {
  fc.assert(
    fc.property(revisions, revisions, revisions, (a, b, c) => {
      const merge = mergeRevisions;
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
    }),
  );
});

it("is idempotent, and drops nothing", () => {
  fc.assert(
    fc.property(revisions, revisions, (a, b) => {
      const merged = mergeRevisions(a, b);
      expect(mergeRevisions(merged, a)).toEqual(merged);
      expect(mergeRevisions(merged, merged)).toEqual(merged);
      for (const { text, sha256 } of [...a, ...b])
        expect(merged).toContainEqual(expect.objectContaining({ text, sha256 }));
    }),
  );
});

it("puts the oldest first", () => {
  fc.assert(
    fc.property(revisions, revisions, (a, b) => {
      const times = mergeRevisions(a, b).map(({ receivedAt }) => receivedAt);
      expect(times).toEqual(times.toSorted((x, y) => x - y));
    }),
  );
});

it("keeps a damaged answer beside the one that came again for it", () => {
  const damaged = { text: "garbage", sha256: "a", receivedAt: 1 };
  const again = { text: "{}", sha256: "a", receivedAt: 2 };
  expect(mergeRevisions([damaged], [again])).toEqual([damaged, again]);
});
