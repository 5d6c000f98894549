import { Mark } from "../../components/Mark";
import { t } from "../../utils/i18n";
import { useCurrentSection } from "./use-current-section";

const SECTIONS = [
  "connect",
  "accounts",
  "sync",
  "display",
  "privacy",
  "notifications",
  "data",
  "shortcuts",
  "about",
] as const;

/** The way to every section of the page, with the one marked that is being looked at. */
export function Navigation() {
  const current = useCurrentSection(SECTIONS);
  return (
    <nav aria-label={t("sections")}>
      <p class="brand">
        <Mark />
        {t("extensionName")}
      </p>
      <ul>
        {SECTIONS.map((section) => (
          <li key={section}>
            <a href={`#${section}`} {...(section === current ? { "aria-current": "true" } : {})}>
              {t(`${section}Heading`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
