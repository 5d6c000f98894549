import { render } from "preact";
import "../../components/tokens.css";
import "../../components/base.css";
import "../../components/buttons.css";
import "./options.css";
import { locale, t } from "../../utils/i18n";
import { App } from "./App";
import { loadArchive } from "./load-archive";

const RUNS_AT_FIRST = 20;

document.documentElement.lang = locale();
document.title = t("optionsTitle");

const first = await loadArchive(RUNS_AT_FIRST);
const root = document.getElementById("app");
if (root) render(<App first={first} runs={RUNS_AT_FIRST} />, root);
