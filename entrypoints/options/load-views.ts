import { readView } from "../../utils/archive/read-view";
import type { View } from "../../utils/domain/view";

export interface Views {
  /** All accounts together; `null` before the first is connected. */
  view: View | null;
  /** One per account, in the user's order. */
  views: View[];
}

/** Reads the records of all accounts, and of each. */
export async function loadViews(): Promise<Views> {
  const view = await readView("all");
  const each = await Promise.all((view?.accounts ?? []).map(({ id }) => readView(id)));
  return { view, views: each.filter((one) => one !== null) };
}
