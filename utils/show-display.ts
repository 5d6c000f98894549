import type { Display } from "./domain/display";
import { locale, setLanguage } from "./i18n";

type Shown = Pick<Display, "language" | "theme" | "direction">;

/** Lets a page take on language, theme and direction colours. Waits only where another language has to be loaded. */
export async function showDisplay({ language, theme, direction }: Shown): Promise<void> {
  const { documentElement: root } = document;
  root.dataset["theme"] = theme;
  root.dataset["direction"] = direction ?? "green-up";
  await setLanguage(language);
  root.lang = locale();
}
