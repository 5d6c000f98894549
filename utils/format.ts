import type { Day } from "./domain/day";
import type { Fiat } from "./domain/view";
import { formatFor } from "./format-for";
import { locale } from "./i18n";

/** How an amount is written: BTC with eight decimals, a currency with its symbol, a quantity or level digit for digit. */
export type Unit = "BTC" | "quantity" | "percent" | "level" | Fiat;

/** An exact decimal string in the user's notation. `signed` puts a plus before gains; zero never gets a sign. */
export function formatAmount(value: string, unit: Unit, signed = false): string {
  const options: Intl.NumberFormatOptions = { ...optionsOf(unit), signDisplay: signed ? "exceptZero" : "negative" };
  const shown = format(value, options);
  const vanished = /[1-9]/.test(value) && !/[1-9]/.test(shown);
  return vanished ? format(value, { ...options, maximumSignificantDigits: 2, minimumSignificantDigits: 1 }) : shown;
}

/** A UTC day as `21 Nov`, with its year when that is not the year of `nowAt`. */
export function formatDay(day: Day, nowAt: number): string {
  const sameYear = day.startsWith(new Date(nowAt).toISOString().slice(0, 4));
  const year = sameYear ? {} : ({ year: "numeric" } as const);
  return formatFor(Intl.DateTimeFormat, dateLocale(), {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    ...year,
  }).format(Date.parse(day));
}

/** An instant as the clock on the user's wall shows it, with its day when that is not the day of `nowAt`. */
export function formatTime(at: number, nowAt: number): string {
  const today = new Date(at).toDateString() === new Date(nowAt).toDateString();
  // Not kept: the computer may be taken to another time zone while the page is open.
  return new Intl.DateTimeFormat(dateLocale(), {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(today ? {} : { day: "numeric", month: "short" }),
  }).format(at);
}

/** The time left in minutes and seconds, `2:10`, never below `0:00`. */
export function formatCountdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function optionsOf(unit: Unit): Intl.NumberFormatOptions {
  switch (unit) {
    case "BTC":
      return { minimumFractionDigits: 8, maximumFractionDigits: 8 };
    case "quantity":
      return { maximumFractionDigits: 40 };
    case "level":
      return { minimumFractionDigits: 2, maximumFractionDigits: 2 };
    case "percent":
      return { style: "percent", minimumFractionDigits: 2, maximumFractionDigits: 2 };
    default:
      return { style: "currency", currency: unit, currencyDisplay: symbolOf(unit) };
  }
}

/** In Chinese a bare ¥ is the yuan. */
function symbolOf(fiat: Fiat): "symbol" | "narrowSymbol" {
  return fiat === "JPY" && locale().startsWith("zh") ? "symbol" : "narrowSymbol";
}

function format(value: string, options: Intl.NumberFormatOptions): string {
  // Given a string, Intl formats every digit; a JS number would have lost the last ones.
  return formatFor(Intl.NumberFormat, locale(), options)
    .format(value as Intl.StringNumericLiteral)
    .replace("-", "−");
}

/** English dates put the day first whatever the region, so that a close reads the same in every picture and text. */
function dateLocale(): string {
  return locale().startsWith("en") ? "en-GB" : locale();
}
