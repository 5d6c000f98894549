import { render } from "preact";
import "../../components/tokens.css";
import "../../components/base.css";
import "../../components/buttons.css";
import "./options.css";
import { showDisplay } from "../../utils/show-display";
import { App } from "./App";
import { loadArchive } from "./load-archive";

const RUNS_AT_FIRST = 20;

const first = await loadArchive(RUNS_AT_FIRST);
await showDisplay(first.display);

const root = document.getElementById("app");
if (root) render(<App first={first} runs={RUNS_AT_FIRST} />, root);
