import { describe, expect, it } from "vitest";
import { readBody } from "@/utils/binance/read-body";

const MB = 1024 * 1024;

/** A body of these pieces that knows how many were taken from it and whether it was given up. */
function streamOf(pieces: Uint8Array[]) {
  const seen = { pulled: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[seen.pulled];
        seen.pulled += 1;
        if (piece) controller.enqueue(piece);
        else controller.close();
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(stream), seen };
}

describe("a body", () => {
  it.each(["", "{}", "１２３ é 🙂"])("is its text, however it is cut into pieces: %j", async (text) => {
    const bytes = new TextEncoder().encode(text);
    const { response } = streamOf(Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(await readBody(response)).toBe(text);
  });

  it("that is missing is empty", async () => {
    expect(await readBody(new Response(null))).toBe("");
  });

  it("of exactly 10 MB is read", async () => {
    const { response, seen } = streamOf(Array.from({ length: 10 }, () => new Uint8Array(MB)));
    expect(await readBody(response)).toHaveLength(10 * MB);
    expect(seen.cancelled).toBe(false);
  });

  it("that is larger is given up at once, the rest never asked for", async () => {
    const { response, seen } = streamOf(Array.from({ length: 50 }, () => new Uint8Array(MB)));
    expect(await readBody(response)).toBeNull();
    expect(seen).toEqual({ pulled: 11, cancelled: true });
  });

  it("that breaks off is an error of its reader", async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("cut")) });
    await expect(readBody(new Response(broken))).rejects.toThrow("cut");
  });
});
