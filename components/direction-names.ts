import type { Direction } from "../utils/domain/display";
import type { MessageKey } from "../utils/i18n";

/** What each way of colouring gains and losses is called. */
export const DIRECTION_NAMES: Record<Direction, MessageKey> = {
  "green-up": "directionGreen",
  "red-up": "directionRed",
  "blue-orange": "directionBlue",
  none: "directionNone",
};
