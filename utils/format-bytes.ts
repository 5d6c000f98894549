import { formatFor } from "./format-for";
import { locale } from "./i18n";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** So much storage in the unit that suits it: `12.3 MB`. */
export function formatBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return formatFor(Intl.NumberFormat, locale(), {
    style: "unit",
    unit: UNITS[power] ?? "byte",
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** power);
}
