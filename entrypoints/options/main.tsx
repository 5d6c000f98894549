import { render } from "preact";
import "../../components/tokens.css";
import "../../components/base.css";
import "../../components/buttons.css";
import "./options.css";
import { locale, t } from "../../utils/i18n";
import { App } from "./App";
import { loadViews } from "./load-views";

document.documentElement.lang = locale();
document.title = t("optionsTitle");

const first = await loadViews();
const root = document.getElementById("app");
if (root) render(<App first={first} />, root);
