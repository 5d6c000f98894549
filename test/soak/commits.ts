import type { Extension } from "../e2e/extension.ts";

/** From now on a page of the extension counts what the archive announces. */
export async function countCommits(extension: Extension): Promise<void> {
  await extension.evaluate(() => {
    const page = globalThis as typeof globalThis & { commits?: { count: number; channel: BroadcastChannel } };
    page.commits?.channel.close();
    const commits = { count: 0, channel: new BroadcastChannel("daybook") };
    commits.channel.addEventListener("message", () => {
      commits.count += 1;
    });
    page.commits = commits;
  });
}

/** How many there have been since, as soon as there are `atLeast`. */
export function commitsReached(extension: Extension, atLeast: number): Promise<number> {
  return extension.evaluate(async (_, wanted) => {
    const { commits } = globalThis as unknown as { commits: { count: number; channel: BroadcastChannel } };
    while (commits.count < wanted) {
      await new Promise((resolve) => commits.channel.addEventListener("message", resolve, { once: true }));
    }
    return commits.count;
  }, atLeast);
}
