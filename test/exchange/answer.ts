/** What goes over the wire. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  contentType: string;
  body: string;
}

/** An answer with a JSON body, the way Binance labels it. */
export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return { status, headers, contentType: "application/json;charset=UTF-8", body: JSON.stringify(body) };
}
