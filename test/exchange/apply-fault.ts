import { type Answer, jsonAnswer } from "./answer.ts";
import type { Fault } from "./fault.ts";

type Changing = Exclude<Fault, { kind: "delay" | "hang" | "cut" | "drop" }>;

const html = (status: number, title: string): Answer => ({
  status,
  headers: {},
  contentType: "text/html",
  body: `<html>\r\n<head><title>${status} ${title}</title></head>\r\n<body>\r\n<center><h1>${status} ${title}</h1></center>\r\n</body>\r\n</html>\r\n`,
});

const RESTRICTED =
  "Service unavailable from a restricted location according to 'b. Eligibility' in https://www.binance.com/en/terms. Please contact customer service if you believe you received this message in error.";
const TOO_MANY =
  "Too much request weight used; current limit is 12000 request weight per 1 MINUTE. Please use WebSocket Streams for live updates to avoid polling the API.";

const retryAfter = (value: string | number | null): Record<string, string> =>
  value === null ? {} : { "Retry-After": String(value) };

/** The answer a fault puts in the place of the right one. */
export function applyFault(fault: Changing, right: Answer, now: number): Answer {
  switch (fault.kind) {
    case "firewall":
      return html(403, "Forbidden");
    case "restricted":
      return jsonAnswer(451, { code: 0, msg: RESTRICTED });
    case "too-many":
      return jsonAnswer(429, { code: -1003, msg: TOO_MANY }, { ...right.headers, ...retryAfter(fault.retryAfter) });
    case "banned": {
      const msg = `Way too much request weight used; IP banned until ${fault.untilAt}. Please use WebSocket Streams for live updates to avoid bans.`;
      const seconds = fault.retryAfter === undefined ? Math.ceil((fault.untilAt - now) / 1000) : fault.retryAfter;
      return jsonAnswer(418, { code: -1003, msg }, retryAfter(seconds));
    }
    case "server-error":
      if (fault.code === undefined) return html(fault.status, "Server Error");
      return jsonAnswer(fault.status, { code: fault.code, msg: fault.msg ?? "Internal error; unable to process." });
    case "error":
      return jsonAnswer(fault.status ?? 200, { code: fault.code, msg: fault.msg ?? "" }, right.headers);
    case "body": {
      const body = typeof fault.body === "string" ? fault.body : JSON.stringify(fault.body);
      return { ...right, status: 200, contentType: fault.contentType ?? right.contentType, body };
    }
    case "huge":
      return { ...right, status: 200, body: `{"padding":"${"0".repeat((fault.bytes ?? 50_000_000) - 14)}"}` };
    case "answer": {
      const { status, headers = {}, body = "", contentType = "application/json;charset=UTF-8" } = fault;
      return { status, headers, body, contentType };
    }
    case "transform":
      return { ...right, body: JSON.stringify(fault.edit(JSON.parse(right.body))) };
  }
}
