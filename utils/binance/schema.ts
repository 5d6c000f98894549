import * as z from "zod/mini";
import { isDecimal } from "../domain/decimal";
import { fail, ok, type Result } from "../domain/failure";

// Without this zod tries `new Function`, which extension pages report as a CSP violation.
z.config({ jitless: true });

/** An amount: a decimal string, exactly as Binance writes them. Numbers and exponents are not amounts. */
export const amount = z.string().check(z.refine(isDecimal));

const LAST_INSTANT = 253_402_300_799_999;

/** An instant, ms since the epoch, up to the year 9999: beyond that a day has no name. */
export const instant = z.number().check(z.refine((at) => Number.isInteger(at) && at > 0 && at <= LAST_INSTANT));

/**
 * Checks an answer against its endpoint's shape. A failure names the first path that is wrong, never the value there;
 * unknown fields are no failure.
 */
export function check<T>(schema: z.ZodMiniType<T>, json: unknown): Result<T> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const path = parsed.error.issues[0]?.path.map(String).join(".") || "answer";
  return fail({ kind: "unexpected-answer", detail: path });
}
