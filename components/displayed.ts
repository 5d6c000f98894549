import { createContext } from "preact";
import { DEFAULT_DISPLAY, type Display } from "../utils/domain/display";

/** How everything is to be shown: unit, currency, thresholds. */
export const Displayed = createContext<Display>(DEFAULT_DISPLAY);
