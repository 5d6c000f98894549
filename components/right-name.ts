import { type MessageKey, t } from "../utils/i18n";

/** A right of a key as Binance's API management calls it; one that has no name here keeps the flag it came with. */
function rightName(flag: string): string {
  return t(`right_${flag}` as MessageKey) || flag;
}

/** Rights by their names at Binance, each in quotation marks. */
export function rightNames(flags: string[]): string {
  return flags.map((flag) => t("quoted", rightName(flag))).join(t("listComma"));
}
