import type { Figure, Measured } from "./row.ts";
import { table } from "./table.ts";

/** What was learned besides the figures: written by hand, printed below them. */
export interface Findings {
  heading: string;
  sentences: string[];
}

/** The whole report. */
export function results(about: string[], measured: Measured[], findings: Findings[]): string {
  const figures: Figure[] = measured.flatMap((one) => one.figures);
  const parts = [
    "# Measured",
    "Written by `npm run bench`, not by hand. Medians; in brackets the middle half of the runs. Ratios are of two things measured in turn in the same run; “within the spread” means that the middle halves overlap, so that no difference is claimed.",
    about.map((line) => `- ${line}`).join("\n"),
    table(figures),
    "## How each was measured, and where the time goes",
    measured.flatMap((one) => one.notes.map((note) => `- ${note}`)).join("\n"),
    ...findings.flatMap(({ heading, sentences }) => [
      `## ${heading}`,
      sentences.map((sentence) => `- ${sentence}`).join("\n"),
    ]),
  ];
  return `${parts.join("\n\n")}\n`;
}
