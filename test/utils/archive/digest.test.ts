import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combine, EMPTY_DIGEST, hashOf } from "@/utils/archive/digest";

const hash = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 });

describe("the digest", () => {
  it("is the same in whatever order the rows came", () => {
    fc.assert(
      fc.property(fc.array(hash), fc.infiniteStream(fc.nat()), (hashes, random) => {
        const shuffled = hashes
          .map((one) => [random.next().value, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(shuffled.reduce(combine, EMPTY_DIGEST)).toBe(hashes.reduce(combine, EMPTY_DIGEST));
      }),
    );
  });

  it("changes with every row, and back when it is taken out again", () => {
    fc.assert(
      fc.property(hash, hash, (digest, row) => {
        expect(combine(combine(digest, row), row)).toBe(digest);
        if (row !== EMPTY_DIGEST) expect(combine(digest, row)).not.toBe(digest);
        expect(combine(digest, row)).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
  });
});

describe("the hash of an answer", () => {
  it("is that of wallet, day and text, by an independent implementation", async () => {
    const expected = createHash("sha256").update('spot\n2026-11-21\n{"é":1}').digest("hex");
    expect(await hashOf("spot", "2026-11-21", '{"é":1}')).toBe(expected);
  });

  it("differs with the wallet, the day and the text", async () => {
    const hashes = [
      await hashOf("spot", "2026-11-21", "{}"),
      await hashOf("margin", "2026-11-21", "{}"),
      await hashOf("spot", "2026-11-20", "{}"),
      await hashOf("spot", "2026-11-21", "{ }"),
    ];
    expect(new Set(hashes).size).toBe(4);
  });
});
