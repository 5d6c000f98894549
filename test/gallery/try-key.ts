import { createUi } from "../e2e/ui/create-ui.ts";
import type { Text } from "../e2e/ui/texts.ts";
import type { AccountOptions } from "../exchange/index.ts";
import type { Pose } from "./stage.ts";
import { waitFor } from "./wait-for.ts";

/** One wallet: reading it takes a moment. */
const SMALL = { seed: 20, assets: 4, days: 60, margin: false, futures: false };

/** A pose: a key of such an account is typed and sent, and what came of it has this text. `swapped`: mixed up with its secret. */
export function tryKey(options: AccountOptions, outcome: Parameters<Text>[0], swapped = false) {
  return async (pose: Pose) => {
    const { stage, page, text } = pose;
    const { apiKey, secret } = stage.exchange.addAccount({ ...SMALL, ...options });
    const ui = createUi(page);
    await ui.fill(text("apiKey"), swapped ? secret : apiKey);
    await ui.fill(text("secretKey"), swapped ? apiKey : secret);
    await ui.press(text("saveAndTest"));
    await waitFor(outcome)(pose);
  };
}
