import type { ComponentChild } from "preact";
import { type MessageKey, t } from "../utils/i18n";

const FIRST_SLOT = 0xe000;

/** A text whose `$1`, `$2` … are elements, such as a dated `<time>`, in the order the language wants them. */
export function Words({ of, with: parts }: { of: MessageKey; with: ComponentChild[] }) {
  const slots = parts.map((_, index) => String.fromCharCode(FIRST_SLOT + index));
  const pieces = t(of, ...slots).split(/([\uE000-\uE008])/);
  return <>{pieces.map((piece) => (slots.includes(piece) ? parts[slots.indexOf(piece)] : piece))}</>;
}
