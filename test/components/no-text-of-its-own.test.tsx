// @vitest-environment happy-dom
import type { VNode } from "preact";
import { expect, it } from "vitest";
import { AssetDetail } from "../../components/AssetDetail";
import { ConnectForm } from "../../components/ConnectForm";
import { ConnectionFailure } from "../../components/ConnectionFailure";
import { ConnectionResult } from "../../components/ConnectionResult";
import { DamageNotice } from "../../components/DamageNotice";
import { DirectionQuestion } from "../../components/DirectionQuestion";
import { FailureNotice } from "../../components/FailureNotice";
import { KeyPairFields } from "../../components/KeyPairFields";
import { KeysDialog } from "../../components/KeysDialog";
import { LICENCES } from "../../components/licences";
import { NOTHING_TYPED } from "../../components/new-key";
import { SecretFields } from "../../components/SecretFields";
import { Options } from "../../entrypoints/options/Options";
import { Popup } from "../../entrypoints/popup/Popup";
import { type Checklist, NOTHING_CHECKED } from "../../utils/domain/checklist";
import { ok } from "../../utils/domain/failure";
import type { Run } from "../../utils/domain/run";
import type { VaultState } from "../../utils/domain/vault-state";
import { type AssetView, FIATS } from "../../utils/domain/view";
import { aFuturesWallet, aMarginWallet, aSpotWallet, aView, DAY, NOW } from "./a-view";
import { draw } from "./draw";
import { EVERY_FAILURE } from "./every-failure";
import { popupProps } from "./popup-props";

/** Codes are no words: the same in every language. So are the names of licences and what is under them. */
const CODES = new RegExp(
  [
    "BTC(USDT)?",
    "USDT",
    "XRP",
    "ETH",
    "SHIB",
    ...FIATS,
    "1 B(?!TC)",
    ...LICENCES.flatMap(({ name, licence }) => [name, licence]),
  ].join("|"),
  "g",
);
const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];

/** Stands in for the messages: of every text only the parts that are filled in are left. */
const wordless = (key: string, parts: string[] = []) => (key === "language" ? "zh-CN" : parts.join(" "));

function ownText(what: VNode): string {
  const { container } = draw(what, { language: "zh-CN", getMessage: wordless });
  const attributes = [...container.querySelectorAll("*")].flatMap((one) =>
    ATTRIBUTES.map((name) => one.getAttribute(name) ?? ""),
  );
  // What is pressed on the keyboard is the same in every language, too.
  for (const key of container.querySelectorAll("kbd")) key.remove();
  return [container.textContent, ...attributes].join(" ").replace(CODES, "");
}

const NAMELESS = [
  { id: "1", name: "1", paused: false },
  { id: "2", name: "2", paused: true },
];
const nothing = () => {};
const never = () => new Promise<never>(() => {});
const forms = {
  preset: null,
  onConnect: never,
  onMakeKeyPair: never,
  onSetPassphrase: never,
  onUnlock: never,
  onGrant: never,
  now: NOW,
};
const rights = { "1": { moving: ["1"], trading: ["2"] } };
const unlocked: VaultState = { locked: false, mode: "passphrase", autoLockMinutes: 5, unprotected: [] };
const locked = { ...unlocked, locked: true };
const view = aView({ name: "1", accounts: NAMELESS, rights });
const behind = aView({
  name: "1",
  accounts: NAMELESS,
  rights,
  total: { value: { btc: "1", fiat: null }, partial: true },
  wallets: [aSpotWallet({ rows: [] }), aMarginWallet({ inUse: false }), aFuturesWallet({ day: "2026-11-19" })],
});
const many = aView({
  name: "1",
  accounts: NAMELESS,
  assets: Array.from({ length: 14 }, (_, index) => ({
    ...(view.assets[0] as AssetView),
    asset: `${index}`,
    small: index > 9,
  })),
});
const DAMAGE = { days: 1, since: NOW, spans: [{ account: "1", wallet: "spot" as const, first: DAY, last: DAY }] };
const atRisk = { ...view, atRisk: { day: DAY, leavesAt: NOW + 90_000_000 } };
const state = popupProps();
const failing = {
  kind: "HMAC",
  mode: "device",
  replacing: false,
  allowed: true,
  now: NOW,
  onRetry: nothing,
  onSwap: nothing,
  onAllowTrading: nothing,
  onGrant: nothing,
} as const;
const allOf = (check: "ok" | "failed" | "not-checked"): Checklist => ({
  ...(Object.fromEntries(Object.keys(NOTHING_CHECKED).map((name) => [name, check])) as unknown as Checklist),
  clockSkewMs: check === "ok" ? 0 : 5000,
});
const A_RUN: Run = { account: "1", wallet: "spot", at: NOW, daysAdded: 1, weight: 2400, failure: null };
const reading = { doing: "reading", account: "1", wallet: "spot", done: 0, of: 3 } as const;

