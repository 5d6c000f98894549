import type { Direction } from "../utils/domain/display";
import { formatAmount } from "../utils/format";
import { t } from "../utils/i18n";
import { Choice } from "./Choice";
import { DIRECTION_NAMES } from "./direction-names";
import "./DirectionSetting.css";

interface Props {
  /** `null` while the user was not asked yet. */
  direction: Direction | null;
  onChoose(direction: Direction): void;
}

/** In which colours gains and losses are shown, each way with a sample of itself. */
export function DirectionSetting({ direction, onChoose }: Props) {
  return (
    <fieldset class="directions">
      <legend>{t("directionSetting")}</legend>
      {(Object.keys(DIRECTION_NAMES) as Direction[]).map((one) => (
        <Choice
          key={one}
          group="direction"
          label={t(DIRECTION_NAMES[one])}
          sample={
            <span data-direction={one}>
              <span class="change up">▲ {formatAmount("0.0123", "percent", true)}</span>{" "}
              <span class="change down">▼ {formatAmount("-0.0045", "percent", true)}</span>
            </span>
          }
          checked={(direction ?? "green-up") === one}
          onChoose={() => onChoose(one)}
        />
      ))}
      <p class="setting-about">{t("directionAbout")}</p>
    </fieldset>
  );
}
