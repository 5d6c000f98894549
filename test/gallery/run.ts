import { mkdirSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { installBrowsers } from "../e2e/install-browsers.ts";
import type { Picture } from "./picture.ts";
import { playScene } from "./play-scene.ts";
import { SCENES } from "./scenes.ts";
import { writeIndex } from "./write-index.ts";

const FOLDER = "artifacts/gallery";

/** `npm run gallery`: a picture of everything there is to see; `-- --only WORD` takes the scenes with such a state. */
const { only } = parseArgs({ options: { only: { type: "string", default: "" } } }).values;
installBrowsers(["chromium"]);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });

const pictures: Picture[] = [];
const failed: string[] = [];
for (const scene of SCENES.filter(({ states }) => states.some(({ name }) => name.includes(only)))) {
  try {
    await playScene(scene, FOLDER, (picture) => pictures.push(picture));
  } catch (error) {
    failed.push(`${scene.states.map(({ name }) => name).join(", ")}: ${(error as Error).message}`);
  }
  writeIndex(FOLDER, pictures);
}

for (const { file, violations } of pictures) failed.push(...violations.map((one) => `${file}: ${one}`));
process.stdout.write(`${pictures.length} pictures in ${FOLDER}/index.html\n`);
if (failed.length > 0) {
  process.stderr.write(`${failed.join("\n")}\n`);
  process.exitCode = 1;
}
