/**
 * Whoever uses the keyboard goes on where they were when what had the focus is gone: at the summary of what it was in, or
 * else at the main part of the page. Answers the function that ends that.
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
    const details = around.find((one) => one.isConnected && one.matches("details"));
    const next = details?.querySelector<HTMLElement>("summary") ?? document.querySelector("main");
    last = null;
    next?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(check);
  document.addEventListener("focusin", note);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener("focusin", note);
    observer.disconnect();
  };
}
