/**
 * Stands first in the head of every page that is measured, the product's and the static one alike: notes when the first
 * number is in the document and when it was painted, ms since the navigation began.
 */
const probe: { inserted?: number; painted?: number } = {};
Object.assign(globalThis, { probe });

const seen = new MutationObserver(() => {
  if (!document.querySelector("data")) return;
  seen.disconnect();
  probe.inserted = performance.now();
  requestAnimationFrame(() => {
    // Delivered as soon as the frame that shows it has been made.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      probe.painted = performance.now();
    };
    port2.postMessage(null);
  });
});
seen.observe(document, { childList: true, subtree: true });

export type Probe = typeof probe;
