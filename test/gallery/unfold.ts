import { until } from "../e2e/until.ts";
import type { Pose } from "./stage.ts";

/** A pose: opens what folds, wherever the selector fits. */
export function unfold(selector: string) {
  return ({ page }: Pose) =>
    until(`${selector} to unfold`, () =>
      page.evaluate((fits) => {
        const folded = document.querySelectorAll<HTMLDetailsElement>(fits);
        for (const details of folded) if (!details.open) details.querySelector("summary")?.click();
        return folded.length > 0 && [...folded].every(({ open }) => open);
      }, selector),
    );
}
