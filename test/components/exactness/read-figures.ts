/** A figure as it stands on the page. */
export interface ShownFigure {
  /** The exact amount; `null` where a dash stands. */
  value: string | null;
  text: string;
  element: Element;
}

/** Every amount on the page, and every dash in the place of one, by where it stands. */
export function readFigures(page: Element): Map<string, ShownFigure> {
  const figures = new Map<string, ShownFigure>();
  for (const element of page.querySelectorAll('data, span[aria-hidden="true"]')) {
    const text = element.textContent;
    const amount = element.tagName === "DATA";
    if (!amount && text.trim() !== "—") continue;
    const name = placeOf(element);
    let nth = name;
    for (let count = 2; figures.has(nth); count += 1) nth = `${name} ${count}`;
    figures.set(nth, { value: amount ? element.getAttribute("value") : null, text, element });
  }
  return figures;
}

/** Section, row, wallet and label, as far as it has them. */
function placeOf(element: Element): string {
  const section = element.closest("section")?.querySelector("h2");
  const row = element.closest("li")?.querySelector(".asset-name, .entry-name");
  const wallet = element.closest(".asset-detail > div")?.querySelector(".asset-wallet span");
  const names = [section, row, wallet].map((name) => name?.firstChild?.textContent);
  return [...names.filter((name) => name !== undefined), labelOf(element)].join(" / ");
}

function labelOf(element: Element): string | null | undefined {
  const term = element.closest("dd")?.previousElementSibling;
  return term ? term.textContent : element.closest(".asset-share, p, details")?.className.split(" ")[0];
}
