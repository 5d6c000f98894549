import type { Findings } from "../archive/examine-rows";
import type { Head } from "../archive/schema";
import { addDays, type Day, daysFrom } from "../domain/day";
import { daysOf } from "../domain/day-span";
import type { MirroredHead } from "./integrity-items";

/** Whether two heads are of the same history. */
export function sameHistory(a: Head | null, b: Head | null): boolean {
  return a?.digest === b?.digest && a?.count === b?.count && a?.revisions === b?.revisions;
}

/**
 * What of a wallet's history is not there any more: days the mirror, or else the archive's own head, knows of and no row
 * has, and days whose answer does not fit its hash. `null` when the rows are all that either of them promised.
 */
export function judge(head: Head | null, mirrored: MirroredHead | null, found: Findings): Day[] | null {
  const there = new Set(found.days);
  const gone = expectedDays(head, mirrored, found.days.length).filter((day) => !there.has(day));
  const days = [...new Set([...gone, ...found.garbled])].sort();
  if (days.length > 0) return days;
  const fits = (known: Head | null) =>
    known === null || known.digest === found.digest || known.revisions < found.revisions;
  // All days are there and every answer is whole: what is missing then is an earlier answer of some day.
  return fits(mirrored) && fits(head) ? null : [];
}

function expectedDays(head: Head | null, mirrored: MirroredHead | null, rows: number): Day[] {
  const known = mirrored ? daysOf(mirrored.spans) : [];
  if (!head || head.count <= rows) return known;
  // What the mirror had not heard of yet, the head knows by its two ends only.
  if (!mirrored) return daysFrom(head.firstDay, head.lastDay);
  return [...known, ...daysFrom(addDays(mirrored.lastDay, 1), head.lastDay)];
}
