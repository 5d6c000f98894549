import type { Endpoint } from "./endpoint.ts";

/** `GET /sapi/v1/account/info`, "Account Info". */
export const accountInfo: Endpoint = {
  path: "/sapi/v1/account/info",
  signed: true,
  weight: () => 1,
  parameters: {},
  answer: (_call, account) => ({
    vipLevel: 0,
    isMarginEnabled: account.margin,
    isFutureEnabled: account.futures,
    isOptionsEnabled: false,
    isPortfolioMarginRetailEnabled: false,
  }),
};
