import type { Display } from "../../utils/domain/display";

/** How the popup is to look before there is a view record that says so. */
export async function readDisplay(): Promise<Display> {
  const stored = await import("../../utils/read-display");
  return stored.readDisplay();
}
