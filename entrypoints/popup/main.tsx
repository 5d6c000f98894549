import { render } from "preact";
import "../../components/tokens.css";
import "../../components/base.css";
import "../../components/buttons.css";
import "./popup.css";
import { readView } from "../../utils/archive/read-view";
import { readSync } from "../../utils/progress";
import { showDisplay } from "../../utils/show-display";
import { App } from "./App";
import { recall } from "./memory";
import { prepareParts } from "./prepare-parts";
import { readDisplay } from "./read-display";

// Nothing stands between this record and the first number: no message, no network, no other module. What the sync is
// doing lies in memory, and is asked for in the same moment, so that its notice does not push the numbers down later.
const [record, sync] = await Promise.all([readView(recall("account") ?? "all"), readSync()]);
const view = record ?? (await readView("all"));
const display = view?.display ?? (await readDisplay());
await Promise.all([showDisplay(display), prepareParts(view, display, sync)]);

const root = document.getElementById("app");
if (root) render(<App first={view} display={display} sync={sync} />, root);
