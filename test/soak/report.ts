import { appendFileSync } from "node:fs";

/** One line of the soak's summary; nothing outside of a soak. */
export function report(line: string): void {
  const { SOAK_REPORT } = process.env;
  if (SOAK_REPORT) appendFileSync(SOAK_REPORT, `${line}\n`);
}
