import type { Direction } from "../utils/domain/display";
import { t } from "../utils/i18n";
import "./DirectionQuestion.css";

/** Each choice in its own colours. */
const CHOICES = {
  "green-up": "directionGreen",
  "red-up": "directionRed",
  "blue-orange": "directionBlue",
  none: "directionNone",
} as const;

/** Asks once in which colours gains and losses are to be shown. */
export function DirectionQuestion({ onDirection }: { onDirection(direction: Direction): void }) {
  return (
    <fieldset class="direction">
      <legend>{t("directionQuestion")}</legend>
      {(Object.keys(CHOICES) as Direction[]).map((direction) => (
        <button key={direction} type="button" data-direction={direction} onClick={() => onDirection(direction)}>
          <span aria-hidden="true">
            <span class="change up">▲</span> <span class="change down">▼</span>{" "}
          </span>
          {t(CHOICES[direction])}
        </button>
      ))}
    </fieldset>
  );
}
