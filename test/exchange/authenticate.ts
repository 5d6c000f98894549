import type { ExchangeAccount } from "./account.ts";
import { ApiError } from "./api-error.ts";
import { checkParameters, type ParameterRules } from "./check-parameters.ts";
import type { Query } from "./query.ts";
import { verifySignature } from "./verify-signature.ts";
import { wholeNumber } from "./whole-number.ts";

interface SignedRequest {
  apiKey: string | undefined;
  query: Query;
  rules: ParameterRules;
  clientIp: string;
  now: number;
}

const SIGNED_RULES: ParameterRules = {
  recvWindow: { legal: wholeNumber },
  timestamp: { mandatory: true, legal: wholeNumber },
  signature: { mandatory: true },
};

function keyOwner({ apiKey, clientIp }: SignedRequest, accounts: readonly ExchangeAccount[]): ExchangeAccount {
  if (apiKey === undefined || !/^[A-Za-z0-9]{64}$/.test(apiKey)) {
    throw new ApiError(-2014, "API-key format invalid.", 401);
  }
  const refused = "Invalid API-key, IP, or permissions for action";
  const account = accounts.find((candidate) => candidate.apiKey === apiKey && !candidate.revoked);
  if (!account) throw new ApiError(-2015, `${refused}.`, 401);
  const { allowedIps } = account;
  const welcome = typeof allowedIps === "boolean" ? allowedIps : allowedIps.includes(clientIp);
  if (!welcome) throw new ApiError(-2015, `${refused}, request ip: ${clientIp}`, 401);
  if (!account.restrictions.enableReading) throw new ApiError(-2015, `${refused}.`, 401);
  return account;
}

/** "Timing security" of Binance's general API information. */
function checkTime({ query, now }: SignedRequest): void {
  const recvWindow = Number(query.get("recvWindow") ?? 5000);
  if (recvWindow > 60_000) throw new ApiError(-1131, "recvWindow must be less than 60000");
  const timestamp = Number(query.get("timestamp"));
  if (timestamp >= now + 1000) {
    throw new ApiError(-1021, "Timestamp for this request was 1000ms ahead of the server's time.");
  }
  if (now - timestamp > recvWindow) {
    throw new ApiError(-1021, "Timestamp for this request is outside of the recvWindow.");
  }
}

/** Enforced since 2026-01-15: percent-encode, then sign; the signature comes last. A bare `+` or `/` is refused. */
function checkSignature({ query }: SignedRequest, account: ExchangeAccount): void {
  const encoded = /^(?:[A-Za-z0-9\-._~*!'()=&]|%[0-9A-Fa-f]{2})*$/.test(query.raw);
  const parts = /^(.*)&signature=([^&=]*)$/.exec(query.raw);
  const payload = parts?.[1] ?? "";
  const valid = encoded && payload && verifySignature(account.credential, payload, query.get("signature") ?? "");
  if (!valid) throw new ApiError(-1022, "Signature for this request is not valid.");
}

/** Whose signed request this is. Key, then parameters, then time, then signature: the first thing wrong is answered. */
export function authenticate(request: SignedRequest, accounts: readonly ExchangeAccount[]): ExchangeAccount {
  const account = keyOwner(request, accounts);
  checkParameters(request.query, { ...request.rules, ...SIGNED_RULES });
  checkTime(request);
  checkSignature(request, account);
  return account;
}
