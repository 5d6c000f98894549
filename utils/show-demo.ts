import { lastClosedDay } from "./domain/day";
import type { Result } from "./domain/failure";
import { t } from "./i18n";
import { sendMessage } from "./messages";

/** Invents an account up to the last close before `now` (ms) and hands it over, to be kept like a real one. */
export async function showDemo(now: number): Promise<Result<null>> {
  const { demoData } = await import("./demo/demo-data");
  return sendMessage("showDemo", { name: t("demoAccount"), ...demoData(lastClosedDay(now)) });
}
