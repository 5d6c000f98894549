import type { Fiat } from "./domain/view";
import { locale } from "./i18n";

/** A currency by its code and its name in the language shown: `EUR · Euro`. */
export function currencyName(fiat: Fiat): string {
  return `${fiat} · ${new Intl.DisplayNames(locale(), { type: "currency" }).of(fiat) ?? fiat}`;
}
