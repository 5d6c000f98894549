/** A number as it was typed, in the form it is stored in: with plain digits and no blanks, and no zero in front of it. */
export function tidyAmount(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^0+(?=\d)/, "");
}
