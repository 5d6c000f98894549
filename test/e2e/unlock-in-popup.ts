import type { Extension } from "./extension.ts";
import { createUi } from "./ui/create-ui.ts";

/** Unlocks as a user does: opens the popup's page and types the passphrase there. */
export async function unlockInPopup(extension: Extension, passphrase: string): Promise<void> {
  const popup = createUi(await extension.open("popup.html", { viewport: { width: 380, height: 560 } }));
  await popup.press("Unlock");
  await popup.enter("Passphrase", passphrase);
}
