import { t } from "../utils/i18n";
import type { Figure } from "./Figures";

const LABELS = {
  free: "free",
  locked: "locked",
  earn: "inEarn",
  borrowed: "borrowed",
  interest: "interest",
} as const;

type Parts = { [K in keyof typeof LABELS]?: string };

/** The parts that an amount in a wallet consists of, as labelled figures; those that the wallet does not have are left out. */
export function partFigures(parts: Parts): Figure[] {
  return Object.entries(LABELS).flatMap(([name, label]) => {
    const value = parts[name as keyof Parts];
    return value === undefined ? [] : [{ label: t(label), value }];
  });
}
