import type { Extension } from "./extension.ts";
import { createUi } from "./ui/create-ui.ts";

/** Connects an account as a user does: pastes into the options page and presses the button. */
export async function connect(
  extension: Extension,
  { apiKey, secret }: { apiKey: string; secret: string },
  name = "Main account",
): Promise<void> {
  const options = await extension.open("options.html", { viewport: { width: 1024, height: 768 } });
  const form = createUi(options);
  await form.fill("Name", name);
  await form.fill("API key", apiKey);
  await form.fill("Secret key", secret);
  await form.press("Save and test");
}
