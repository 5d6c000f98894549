import { createUi } from "../e2e/ui/create-ui.ts";
import type { Text } from "../e2e/ui/texts.ts";
import type { Pose } from "./stage.ts";

/** A pose that changes nothing: waits for a text, by its key, up to where something is put into it. */
export function waitFor(key: Parameters<Text>[0]) {
  return ({ page, text }: Pose) => createUi(page).waitForText(text(key).split(/\$|\{/)[0] ?? "");
}
