import { FAILURES } from "./scenes-failures.ts";
import { FRESHNESS } from "./scenes-freshness.ts";
import { HOLDINGS } from "./scenes-holdings.ts";
import { START } from "./scenes-start.ts";
import type { Scene } from "./state.ts";

/** Every state and every error of the product. Taking a permission away is not in Chromium's power: see permissions.test. */
export const SCENES: Scene[] = [...START, ...FRESHNESS, ...HOLDINGS, ...FAILURES];
