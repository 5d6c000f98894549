import { render } from "preact";
import "../../components/tokens.css";
import "../../components/base.css";
import "../../components/buttons.css";
import "./popup.css";
import { readView } from "../../utils/archive/read-view";
import { locale } from "../../utils/i18n";
import { App } from "./App";
import { recall } from "./memory";

document.documentElement.lang = locale();

// Nothing stands between this record and the first number: no message, no network, no other module.
const account = recall("account") ?? "all";
const view = (await readView(account)) ?? (await readView("all"));

const root = document.getElementById("app");
if (root) render(<App first={view} />, root);
