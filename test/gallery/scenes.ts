import { CONNECT } from "./scenes-connect.ts";
import { FAILURES } from "./scenes-failures.ts";
import { FRESHNESS } from "./scenes-freshness.ts";
import { HOLDINGS } from "./scenes-holdings.ts";
import { SETTINGS } from "./scenes-settings.ts";
import { START } from "./scenes-start.ts";
import type { Scene } from "./state.ts";

/** Every state and every error of the product. */
export const SCENES: Scene[] = [...START, ...CONNECT, ...FRESHNESS, ...HOLDINGS, ...FAILURES, ...SETTINGS];
