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
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== "transparent";
  };
  const { top, bottom, width, height } = element.getBoundingClientRect();
  return {
    element: element.outerHTML.slice(0, 80),
    ring: ringed(element) || ringed(element.parentElement),
    inView: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
  };
}
