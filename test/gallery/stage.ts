import type { Page } from "puppeteer-core";
import type { Extension } from "../e2e/extension.ts";
import type { Text } from "../e2e/ui/texts.ts";
import type { Exchange } from "../exchange/index.ts";

/** A browser with the shipped build, and the exchange it talks to, on which states are set up. */
export interface Stage {
  exchange: Exchange;
  extension: Extension;
}

/** A page opened to be taken, in the language of `text`. */
export interface Pose {
  stage: Stage;
  page: Page;
  text: Text;
}
