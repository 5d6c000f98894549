import { launchExtension } from "../e2e/extension.ts";
import { startExchange } from "../exchange/index.ts";
import { command } from "../soak/command.ts";
import type { Picture } from "./picture.ts";
import type { Scene } from "./state.ts";
import { takeState } from "./take-state.ts";

/** Every picture shows the same days, at the same time of day. */
const NOW = Date.parse("2026-11-22T10:00:00Z");

/** Plays a scene's states one after the other in a browser of its own, and tells of each picture. */
export async function playScene(scene: Scene, folder: string, tell: (picture: Picture) => void): Promise<void> {
  const exchange = await startExchange();
  exchange.clock.set(NOW);
  try {
    const extension = await launchExtension("chromium", { exchange });
    try {
      await command(extension, "setDisplay", { language: "en", theme: "light" });
      for (const state of scene.states) {
        process.stdout.write(`${state.name}\n`);
        await takeState({ exchange, extension }, state, folder, tell);
      }
    } finally {
      await extension.close();
    }
  } finally {
    await exchange.close();
  }
}
