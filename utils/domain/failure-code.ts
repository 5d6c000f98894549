import type { Failure } from "./failure";

/** A failure as a report may name it: its kind and what makes it one, without addresses. */
export function failureCode(failure: Failure): string {
  switch (failure.kind) {
    case "unexpected-answer":
      return `${failure.kind}: ${failure.detail}`;
    case "storage":
      return `${failure.kind}: ${failure.reason}`;
    case "blocked":
      return `${failure.kind}: ${failure.status}`;
    case "exchange-trouble":
      return [`${failure.kind}: ${failure.status}`, failure.code].filter((part) => part !== undefined).join(", ");
    default:
      return failure.kind;
  }
}