it.each<[string, VNode]>([
  ["the popup", <Popup key="1" {...state} view={view} />],
  ["the hidden popup", <Popup key="1" {...state} hiding="amounts" view={view} />],
  ["the hidden popup, all of it", <Popup key="1" {...state} hiding="everything" view={view} />],
  ["the popup of invented data", <Popup key="1" {...state} view={{ ...view, demo: true }} onLock={nothing} />],
  [
    "the popup of an empty account",
    <Popup key="1" {...state} view={aView({ name: "1", accounts: NAMELESS, assets: [] })} />,
  ],
  ["the popup of many", <Popup key="1" {...state} view={many} />],
  ["the keys", <KeysDialog key="1" onShortcuts={nothing} onClose={nothing} />],
  ["an asset", <AssetDetail key="1" asset={view.assets[0] as AssetView} />],
  ["a question about colours", <DirectionQuestion key="1" onDirection={nothing} />],
  ["what is missing", <DamageNotice key="1" damage={DAMAGE} now={NOW} onShowKept={nothing} />],
  ["the popup behind", <Popup key="1" {...state} view={behind} />],
  ["the popup offline", <Popup key="1" {...state} online={false} view={view} />],
  ["the popup at risk", <Popup key="1" {...state} view={atRisk} />],
  ["the paused popup", <Popup key="1" {...state} view={{ ...view, id: "2" }} />],
  ["the first run", <Popup key="1" {...state} view={null} />],
  [
    "the first sync",
    <Popup key="1" {...state} progress={reading} view={aView({ name: "1", day: null, accounts: NAMELESS })} />,
  ],
  ["the locked popup", <Popup key="1" {...state} locked view={view} />],
  ["the connect form", <ConnectForm key="1" {...forms} vault={null} replaces={null} />],
  [
    "the form for a first passphrase",
    <ConnectForm key="1" {...forms} vault={null} preset="passphrase" replaces={null} />,
  ],
  ["the form for a locked vault", <ConnectForm key="1" {...forms} vault={locked} replaces={{ id: "1", name: "1" }} />],
  ["a key pair", <KeyPairFields key="1" publicPem="1" making={false} onMake={nothing} />],
  ["what a key pair is", <KeyPairFields key="1" publicPem={null} making={false} onMake={nothing} />],
  [
    "a private key",
    <SecretFields key="1" kind="pem" typed={NOTHING_TYPED} errors={{ pem: "fieldEmpty" }} onType={nothing} />,
  ],
  ...(["ok", "failed", "not-checked"] as const).map((check): [string, VNode] => [
    `a checklist: ${check}`,
    <ConnectionResult
      key="1"
      {...failing}
      testing={check !== "ok"}
      checklist={allOf(check)}
      result={check === "ok" ? ok(null) : null}
    />,
  ]),
  ...(["key-refused", "new-key-needed", "key-may-trade"] as const).map((kind): [string, VNode] => [
    `a connection stopped by ${kind}`,
    <ConnectionFailure
      key="1"
      {...failing}
      kind={kind === "new-key-needed" ? "generated" : "HMAC"}
      noReading={kind === "key-refused"}
      failure={kind === "key-may-trade" ? { kind, rights: ["1"] } : { kind }}
    />,
  ]),
  [
    "the options",
    <Options
      key="1"
      {...state}
      view={{ ...view, damage: { days: 1, since: NOW, spans: [] } }}
      views={[view, { ...behind, name: "1" }]}
      display={view.display}
      stored={{ snapshots: 9, oldestDay: DAY, used: 1, twice: true }}
      notifications={false}
      openKeys=""
      erased
      onDismissDamage={nothing}
      onSet={nothing}
      onAllow={never}
      onChangeKeys={nothing}
      onExport={never}
      onDelete={never}
      onReadDiagnostics={never}
      version="1.0"
      {...forms}
      vault={unlocked}
      replaces={null}
      onLock={nothing}
      onSetAutoLock={nothing}
      onChangePassphrase={never}
      days={[{ account: view.id, wallet: "spot", saved: ["2026-10-01", DAY], absent: ["2026-11-01"] }]}
      runs={[A_RUN, { ...A_RUN, daysAdded: 0 }, { ...A_RUN, account: "9" }]}
      moreRuns
      onRename={nothing}
      onPause={nothing}
      onOrder={nothing}
      onRemove={nothing}
      onShowAllRuns={nothing}
      rescue={state.handlers}
    />,
  ],
  ...EVERY_FAILURE.map((failure): [string, VNode] => [
    `a notice of ${failure.kind}`,
    <FailureNotice
      key="1"
      failure={failure}
      day={DAY}
      now={NOW}
      onRetry={nothing}
      onEditKey={nothing}
      {...state.handlers}
    />,
  ]),
])("takes every word from the messages: %s", (_, what) => {
  expect(ownText(what)).not.toMatch(/[A-Za-z]/);
});
