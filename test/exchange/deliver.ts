import type { ServerResponse } from "node:http";
import type { Answer } from "./answer.ts";
import { applyFault } from "./apply-fault.ts";
import type { Fault } from "./fault.ts";

interface Delivery {
  response: ServerResponse;
  answer: Answer;
  hit: { fault: Fault; removed: Promise<void> } | undefined;
  now: () => number;
  /** Called once, just before the first byte (or before the connection is dropped, with status 0). */
  sent: (answer: Answer | undefined) => void;
}

function write(response: ServerResponse, { status, headers, contentType, body }: Answer, cutAt?: number): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { "Content-Type": contentType, "Content-Length": bytes.length, ...headers });
  if (cutAt === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, cutAt), () => response.destroy());
}

/** Sends an answer, or what the fault makes of it. Nothing here adds CORS headers: the real exchange has none. */
export async function deliver({ response, answer, hit, now, sent }: Delivery): Promise<void> {
  const fault = hit?.fault;
  if (fault?.kind === "drop") {
    sent(undefined);
    response.destroy();
    return;
  }
  if (fault?.kind === "delay") await new Promise((resolve) => setTimeout(resolve, fault.ms).unref());
  if (fault?.kind === "hang") await hit?.removed;
  if (response.destroyed) return;
  if (fault?.kind === "cut") {
    sent(answer);
    write(response, answer, fault.bytes ?? Math.floor(Buffer.byteLength(answer.body) / 2));
    return;
  }
  const changing = fault && fault.kind !== "delay" && fault.kind !== "hang" ? fault : undefined;
  const final = changing ? applyFault(changing, answer, now()) : answer;
  sent(final);
  write(response, final);
}
