import type { Direction } from "../utils/domain/display";
import { t } from "../utils/i18n";
import { DIRECTION_NAMES } from "./direction-names";
import "./DirectionQuestion.css";

/** Asks once in which colours gains and losses are to be shown; each choice is in its own. */
export function DirectionQuestion({ onDirection }: { onDirection(direction: Direction): void }) {
  return (
    <fieldset class="direction">
      <legend>{t("directionQuestion")}</legend>
      {(Object.keys(DIRECTION_NAMES) as Direction[]).map((direction) => (
        <button key={direction} type="button" data-direction={direction} onClick={() => onDirection(direction)}>
          <span aria-hidden="true">
            <span class="change up">▲</span> <span class="change down">▼</span>{" "}
          </span>
          {t(DIRECTION_NAMES[direction])}
        </button>
      ))}
    </fieldset>
  );
}
