/** Without the blanks, quotes and invisible characters that come along when copying. */
export function tidyKey(text: string): string {
  return text.replace(/[\s"'`“”‘’\u200B-\u200D\uFEFF]/g, "");
}
