import { Deferred } from "../../components/deferred-parts";
import type { Display } from "../../utils/domain/display";
import type { View } from "../../utils/domain/view";
import type { ShownSync } from "../../utils/progress";

/** Loads the parts that belong to the first picture, so that nothing moves when they come. On a good day these are none. */
export async function prepareParts(
  view: View | null,
  { direction, hiding, startHidden }: Display,
  { stopped }: ShownSync,
): Promise<void> {
  const parts = new Set<{ prepare(): Promise<void> }>();
  if (stopped || view?.wallets.some(({ failure }) => failure)) parts.add(Deferred.FailureNotice);
  if (view === null || view.accounts.length === 0) parts.add(Deferred.FirstRun);
  else {
    if (view.demo) parts.add(Deferred.DemoRibbon);
    if (view.damage) parts.add(Deferred.DamageNotice);
    if (Object.keys(view.rights).length > 0) parts.add(Deferred.StandingWarning);
    if (view.day === null) parts.add(Deferred.FirstSync);
    if (direction === null) parts.add(Deferred.DirectionQuestion);
    if (hiding === "everything" || startHidden === "everything") parts.add(Deferred.AllHidden);
  }
  await Promise.all([...parts].map((part) => part.prepare()));
}
