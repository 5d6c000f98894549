import { createContext } from "preact";
import type { AssetView } from "../utils/domain/view";

/** Asks for the quantity of an asset at each of the last closes, oldest first; `null` where it is not known. */
export type ReadLine = (asset: AssetView) => Promise<{ day: string; quantity: string | null }[]>;

/** How to; `null` where nothing is kept, as in a preview. */
export const AssetLine = createContext<ReadLine | null>(null);
