import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { findViolations } from "../e2e/find-violations.ts";
import { type Language, texts } from "../e2e/ui/texts.ts";
import { until } from "../e2e/until.ts";
import { command } from "../soak/command.ts";
import { fitHeight } from "./fit-height.ts";
import { PAGES, type PageName } from "./pages.ts";
import type { Picture } from "./picture.ts";
import type { Stage } from "./stage.ts";
import type { State } from "./state.ts";

const LANGUAGES = { en: "en-US", zh_CN: "zh-CN" } as const satisfies Record<string, Language>;
const THEMES = ["light", "dark"] as const;

/** Takes a state on its pages in every language, theme and width, lets axe look at each, and tells of each picture. */
export async function takeState(
  stage: Stage,
  state: State,
  folder: string,
  tell: (picture: Picture) => void,
): Promise<void> {
  await state.before?.(stage);
  for (const page of state.pages ?? ["popup"]) {
    for (const language of ["en", "zh_CN"] as const) {
      for (const picture of await takePage(stage, state, page, language, folder)) tell(picture);
    }
  }
  await command(stage.extension, "setDisplay", { language: "en", theme: "light" });
}

async function takePage(
  stage: Stage,
  state: State,
  name: PageName,
  language: keyof typeof LANGUAGES,
  folder: string,
): Promise<Picture[]> {
  const { path, widths, least, most } = PAGES[name];
  await command(stage.extension, "setDisplay", { language, theme: "light" });
  const viewport = { width: widths[0], height: least };
  const page = await stage.extension.open(path, { viewport });
  await until("the language", () =>
    page.evaluate((lang) => document.documentElement.lang === lang, LANGUAGES[language]),
  );
  const [posing = "popup"] = state.pages ?? [];
  if (name === posing) await state.pose?.({ stage, page, text: texts(LANGUAGES[language]) });
  const pictures: Picture[] = [];
  for (const theme of THEMES) {
    await wear(page, stage, theme);
    for (const width of widths) {
      await fitHeight(page, width, least, most);
      const file = `${[state.name, name, language, theme, width].join(" ").replaceAll(" ", "-")}.png` as const;
      const seen = state.part === undefined ? page : await page.$(state.part);
      if (!seen) throw new Error(`Nothing fits ${state.part}.`);
      await seen.screenshot({ path: join(folder, file) as typeof file });
      const violations = await findViolations(page);
      pictures.push({ state: state.name, page: name, language, theme, width, file, violations });
    }
  }
  await page.close();
  return pictures;
}

/** Its colours change at once, apart from those that take a moment to. */
async function wear(page: Page, { extension }: Stage, theme: string): Promise<void> {
  await command(extension, "setDisplay", { theme });
  await until(`the ${theme} theme`, () =>
    page.evaluate(
      (wanted) =>
        document.documentElement.dataset["theme"] === wanted &&
        document.getAnimations().every((one) => !(one instanceof CSSTransition) || one.playState !== "running"),
      theme,
    ),
  );
}
