import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** A process of its own, after its first message; `ask` sends one and waits for the next. It ends with `close`. */
export async function forkPeer<First, Answer = never>(file: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) {
  const child = fork(new URL(`../peers/${file}`, import.meta.url), args, { env: { ...process.env, ...env } });
  const first = (await nextMessage(child)) as First;
  return {
    first,
    async ask(): Promise<Answer> {
      const answer = nextMessage(child);
      child.send("go");
      return (await answer) as Answer;
    },
    close: () => child.kill(),
  };
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const over = new AbortController();
  const ended = once(child, "exit", { signal: over.signal }).then(() => {
    throw new Error(`${child.spawnargs.join(" ")} ended`);
  });
  try {
    return await Promise.race([once(child, "message", { signal: over.signal }).then(([message]) => message), ended]);
  } finally {
    ended.catch(() => {});
    over.abort();
  }
}
