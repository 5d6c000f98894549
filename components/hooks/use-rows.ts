import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import { useGrowing } from "./use-growing";

/**
 * The rows of a long list, drawn a screenful first and then frame by frame. A row that is drawn is not drawn again as long
 * as its item and `looks`, which tells all that rows have in common, stay the same.
 */
export function useRows<Item extends object>(
  items: readonly Item[],
  looks: string,
  row: (item: Item, index: number) => VNode,
): VNode[] {
  const drawn = useRef({ looks, rows: new WeakMap<Item, VNode>() });
  if (drawn.current.looks !== looks) drawn.current = { looks, rows: new WeakMap() };
  const { rows } = drawn.current;
  return items.slice(0, useGrowing(items.length)).map((item, index) => {
    const known = rows.get(item) ?? row(item, index);
    rows.set(item, known);
    return known;
  });
}
