import type { Figure } from "./row.ts";

const HEADINGS = ["", "what", "Daybook", "against", "other", "result", "target", "met"];

/** The figures as a Markdown table, its columns lined up. */
export function table(figures: Figure[]): string {
  const lines = [HEADINGS, ...figures.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const drawn = lines.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [drawn[0], rule, ...drawn.slice(1)].join("\n");
}

function cells({ row, what, daybook, against, other, result, target, met }: Figure): string[] {
  return [row, what, daybook, against, other, result, target, met === null ? "" : met ? "yes" : "no"];
}
