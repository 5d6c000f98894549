import { describe, expect, it } from "vitest";
import { oneAtATime } from "../../../entrypoints/options/one-at-a-time";

function slow() {
  const ends: (() => void)[] = [];
  const work = oneAtATime(() => new Promise((resolve) => ends.push(resolve)));
  const end = async () => {
    ends.at(-1)?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { work, end, started: () => ends.length };
}

describe("work that is done one at a time", () => {
  it("is done once more for all the calls that came meanwhile", async () => {
    const { work, end, started } = slow();
    void work();
    const answered: number[] = [];
    void work().then(() => answered.push(1));
    void work().then(() => answered.push(2));
    expect(started()).toBe(1);
    await end();
    expect([started(), answered]).toEqual([2, []]);
    await end();
    expect([started(), answered]).toEqual([2, [1, 2]]);
  });

  it("starts at once when nothing is under way", async () => {
    const { work, end, started } = slow();
    void work();
    await end();
    void work();
    expect(started()).toBe(2);
  });

  it("goes on after it failed", async () => {
    let tries = 0;
    const work = oneAtATime(async () => {
      tries += 1;
      if (tries === 1) throw new Error("first");
    });
    const first = work();
    const second = work();
    await expect(first).rejects.toThrow("first");
    await second;
    expect(tries).toBe(2);
  });
});
