/**
 * One way to get code in or data out. It runs inside a page or the worker and sees nothing of the test. What it throws
 * or answers does not matter: it counts when `code` has run, when `got` was called, or when the host was asked.
 */
export type Attempt = (means: {
  code: string;
  host: string;
  got: () => void;
  /** Says that nothing more can come of it: for what the policy reports in a frame, where nobody listens. */
  over: () => void;
}) => unknown;

/** Attempts by name; a text is the source of one. */
export type Attempts = Record<string, Attempt | string>;
