import type { ParameterRule } from "./check-parameters.ts";

/** Upper case, up to 50 characters; not only ASCII since 2025-12-15. */
export const symbolRule: ParameterRule = { legal: /^[^\sa-z"']{1,50}$/u };
