import { describe, expect, it } from "vitest";
import { demoData } from "@/utils/demo/demo-data";
import { addDays, type Day } from "@/utils/domain/day";
import { isDecimal } from "@/utils/domain/decimal";

const LAST: Day = "2026-11-21";

describe("invented data", () => {
  it("is the same for a day whenever it is made", () => {
    const [today, tomorrow] = [demoData(LAST), demoData(addDays(LAST, 1))].map(({ answers }) =>
      JSON.parse(JSON.stringify(answers.spot)).snapshotVos.map((one: unknown) => JSON.stringify(one)),
    );
    expect(tomorrow.slice(0, -1)).toEqual(today.slice(1));
  });

  it("moves from day to day, and not all at once", () => {
    const { answers } = demoData(LAST);
    const days = JSON.parse(JSON.stringify(answers.spot)).snapshotVos.map(
      ({ data }: { data: { balances: { free: string }[] } }) => data.balances.map(({ free }) => free),
    );
    const moved = days.at(-1).filter((free: string, index: number) => free !== days.at(-2)[index]);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length).toBeLessThan(days.at(-1).length);
  });

  it("has prices that are decimals, for every day", () => {
    const { prices } = demoData(LAST);
    expect(prices.every(({ close }) => isDecimal(close) && /[1-9]/.test(close))).toBe(true);
    expect(new Set(prices.map(({ day }) => day)).size).toBe(60);
  });
});
