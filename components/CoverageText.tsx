import type { ComponentChild } from "preact";
import { type Coverage, nextMustSave } from "../utils/domain/coverage";
import { type Day, dayOf } from "../utils/domain/day";
import { plural } from "../utils/i18n";
import { DayName } from "./DayName";
import { Icon } from "./Icon";
import { Words } from "./Words";

interface Props {
  coverage: Coverage;
  /** Days Binance answered around but not for: there is nothing to save. */
  absent: Day[];
  /** ms since the epoch. */
  now: number;
}

/** How many of the days since the first are kept: "214 of 220 days". */
export function savedText({ saved, missing, lost }: Coverage): string {
  return plural("coverageDays", saved + missing.length + lost.length, saved);
}

/** How complete a wallet's history is, in words: "214 of 220 days · 6 lost · next must be saved by 18 Dec". */
export function CoverageText({ coverage, absent, now }: Props) {
  const there = (day: Day) => !absent.includes(day);
  const missing = coverage.missing.filter(there);
  const atRisk = coverage.atRisk.filter(there);
  const gone = coverage.missing.length - missing.length;
  const { leavesAt } = nextMustSave({ ...coverage, missing });
  const mustSave = <Words of="mustSave" with={[<DayName day={dayOf(leavesAt)} now={now} />]} />;
  const parts: ComponentChild[] = [
    savedText(coverage),
    missing.length > 0 && plural("missingDays", missing.length),
    gone > 0 && plural("absentDays", gone),
    coverage.lost.length > 0 && plural("lostDays", coverage.lost.length),
    atRisk.length > 0 && (
      <strong class="at-risk">
        <Icon name="warning" />
        {plural("riskDays", atRisk.length)}
      </strong>
    ),
    atRisk.length > 0 ? <strong class="at-risk">{mustSave}</strong> : mustSave,
  ];
  return (
    <>
      {parts.filter(Boolean).map((part, index) => (
        <span class="coverage-part">
          {index > 0 && <span class="coverage-dot"> · </span>}
          {part}
        </span>
      ))}
    </>
  );
}
