import type { Failure, Result } from "../domain/failure";
import type { Request } from "./client";

/**
 * What every request passes on its way out and back. It keeps the request weight within Binance's limits, so no code
 * path can spend more than allowed.
 */
export interface Gate {
  /** Counts the weight and lets the request out, or answers the failure that says until when not. */
  enter(request: Request): Promise<Result<null>>;
  /** Learns from an answer: the used weight it reports, and whether Binance asks to wait. */
  leave(request: Request, answer: { usedWeight: number | null; failure: Failure | null }): Promise<void>;
}
