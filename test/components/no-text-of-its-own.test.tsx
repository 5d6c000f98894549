// @vitest-environment happy-dom
import type { ComponentChild } from "preact";
import { expect, it } from "vitest";
import { ConnectForm } from "../../components/ConnectForm";
import { ConnectionResult } from "../../components/ConnectionResult";
import { FailureNotice } from "../../components/FailureNotice";
import { Options } from "../../entrypoints/options/Options";
import { Popup } from "../../entrypoints/popup/Popup";
import { fail } from "../../utils/domain/failure";
import { aFuturesWallet, aMarginWallet, aSpotWallet, aView, DAY, NOW } from "./a-view";
import { draw } from "./draw";
import { EVERY_FAILURE } from "./every-failure";

/** Codes are no words: the same in every language. */
const CODES = /BTC(USDT)?|USDT|XRP/g;
const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];

/** Stands in for the messages: of every text only the parts that are filled in are left. */
const wordless = (key: string, parts: string[] = []) => (key === "language" ? "zh-CN" : parts.join(" "));

function ownText(what: ComponentChild): string {
  const { container } = draw(what, { language: "zh-CN", getMessage: wordless });
  const attributes = [...container.querySelectorAll("*")].flatMap((one) =>
    ATTRIBUTES.map((name) => one.getAttribute(name) ?? ""),
  );
  return [container.textContent, ...attributes].join(" ").replace(CODES, "");
}

const NAMELESS = [
  { id: "1", name: "1" },
  { id: "2", name: "2" },
];
const nothing = () => {};
const events = { onAccount: nothing, onHide: nothing, onSync: nothing, onSettings: nothing, onGrant: nothing };
const view = aView({ name: "1", accounts: NAMELESS });
const behind = aView({
  name: "1",
  accounts: NAMELESS,
  total: { value: { btc: "1", fiat: null }, partial: true },
  wallets: [aSpotWallet({ rows: [] }), aMarginWallet({ inUse: false }), aFuturesWallet({ day: "2026-11-19" })],
});
const state = { progress: null, failure: null, hidden: false, online: true, now: NOW };
const reading = { doing: "reading", account: "1", wallet: "spot", done: 0, of: 3 } as const;

it.each<[string, ComponentChild]>([
  ["the popup", <Popup key="1" {...state} view={view} {...events} />],
  ["the hidden popup", <Popup key="1" {...state} hidden view={view} {...events} />],
  ["the popup behind", <Popup key="1" {...state} view={behind} {...events} />],
  ["the popup offline", <Popup key="1" {...state} online={false} view={view} {...events} />],
  ["the first run", <Popup key="1" {...state} view={null} {...events} />],
  [
    "the first sync",
    <Popup
      key="1"
      {...state}
      progress={reading}
      view={aView({ name: "1", day: null, accounts: NAMELESS })}
      {...events}
    />,
  ],
  ["the connect form", <ConnectForm key="1" now={NOW} onConnect={async () => fail({ kind: "offline" })} />],
  ["a connection's result", <ConnectionResult key="1" testing now={NOW} result={null} />],
  [
    "the options",
    <Options
      key="1"
      {...state}
      {...events}
      view={view}
      views={[view, { ...behind, name: "1" }]}
      version="1.0"
      onConnect={async () => fail({ kind: "offline" })}
      onRename={nothing}
      onRemove={nothing}
    />,
  ],
  ...EVERY_FAILURE.map((failure): [string, ComponentChild] => [
    `a notice of ${failure.kind}`,
    <FailureNotice
      key="1"
      failure={failure}
      day={DAY}
      now={NOW}
      onRetry={nothing}
      onEditKey={nothing}
      onGrant={nothing}
    />,
  ]),
])("takes every word from the messages: %s", (_, what) => {
  expect(ownText(what)).not.toMatch(/[A-Za-z]/);
});
