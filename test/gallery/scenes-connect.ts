import { generateKeyPairSync } from "node:crypto";
import { createUi } from "../e2e/ui/create-ui.ts";
import type { Text } from "../e2e/ui/texts.ts";
import { connectAccount } from "./connect-account.ts";
import { press } from "./press.ts";
import type { Pose } from "./stage.ts";
import type { Scene, State } from "./state.ts";
import { tryKey } from "./try-key.ts";
import { waitFor } from "./wait-for.ts";

const RIGHTS = "/sapi/v1/account/apiRestrictions";
const TRADES = { restrictions: { enableSpotAndMarginTrading: true, enableFutures: true } };

const encrypted = () =>
  generateKeyPairSync("ed25519", {
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "locked" },
  }).privateKey;

/** The section in which a key is connected; `pose` is what a user does in it. */
function connecting(name: string, pose: State["pose"]): State {
  return { name, pages: ["options"], part: "#connect", ...(pose && { pose }) };
}

/** A pose: chooses these, one after the other. */
function choose(...keys: Parameters<Text>[0][]) {
  return async ({ page, text }: Pose) => {
    for (const key of keys) await createUi(page).choose(text(key));
  };
}

/** What may come of a key that is typed, and how it may be kept. */
export const CONNECT: Scene[] = [
  {
    states: [
      connecting("fields with problems", async ({ page, text }) => {
        const ui = createUi(page);
        await ui.fill(text("apiKey"), "cut off, as it were");
        await ui.press(text("saveAndTest"));
        await ui.waitForText(text("fieldAlphabet"));
      }),
      connecting("a passphrase chosen", async (pose) => {
        await choose("modePassphrase")(pose);
        const ui = createUi(pose.page);
        const { apiKey, secret } = pose.stage.exchange.addAccount();
        await ui.fill(pose.text("newPassphrase"), "correct horse");
        await ui.fill(pose.text("repeatPassphrase"), "correct hearse");
        await ui.fill(pose.text("apiKey"), apiKey);
        await ui.fill(pose.text("secretKey"), secret);
        await ui.press(pose.text("saveAndTest"));
        await ui.waitForText(pose.text("passphrasesDiffer"));
      }),
      connecting("a pair made here", async (pose) => {
        await choose("kindGenerated")(pose);
        await press("makePair")(pose);
        await createUi(pose.page).valueOf(pose.text("publicKey"));
      }),
      connecting("a private key in another form", async (pose) => {
        const { stage, page, text } = pose;
        await choose("kindPem")(pose);
        const ui = createUi(page);
        await ui.fill(text("apiKey"), stage.exchange.addAccount().apiKey);
        await ui.press(text("showPrivateKey"));
        await ui.fill(text("privateKey"), encrypted());
        await ui.press(text("saveAndTest"));
        await waitFor("privateKeyFormTitle")(pose);
      }),
      connecting("key refused when connecting", tryKey({}, "keyRefusedTitle", true)),
      connecting("key may not read", async (pose) => {
        // The sandbox refuses such a key at once, and tells nothing of its rights.
        const edit = (rights: object) => ({ ...rights, enableReading: false });
        const mend = pose.stage.exchange.fault(RIGHTS, { kind: "transform", edit });
        await tryKey({}, "noReadingTitle")(pose);
        mend();
      }),
      connecting("key may withdraw", tryKey({ restrictions: { enableWithdrawals: true } }, "tooPowerfulTitle")),
      connecting("key may trade, asked", tryKey(TRADES, "mayTradeTitle")),
      connecting("exchange not reached when connecting", async (pose) => {
        const mend = pose.stage.exchange.fault("/api/v3/time", { kind: "server-error", status: 503 });
        await tryKey({}, "exchangeTroubleTitle")(pose);
        mend();
      }),
    ],
  },
  {
    states: [
      connecting("key being tested", async (pose) => {
        const { exchange } = pose.stage;
        exchange.clearFaults();
        const held = exchange.hold(RIGHTS);
        await tryKey({}, "testing")(pose);
        await held.arrived;
        await waitFor("checkReached")(pose);
      }),
    ],
  },
  {
    states: [
      connecting("key may trade, kept", async (pose) => {
        await tryKey(TRADES, "mayTradeTitle")(pose);
        await press("allowTrading")(pose);
        await waitFor("connected")(pose);
      }),
    ],
  },
  { states: [connecting("key connected", tryKey({ restrictions: { ipRestrict: true } }, "connected"))] },
  {
    states: [
      {
        ...connecting("key to be replaced", async (pose) => {
          await press("replaceKey")(pose);
          await waitFor("replacing")(pose);
        }),
        before: (stage) => connectAccount(stage),
      },
      connecting("key replaced", async (pose) => {
        await press("replaceKey")(pose);
        await waitFor("replacing")(pose);
        await tryKey({}, "replaced")(pose);
      }),
    ],
  },
];
