/**
 * Whoever uses the keyboard goes on where they were when what had the focus is gone: at the summary of what it was in, at
 * the section it was in where that takes the focus, or else at the main part of the page, as soon as there is one. A
 * component that knows a better place goes there in a layout effect, which comes before this. Answers the function that
 * ends that.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  let around: Element[] = [];
  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    last = target;
    around = [];
    for (let one = target.parentElement; one; one = one.parentElement) around.push(one);
  };
  const check = () => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    const place = around.find((one) => one.isConnected && one.matches("details, section[tabindex]"));
    const summary = place?.querySelector<HTMLElement>(":scope > summary");
    (summary ?? (place as HTMLElement | undefined) ?? document.querySelector("main"))?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(check);
  document.addEventListener("focusin", note);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener("focusin", note);
    observer.disconnect();
  };
}
