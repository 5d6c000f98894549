/**
 * Escape closes what is open inside the popup before the popup itself: Chromium closes all of it at once unless the page
 * keeps the key to itself. (Firefox's panel takes the key before any page sees it.) Answers the function that ends that.
 */
export function closeInnermost(): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
    const menu = document.querySelector<HTMLElement>(":popover-open");
    const dialog = document.querySelector<HTMLDialogElement>("dialog[open]");
    if (menu) menu.hidePopover();
    else if (dialog) dialog.close();
    else return;
    event.preventDefault();
  };
  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}
