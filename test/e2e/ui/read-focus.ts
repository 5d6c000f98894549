/** Where the keyboard is, as a user sees it. */
export interface Focus {
  /** What has it, for messages of a test. */
  element: string;
  /** Whether a ring is drawn, on it or on the line around it. */
  ring: boolean;
  /** Whether any of it is on the screen. */
  inView: boolean;
}

/** Runs inside a page: `null` when nothing has the focus. */
export function readFocus(): Focus | null {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement) return null;
  const ringed = (one: Element | null) => {
    if (one === null || !one.matches(":focus-within")) return false;
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(one);
    const width = Number.parseFloat(outlineWidth);
    if (outlineStyle === "none" || width < 2 || outlineColor === "transparent") return false;
    // Around something as large as the window there may be a ring, and yet nothing of it to be seen.
    const beyond = width + Number.parseFloat(outlineOffset);
    const { top, left, bottom, right } = one.getBoundingClientRect();
    return [top, left, innerHeight - bottom, innerWidth - right].some((room) => room >= beyond);
  };
  const { top, bottom, width, height } = element.getBoundingClientRect();
  return {
    element: element.outerHTML.slice(0, 80),
    ring: ringed(element) || ringed(element.parentElement),
    inView: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
  };
}
