import { Amount } from "./Amount";
import { Change } from "./Change";
import { type Figure, Figures } from "./Figures";
import { useLong } from "./hooks/use-long";

export interface EntryProps {
  /** An asset or a symbol. */
  name: string;
  mark?: string | undefined;
  /** Exact decimal string of the figure at the right. */
  value: string;
  /** The unit behind the figure, when it is not the entry's own. */
  unit?: string | null;
  /** Shows the figure as a gain or loss. */
  signed?: boolean;
  principal: string;
  pad: string;
  figures: Figure[];
}

/** One line of a ledger: its name, the figure that counts, and the figures it is made of below. */
export function Entry({ name, mark, value, unit, signed = false, principal, pad, figures }: EntryProps) {
  const long = useLong(20);
  const amount = <Amount value={value} unit="quantity" signed={signed} pad={pad} />;
  return (
    <li class="entry">
      <p class="entry-name">
        {name}
        {mark && <span class="tag">{mark}</span>}
      </p>
      <dl>
        <div class={long(value, "quantity") ? "entry-principal long" : "entry-principal"}>
          <dt class="sr-only">{principal}</dt>
          <dd>
            {signed ? <Change of={value}>{amount}</Change> : amount}
            {unit && <span class="unit"> {unit}</span>}
          </dd>
        </div>
        <Figures of={figures} />
      </dl>
    </li>
  );
}
