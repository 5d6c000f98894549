import fc from "fast-check";
import { expect, it } from "vitest";
import { fromBase64, toBase64, toHex } from "@/utils/vault/bytes";

it("base64 and hex are those of Node, and base64 comes back byte for byte", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (array) => {
      const bytes = new Uint8Array(array);
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      expect(toHex(bytes.buffer)).toBe(Buffer.from(bytes).toString("hex"));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
});

it.each(["a", "é", "abc$"])("what is not base64 is refused: %j", (text) => {
  expect(() => fromBase64(text)).toThrow();
});
