import { createContext } from "preact";

/** Whether amounts are hidden. Everything that shows a figure asks, so that hiding hides everywhere. */
export const Hiding = createContext(false);
