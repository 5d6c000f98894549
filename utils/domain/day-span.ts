import { addDays, type Day, daysFrom } from "./day";

/** Days in a row, both ends included: years of them in a few bytes. */
export type DaySpan = [first: Day, last: Day];

/** The spans that make up these days, oldest first. */
export function spansOf(days: Iterable<Day>): DaySpan[] {
  const spans: DaySpan[] = [];
  for (const day of [...new Set(days)].sort()) {
    const open = spans.at(-1);
    if (open && addDays(open[1], 1) === day) open[1] = day;
    else spans.push([day, day]);
  }
  return spans;
}

/** Every day of some spans, oldest first. */
export function daysOf(spans: readonly DaySpan[]): Day[] {
  return spans.flatMap(([first, last]) => daysFrom(first, last));
}
