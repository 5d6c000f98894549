/** So many digits in a row are no accident; fewer are only looked for as they were shown. */
const WINDOW = 6;
const FEWEST = 3;

/** An instant in the markup has digits of its own. */
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** Finds amounts in a text, or what is left of them: any six digits in a row of one of them, however they are written. */
export function createTraces(amounts: string[]): (text: string) => string[] {
  const fragments = new Set<string>();
  const short = new Set<string>();
  for (const amount of amounts) {
    const digits = digitsOf(amount).replace(/^0+/, "");
    if (digits.length >= WINDOW) for (const part of windows(digits)) fragments.add(part);
    else if (digits.length >= FEWEST) short.add(amount);
  }
  return (text) => {
    const kept = text.replace(INSTANT, "");
    const runs = kept.replace(/(?<=\d)[.,\u00a0\u202f](?=\d)/g, "").match(/\d{6,}/g) ?? [];
    return [
      ...new Set(runs.flatMap(windows).filter((part) => fragments.has(part))),
      ...[...short].filter((amount) => stands(kept, amount)),
    ];
  };
}

const digitsOf = (amount: string) => amount.replace(/\D/g, "");

function windows(digits: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at + WINDOW <= digits.length; at += 1) parts.push(digits.slice(at, at + WINDOW));
  return parts;
}

/** Whether it is there as a whole, not as a piece of a longer number. */
function stands(text: string, amount: string): boolean {
  for (let at = text.indexOf(amount); at >= 0; at = text.indexOf(amount, at + 1)) {
    const [before, after] = [text.slice(Math.max(0, at - 1), at), text.slice(at + amount.length)];
    if (!/[\d.]/.test(before) && !/^\.?\d/.test(after)) return true;
  }
  return false;
}
