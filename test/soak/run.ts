import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How often in the long form; each number can be set from outside, for a short look or a longer night. */
const COUNTS = { STOPS_CHROMIUM: "100", STOPS_FIREFOX: "30", KILLS_CHROMIUM: "50", KILLS_FIREFOX: "20" };
const FILES = ["stops", "kills-chromium", "kills-firefox", "archive-damage", "vault-passphrase"];

// The same tests as in `npm test`, many more times: `npm run soak`. Ends with one summary line per run.
const folder = mkdtempSync(join(tmpdir(), "daybook-soak-"));
const SOAK_REPORT = join(folder, "report");
const { status } = spawnSync(
  "vitest",
  ["run", "--project", "e2e", ...FILES.map((name) => `test/e2e/${name}.test.ts`)],
  { stdio: "inherit", shell: process.platform === "win32", env: { ...COUNTS, ...process.env, SOAK_REPORT } },
);
const summary = existsSync(SOAK_REPORT) ? readFileSync(SOAK_REPORT, "utf8") : "Nothing came to its end.\n";
rmSync(folder, { recursive: true });
process.stdout.write(`\n${summary}`);
process.exitCode = status ?? 1;
