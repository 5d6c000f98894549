/** What may go wrong on purpose. The request is judged and counted as ever; the fault changes what is sent. */
export type Fault =
  /** The right answer, that many real milliseconds later. */
  | { kind: "delay"; ms: number }
  /** No answer, until the fault is removed (then the right one) or the exchange closes. */
  | { kind: "hang" }
  /** The right answer's headers, the first half of its body (or so many bytes), then the connection is destroyed. */
  | { kind: "cut"; bytes?: number }
  /** The socket is destroyed without a byte. */
  | { kind: "drop" }
  /** 403 with the page of the web application firewall. */
  | { kind: "firewall" }
  /** 451, code 0: a blocked region. */
  | { kind: "restricted" }
  /** 429; `retryAfter` is sent as given, `null` leaves the header out. */
  | { kind: "too-many"; retryAfter: string | number | null }
  /** 418 until that instant; without `retryAfter` the header is computed, `null` leaves it out. */
  | { kind: "banned"; untilAt: number; retryAfter?: string | number | null }
  /** 5xx: an HTML page of a gateway, or Binance's JSON when a code is given. */
  | { kind: "server-error"; status: number; code?: number; msg?: string }
  /** An error code in a body that comes with HTTP 200 (or the status given). */
  | { kind: "error"; code: number; msg?: string; status?: number }
  /** HTTP 200 with this body: a string as it is, anything else as JSON. */
  | { kind: "body"; body: unknown; contentType?: string }
  /** HTTP 200 with valid JSON of that size, 50 MB unless told otherwise. */
  | { kind: "huge"; bytes?: number }
  | { kind: "answer"; status: number; headers?: Record<string, string>; body?: string; contentType?: string }
  /** The right answer's JSON, edited. */
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into whatever the endpoint answers.
  | { kind: "transform"; edit: (json: any) => unknown };
