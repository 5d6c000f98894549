import { documentationSource } from "./documentation.ts";
import { futuresData } from "./futures-data.ts";
import { createHoldings } from "./holdings.ts";
import { marginData } from "./margin-data.ts";
import type { Market } from "./market.ts";
import { randomText } from "./random-text.ts";
import { type Restrictions, readingOnly } from "./restrictions.ts";
import type { SnapshotData, SnapshotSource, SnapshotVo, WalletType } from "./snapshot-shape.ts";
import { spotData } from "./spot-data.ts";
import { utcDay } from "./utc-day.ts";
import type { Credential } from "./verify-signature.ts";

export interface AccountOptions {
  seed?: number;
  /** Coins in spot, 3 to 500; LD rows and non-ASCII rows come on top. */
  assets?: number;
  /** Age in days: rows exist for that many closed days. */
  days?: number;
  lending?: boolean;
  zeroRows?: boolean;
  nonAscii?: boolean;
  margin?: boolean;
  futures?: boolean;
  publicationDelayMs?: number;
  key?: "HMAC" | { ed25519PublicPem: string } | { rsaPublicPem: string };
  /** How a wallet that was never opened answers. */
  notOpened?: NotOpened;
  restrictions?: Partial<Restrictions>;
  /** `true`: from anywhere; `false`: from nowhere; else these addresses (see `clientIp` of the exchange). */
  allowedIps?: boolean | readonly string[];
  apiKey?: string;
  secret?: string;
}

type NotOpened = "empty" | -3003 | -2015;

type Patch<T extends WalletType> = Partial<SnapshotData[T]> | ((data: SnapshotData[T]) => SnapshotData[T]);

export interface ExchangeAccount {
  readonly apiKey: string;
  /** The HMAC secret; empty for a key of which the exchange holds only the public half. */
  readonly secret: string;
  readonly options: Readonly<AccountOptions>;
  credential: Credential;
  restrictions: Restrictions;
  margin: boolean;
  futures: boolean;
  notOpened: NotOpened;
  publicationDelayMs: number;
  allowedIps: boolean | readonly string[];
  revoked: boolean;
  /** The row the exchange serves for that ISO day. Throws where there is none. */
  snapshot<T extends WalletType>(type: T, day: string): SnapshotVo<T>;
  /** The same by day number; undefined where there is none (yet). */
  rowOf<T extends WalletType>(type: T, day: number): SnapshotVo<T> | undefined;
  isOpen(type: WalletType): boolean;
  revoke(): void;
  setRestrictions(changes: Partial<Restrictions>): void;
  /** From now on the exchange answers differently for that day: fields replaced, or the data edited. */
  revise<T extends WalletType>(type: T, day: string, patch: Patch<T>): void;
  setPublicKey(pem: string): void;
  setPublicationDelay(ms: number): void;
}

interface Surroundings {
  market: Market;
  now: () => number;
  /** Makes the keys of two accounts with the same seed different. */
  ordinal: number;
  documentation?: boolean;
}

function credentialOf(key: AccountOptions["key"], secret: string): Credential {
  if (key === undefined || key === "HMAC") return { kind: "HMAC", secret };
  if ("ed25519PublicPem" in key) return { kind: "Ed25519", publicKey: key.ed25519PublicPem };
  return { kind: "RSA", publicKey: key.rsaPublicPem };
}

function generatedSource(options: AccountOptions, { market, now }: Surroundings): SnapshotSource {
  const { seed = 1, assets = 12, days = 400, lending = true, zeroRows = true, nonAscii = false } = options;
  if (assets < 3 || assets > 500) throw new RangeError(`an account has 3 to 500 assets, not ${assets}`);
  const holdings = createHoldings({ seed, assets, lending, zeroRows, nonAscii });
  const firstDay = utcDay.of(now()) - days;
  const make: { [T in WalletType]: (day: number) => SnapshotData[T] } = {
    SPOT: (day) => spotData(market, seed, holdings, day),
    MARGIN: (day) => marginData(market, seed, day),
    FUTURES: (day) => futuresData(market, seed, day),
  };
  return (type, day) => (day < firstDay ? undefined : make[type](day));
}

/** One account with its key: what it holds on each day depends on the seed alone. */
export function createAccount(options: AccountOptions, surroundings: Surroundings): ExchangeAccount {
  const { now, ordinal, documentation = false } = surroundings;
  const name = documentation ? "documentation" : `${options.seed ?? 1} ${ordinal}`;
  const source = documentation ? documentationSource(now) : generatedSource(options, surroundings);
  const shared = options.key === undefined || options.key === "HMAC";
  const secret = shared ? (options.secret ?? randomText(`secret ${name}`)) : "";
  const revisions = new Map<string, (data: never) => unknown>();

  const account: ExchangeAccount = {
    apiKey: options.apiKey ?? randomText(`key ${name}`),
    secret,
    options,
    credential: credentialOf(options.key, secret),
    restrictions: { ...readingOnly, ...options.restrictions },
    margin: options.margin ?? true,
    futures: options.futures ?? true,
    notOpened: options.notOpened ?? "empty",
    publicationDelayMs: options.publicationDelayMs ?? 0,
    allowedIps: options.allowedIps ?? true,
    revoked: false,
    snapshot(type, day) {
      const row = account.rowOf(type, utcDay.parse(day));
      if (!row) throw new Error(`the exchange has no ${type} snapshot of ${day}`);
      return row;
    },
    rowOf<T extends WalletType>(type: T, day: number) {
      const published = utcDay.startAt(day + 1) + account.publicationDelayMs <= now();
      const made = published && account.isOpen(type) ? source(type, day) : undefined;
      if (!made) return undefined;
      const revise = revisions.get(`${type} ${day}`) as ((data: SnapshotData[T]) => SnapshotData[T]) | undefined;
      const data = revise ? revise(made) : made;
      return { data, type: type.toLowerCase() as Lowercase<T>, updateTime: utcDay.snapshotAt(day) };
    },
    isOpen: (type) => (type === "MARGIN" ? account.margin : type === "FUTURES" ? account.futures : true),
    revoke() {
      account.revoked = true;
    },
    setRestrictions: (changes) => void Object.assign(account.restrictions, changes),
    revise<T extends WalletType>(type: T, day: string, patch: Patch<T>) {
      const edit = typeof patch === "function" ? patch : (data: SnapshotData[T]) => ({ ...data, ...patch });
      revisions.set(`${type} ${utcDay.parse(day)}`, edit as (data: never) => unknown);
    },
    setPublicKey(pem) {
      account.credential = { kind: account.credential.kind === "RSA" ? "RSA" : "Ed25519", publicKey: pem };
    },
    setPublicationDelay(ms) {
      account.publicationDelayMs = ms;
    },
  };
  return account;
}
