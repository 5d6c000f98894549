import { render } from "preact";
import "../../components/tokens.css";
import "../../components/base.css";
import "../../components/buttons.css";
import "./popup.css";
import { readView } from "../../utils/archive/read-view";
import { readDisplay } from "../../utils/read-display";
import { showDisplay } from "../../utils/show-display";
import { App } from "./App";
import { recall } from "./memory";

// Nothing stands between this record and the first number: no message, no network, no other module.
const account = recall("account") ?? "all";
const view = (await readView(account)) ?? (await readView("all"));

const display = view?.display ?? (await readDisplay());
await showDisplay(display);

const root = document.getElementById("app");
if (root) render(<App first={view} />, root);
