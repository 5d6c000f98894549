import type { Endpoint } from "./endpoint.ts";

/** `GET /api/v3/time`, "Check server time". */
export const serverTime: Endpoint = {
  path: "/api/v3/time",
  signed: false,
  weight: () => 1,
  parameters: {},
  answer: ({ now }) => ({ serverTime: now }),
};
