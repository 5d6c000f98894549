import { useContext } from "preact/hooks";
import { t } from "../utils/i18n";
import { Amount } from "./Amount";
import { Displayed } from "./displayed";
import { Hiding } from "./hiding";
import { marginRisk } from "./margin-risk";
import { Words } from "./Words";

const WORDS = { safe: "levelSafe", watch: "levelWatch", danger: "levelDanger" } as const;

/** The margin level with the word for it. */
export function MarginLevel({ level }: { level: string }) {
  const hidden = useContext(Hiding);
  const risk = marginRisk(level, useContext(Displayed));
  return (
    <span class="margin-level">
      <Words of="level" with={[<Amount value={level} unit="level" />]} />
      {!hidden && <span class={`risk ${risk}`}> {t(WORDS[risk])}</span>}
    </span>
  );
}
