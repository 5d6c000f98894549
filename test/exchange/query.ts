export interface Query {
  /** The query string as it came, without the question mark. */
  raw: string;
  /** Every parameter in order, repeated ones too, percent-decoded. */
  pairs: readonly (readonly [name: string, value: string])[];
  get(name: string): string | undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Takes a query string apart by hand: URLSearchParams would hide the faults the exchange has to notice. */
export function parseQuery(raw: string): Query {
  const pairs = raw
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const equals = part.indexOf("=");
      const name = equals < 0 ? part : part.slice(0, equals);
      return [decode(name), equals < 0 ? "" : decode(part.slice(equals + 1))] as const;
    });
  return { raw, pairs, get: (name) => pairs.find(([key]) => key === name)?.[1] };
}
