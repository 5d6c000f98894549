import type { Endpoint } from "./endpoint.ts";

/** `GET /sapi/v1/account/apiRestrictions`, "Get API Key Permission". */
export const apiRestrictions: Endpoint = {
  path: "/sapi/v1/account/apiRestrictions",
  signed: true,
  weight: () => 1,
  parameters: {},
  answer: (_call, account) => account.restrictions,
};
