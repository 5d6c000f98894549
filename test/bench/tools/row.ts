/** One line of the table. */
export interface Figure {
  /** Letter of the row in the table of what is measured. */
  row: string;
  what: string;
  /** What Daybook came to, with its unit. */
  daybook: string;
  against: string;
  /** What that came to. */
  other: string;
  /** The figure itself: a ratio, or a number with its unit. */
  result: string;
  target: string;
  /** `null` where nothing is promised. */
  met: boolean | null;
}

/** What measuring a row brought. */
export interface Measured {
  figures: Figure[];
  /** Sentences for below the table: how it was measured, where the time goes, what was tried. */
  notes: string[];
}

/** One row of the bench, or several that are measured in one go. */
export interface Row {
  letters: string;
  title: string;
  measure(): Promise<Measured>;
}
