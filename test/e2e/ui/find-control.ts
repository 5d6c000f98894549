export type ControlKind = "field" | "button";

/**
 * Runs inside a page: the shown control with that accessible name. Written out here, because puppeteer's own search by
 * name finds the label beside the field in Firefox and no password field at all.
 */
export function findControl(kind: ControlKind, name: string): HTMLElement | undefined {
  const textOf = (nodes: Iterable<Node | null>) =>
    [...nodes]
      .map((node) => node?.textContent ?? "")
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
  const nameOf = (element: HTMLElement) => {
    const ids = element.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
    const labels = (element as HTMLInputElement).labels ?? [];
    return (
      textOf(ids.map((id) => document.getElementById(id))) ||
      element.getAttribute("aria-label") ||
      (kind === "field" ? textOf(labels) : textOf([element])) ||
      element.title
    );
  };
  const selector = kind === "field" ? "input, select, textarea" : "button, a[href], [role=button], summary";
  return [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => nameOf(element) === name && element.checkVisibility(),
  );
}
