import type { PageName } from "./pages.ts";

/** A picture that was taken: of what, and what axe said of the page in it. */
export interface Picture {
  state: string;
  page: PageName;
  language: string;
  theme: string;
  /** CSS px. */
  width: number;
  /** Name in the gallery's folder. */
  file: string;
  violations: string[];
}
