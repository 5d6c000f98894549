import { createContext } from "preact";

/** Says something in the page's one live region; `null` on a page where each part has its own. */
export const Say = createContext<((text: string) => void) | null>(null);
