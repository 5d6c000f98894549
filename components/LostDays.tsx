import type { Day } from "../utils/domain/day";
import { spansOf } from "../utils/domain/day-span";
import { plural } from "../utils/i18n";
import { DayName } from "./DayName";
import { Words } from "./Words";

/** The days that can no longer be had, to be unfolded: days in a row as one entry. */
export function LostDays({ days, now }: { days: Day[]; now: number }) {
  return (
    <details class="lost-days">
      <summary>{plural("showLost", days.length)}</summary>
      <ul>
        {spansOf(days).map(([first, last]) => (
          <li key={first}>
            {first === last ? (
              <DayName day={first} now={now} />
            ) : (
              <Words of="daySpan" with={[<DayName day={first} now={now} />, <DayName day={last} now={now} />]} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
