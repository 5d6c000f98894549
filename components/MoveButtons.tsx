import { t } from "../utils/i18n";
import { Icon } from "./Icon";
import "./MoveButtons.css";

interface Props {
  /** What is moved. */
  name: string;
  first: boolean;
  last: boolean;
  onMove(by: -1 | 1, button: HTMLElement): void;
}

/** The two buttons that move something within a list; at its ends one has nothing to do, but keeps the focus. */
export function MoveButtons({ name, first, last, onMove }: Props) {
  return (
    <span class="move">
      <button
        type="button"
        class="quiet move-up"
        aria-label={t("moveUp", name)}
        aria-disabled={first}
        onClick={(event) => onMove(-1, event.currentTarget)}
      >
        <Icon name="chevron" />
      </button>
      <button
        type="button"
        class="quiet move-down"
        aria-label={t("moveDown", name)}
        aria-disabled={last}
        onClick={(event) => onMove(1, event.currentTarget)}
      >
        <Icon name="chevron" />
      </button>
    </span>
  );
}
