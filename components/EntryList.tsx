import { useMemo } from "preact/hooks";
import { decimalPad, decimalRoom } from "./decimal-room";
import { Entry, type EntryProps } from "./Entry";
import { useRows } from "./hooks/use-rows";
import "./EntryList.css";

interface Props {
  /** What the column on the left lists: assets, or positions. */
  heading: string;
  /** What the figure on the right is. */
  principal: string;
  /** The same list as long as nothing in it changes: a long one is not drawn again without need. */
  entries: Omit<EntryProps, "principal" | "pad">[];
}

/** A ledger: one entry under the other, the figure that counts at the right, aligned on the decimal. */
export function EntryList({ heading, principal, entries }: Props) {
  const values = () => entries.map((entry) => entry.value);
  const room = useMemo(() => decimalRoom(values()), [entries]);
  const rows = useRows(entries, `${principal} ${room}`, (entry) => (
    <Entry key={entry.name} {...entry} principal={principal} pad={decimalPad(entry.value, room)} />
  ));
  return (
    <div class="entries">
      <p class="entries-head" aria-hidden="true">
        <span>{heading}</span>
        <span>{principal}</span>
      </p>
      <ul aria-label={heading}>{rows}</ul>
    </div>
  );
}
