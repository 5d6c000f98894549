import { deferred } from "./deferred";

const load = () => import("./parts").then(({ parts }) => parts);

/** The parts of the popup that are loaded apart from it. */
export const Deferred = {
  AllHidden: deferred(async () => (await load()).AllHidden),
  AssetDetail: deferred(async () => (await load()).AssetDetail),
  DamageNotice: deferred(async () => (await load()).DamageNotice),
  DemoRibbon: deferred(async () => (await load()).DemoRibbon),
  DirectionQuestion: deferred(async () => (await load()).DirectionQuestion),
  FailureNotice: deferred(async () => (await load()).FailureNotice),
  FirstRun: deferred(async () => (await load()).FirstRun),
  FirstSync: deferred(async () => (await load()).FirstSync),
  KeysDialog: deferred(async () => (await load()).KeysDialog),
  StandingWarning: deferred(async () => (await load()).StandingWarning),
  UnlockForm: deferred(async () => (await load()).UnlockForm),
  WalletBody: deferred(async () => (await load()).WalletBody),
};
