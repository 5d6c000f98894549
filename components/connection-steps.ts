import type { Failure, Result } from "../utils/domain/failure";

/** What has to hold for an account to be connected, in the order in which it comes out. */
export const STEPS = ["reached", "clock", "key", "secret", "rights", "kept"] as const;
export type Step = (typeof STEPS)[number];
export type StepState = "open" | "passed" | "failed";

/** How far a test of a key came. `null` while it runs: everything is open. */
export function connectionSteps(result: Result<unknown> | null): Record<Step, StepState> {
  const broken = result === null ? 0 : result.ok ? STEPS.length : STEPS.indexOf(brokenStep(result.failure));
  const states = STEPS.map((step, index): [Step, StepState] => {
    if (index < broken) return [step, "passed"];
    return [step, index === broken && result !== null ? "failed" : "open"];
  });
  return Object.fromEntries(states) as Record<Step, StepState>;
}

function brokenStep(failure: Failure): Step {
  switch (failure.kind) {
    case "clock-skew":
      return "clock";
    case "key-refused":
    case "key-malformed":
      return "key";
    case "secret-mismatch":
      return "secret";
    case "key-too-powerful":
    case "wallet-not-in-use":
      return "rights";
    case "storage":
    case "locked":
    case "key-damaged":
    case "wrong-passphrase":
      return "kept";
    default:
      return "reached";
  }
}
