import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Picture } from "./picture.ts";

const asText = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Writes the page that shows them all: a line for each state and page, one picture beside the other. */
export function writeIndex(folder: string, pictures: Picture[]): void {
  const lines = Map.groupBy(pictures, ({ state, page }) => `${state} · ${page}`);
  const rows = [...lines].map(([name, line]) => `<tr><th>${asText(name)}</th>${line.map(cell).join("")}</tr>`);
  writeFileSync(join(folder, "index.html"), PAGE.replace("ROWS", rows.join("\n")));
}

function cell({ language, theme, width, file, violations }: Picture): string {
  const label = `${language}, ${theme}, ${width}`;
  const said = violations.map((one) => `<p>${asText(one)}</p>`).join("");
  return `<td><a href="${file}"><img src="${file}" alt="" loading="lazy" width="${Math.min(width, 380)}"></a>${label}${said}</td>`;
}

const PAGE = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Daybook: gallery</title>
<style>
  body { font: 13px/1.4 system-ui, sans-serif; background: #888; color: #fff }
  th, td { padding: 6px; vertical-align: top; text-align: start }
  th { position: sticky; left: 0; background: #666 }
  img { display: block; margin-bottom: 4px }
  p { max-width: 380px; color: #ffd0d0 }
</style>
<table>
ROWS
</table>
</html>
`;
