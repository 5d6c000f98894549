import { deferred } from "./deferred";

/** The parts of the popup that are loaded apart from it. */
export const Deferred = {
  AllHidden: deferred(() => import("./AllHidden").then(({ AllHidden }) => AllHidden)),
  AssetDetail: deferred(() => import("./AssetDetail").then(({ AssetDetail }) => AssetDetail)),
  DamageNotice: deferred(() => import("./DamageNotice").then(({ DamageNotice }) => DamageNotice)),
  DemoRibbon: deferred(() => import("./DemoRibbon").then(({ DemoRibbon }) => DemoRibbon)),
  DirectionQuestion: deferred(() => import("./DirectionQuestion").then(({ DirectionQuestion }) => DirectionQuestion)),
  FailureNotice: deferred(() => import("./FailureNotice").then(({ FailureNotice }) => FailureNotice)),
  FirstRun: deferred(() => import("./FirstRun").then(({ FirstRun }) => FirstRun)),
  FirstSync: deferred(() => import("./FirstSync").then(({ FirstSync }) => FirstSync)),
  KeysDialog: deferred(() => import("./KeysDialog").then(({ KeysDialog }) => KeysDialog)),
  StandingWarning: deferred(() => import("./StandingWarning").then(({ StandingWarning }) => StandingWarning)),
  UnlockForm: deferred(() => import("./UnlockForm").then(({ UnlockForm }) => UnlockForm)),
  WalletBody: deferred(() => import("./WalletBody").then(({ WalletBody }) => WalletBody)),
};
