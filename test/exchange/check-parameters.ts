import { ApiError } from "./api-error.ts";
import type { Query } from "./query.ts";

export interface ParameterRule {
  mandatory?: boolean;
  /** What the value may consist of; its source is part of Binance's text. */
  legal?: RegExp;
}

export type ParameterRules = Readonly<Record<string, ParameterRule>>;

/** Rules every endpoint's parameters share, in this order: repeated, missing, empty, unknown, illegal (-1100 … -1105). */
export function checkParameters(query: Query, rules: ParameterRules): void {
  const names = query.pairs.map(([name]) => name);
  for (const name of names) {
    if (names.indexOf(name) !== names.lastIndexOf(name)) {
      throw new ApiError(-1101, `Duplicate values for parameter '${name}' detected.`);
    }
  }
  for (const [name, { mandatory }] of Object.entries(rules)) {
    if (mandatory && !query.get(name)) {
      throw new ApiError(-1102, `Mandatory parameter '${name}' was not sent, was empty/null, or malformed.`);
    }
    if (query.get(name) === "") throw new ApiError(-1105, `Parameter '${name}' was empty.`);
  }
  const read = names.filter((name) => Object.hasOwn(rules, name)).length;
  if (read < names.length) {
    throw new ApiError(
      -1104,
      `Not all sent parameters were read; read '${read}' parameter(s) but was sent '${names.length}'.`,
    );
  }
  for (const [name, value] of query.pairs) {
    const legal = rules[name]?.legal;
    if (legal && !legal.test(value)) {
      throw new ApiError(-1100, `Illegal characters found in parameter '${name}'; legal range is '${legal.source}'.`);
    }
  }
}
