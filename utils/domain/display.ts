import { FIATS, type Fiat } from "./view";

/** The language of the texts: that of the browser, or one of those there are, by the name of its folder. */
const LANGUAGES = ["auto", "en", "zh_CN"] as const;
export type Language = (typeof LANGUAGES)[number];

const THEMES = ["system", "light", "dark"] as const;

/** What is hidden: nothing, the amounts, or everything that tells who holds what. */
const HIDINGS = ["shown", "amounts", "everything"] as const;
export type Hiding = (typeof HIDINGS)[number];

/** How a gain and a loss are told apart by colour. */
const DIRECTIONS = ["green-up", "red-up", "blue-orange", "none"] as const;
export type Direction = (typeof DIRECTIONS)[number];

const SORTS = ["value", "name", "change"] as const;
export type Sort = (typeof SORTS)[number];

/** How Daybook looks and what it says unasked, as the user set it. Every amount is a decimal string. */
export interface Display {
  language: Language;
  theme: (typeof THEMES)[number];
  /** What the headline is in. The other of the two stands below it. */
  unit: "BTC" | "fiat";
  fiat: Fiat;
  /** Assets worth less than this in `fiat` are folded; `0` folds none. One without a price is never small. */
  smallBelow: string;
  /** What is hidden at least whenever the popup opens. */
  startHidden: Hiding;
  /** What was hidden when it was last left. Badge and notifications keep to the stricter of the two. */
  hiding: Hiding;
  /** `null` until the user was asked, which happens once; until then as `green-up`. */
  direction: Direction | null;
  /** Whether single keys are commands. */
  shortcuts: boolean;
  sort: Sort;
  /** A margin level above this is safe, one below the other danger, and what lies between to be watched. */
  safeAbove: string;
  dangerBelow: string;
  notifyDaily: boolean;
  /** When a wallet failed two days in a row. */
  notifyFailed: boolean;
  notifyAtRisk: boolean;
  /** When the margin level at the close is below `marginBelow`. */
  notifyMargin: boolean;
  marginBelow: string;
  /** What the badge shows while nobody is needed. */
  badge: "nothing" | "change";
}

const FLAGS = [false, true] as const;
const AMOUNT = /^\d{1,12}(\.\d{1,8})?$/;

/** What each setting may be; the first value of a list is not always the default. */
const ALLOWED: { [Name in keyof Display]: readonly Display[Name][] | RegExp } = {
  language: LANGUAGES,
  theme: THEMES,
  unit: ["BTC", "fiat"],
  fiat: FIATS,
  smallBelow: AMOUNT,
  startHidden: HIDINGS,
  hiding: HIDINGS,
  direction: [null, ...DIRECTIONS],
  shortcuts: FLAGS,
  sort: SORTS,
  safeAbove: AMOUNT,
  dangerBelow: AMOUNT,
  notifyDaily: FLAGS,
  notifyFailed: FLAGS,
  notifyAtRisk: FLAGS,
  notifyMargin: FLAGS,
  marginBelow: AMOUNT,
  badge: ["nothing", "change"],
};

/** What holds until the user sets something else. */
export const DEFAULT_DISPLAY: Display = {
  language: "auto",
  theme: "system",
  unit: "BTC",
  fiat: "USD",
  smallBelow: "1",
  startHidden: "shown",
  hiding: "shown",
  direction: null,
  shortcuts: true,
  sort: "value",
  safeAbove: "2",
  dangerBelow: "1.3",
  notifyDaily: false,
  notifyFailed: false,
  notifyAtRisk: false,
  notifyMargin: false,
  marginBelow: "1.5",
  badge: "nothing",
};

/** The settings out of whatever was stored: what is missing or makes no sense is the default, one by one. */
export function displayOf(stored: unknown): Display {
  const given = Object.entries(stored ?? {}).filter(([name, value]) => isSetting(name, value));
  return { ...DEFAULT_DISPLAY, ...Object.fromEntries(given) };
}

/** Whether there is such a setting, and it may be set to this. */
export function isSetting(name: string, value: unknown): boolean {
  if (!Object.hasOwn(ALLOWED, name)) return false;
  const allowed: readonly unknown[] | RegExp = ALLOWED[name as keyof Display];
  return allowed instanceof RegExp ? typeof value === "string" && allowed.test(value) : allowed.includes(value);
}

/** The stricter of what is hidden at the start and what was hidden last: how a page opens, and what a badge may tell. */
export function hidingOf({ startHidden, hiding }: Display): Hiding {
  return HIDINGS[Math.max(HIDINGS.indexOf(startHidden), HIDINGS.indexOf(hiding))] ?? "everything";
}
