import { expect, it } from "vitest";
import { createUnderWay } from "@/utils/background/under-way";

it("rests when everything has ended, failed or not, and what was begun meanwhile too", async () => {
  const { track, rested } = createUnderWay();
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const done: string[] = [];
  const begun = track(first.promise).then(() => void track(second.promise));
  track(Promise.reject(new Error("no"))).catch(() => done.push("failed"));
  const rest = rested().then(() => done.push("rested"));
  first.resolve();
  await begun;
  expect(done).toEqual(["failed"]);
  second.resolve();
  await rest;
  expect(done).toEqual(["failed", "rested"]);
  await rested();
});

it("hands the work back as it is", async () => {
  expect(await createUnderWay().track(Promise.resolve(1))).toBe(1);
});
