import { createUi } from "../e2e/ui/create-ui.ts";
import type { Text } from "../e2e/ui/texts.ts";
import type { Pose } from "./stage.ts";

/** A pose: presses the buttons with these texts, by their keys. */
export function press(...keys: Parameters<Text>[0][]) {
  return async ({ page, text }: Pose) => {
    for (const key of keys) await createUi(page).press(text(key));
  };
}
