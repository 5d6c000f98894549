import type { Failure } from "../../utils/domain/failure";
import { NOW } from "./a-view";

/** One of each kind: the type makes sure that none is forgotten. */
const EACH: { [Kind in Failure["kind"]]: Extract<Failure, { kind: Kind }> } = {
  "key-refused": { kind: "key-refused", ip: "203.0.113.7" },
  "key-malformed": { kind: "key-malformed" },
  "secret-mismatch": { kind: "secret-mismatch" },
  "clock-skew": { kind: "clock-skew", skewMs: -47_200 },
  "rate-limited": { kind: "rate-limited", untilAt: NOW + 130_000 },
  banned: { kind: "banned", untilAt: NOW + 130_000 },
  blocked: { kind: "blocked", status: 451 },
  "exchange-trouble": { kind: "exchange-trouble", status: 502 },
  timeout: { kind: "timeout" },
  offline: { kind: "offline" },
  "unexpected-answer": { kind: "unexpected-answer", detail: "1.2" },
  "wallet-not-in-use": { kind: "wallet-not-in-use" },
  "permission-missing": { kind: "permission-missing", host: "https://1.2.3.4/*" },
  storage: { kind: "storage", reason: "QuotaExceededError" },
  "archive-newer": { kind: "archive-newer" },
  locked: { kind: "locked" },
  "key-too-powerful": { kind: "key-too-powerful", rights: ["1"] },
  "key-may-trade": { kind: "key-may-trade", rights: ["1"] },
  "private-key-form": { kind: "private-key-form", found: "encrypted" },
  "new-key-needed": { kind: "new-key-needed" },
  "passphrase-too-short": { kind: "passphrase-too-short", atLeast: 8 },
  "key-damaged": { kind: "key-damaged" },
  "wrong-passphrase": { kind: "wrong-passphrase" },
};

export const EVERY_FAILURE: Failure[] = Object.values(EACH);
