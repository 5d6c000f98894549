import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { FINDINGS } from "./findings.ts";
import { bytes } from "./rows/bytes.ts";
import { calls } from "./rows/calls.ts";
import { client } from "./rows/client.ts";
import { disk } from "./rows/disk.ts";
import { growth } from "./rows/growth.ts";
import { memory } from "./rows/memory.ts";
import { popup } from "./rows/popup.ts";
import { sync } from "./rows/sync.ts";
import { installPeers } from "./tools/install-peers.ts";
import { load, machine } from "./tools/machine.ts";
import { results } from "./tools/results.ts";
import type { Measured } from "./tools/row.ts";
import { table } from "./tools/table.ts";

const ROWS = [popup, sync, client, calls, bytes, disk, memory, growth];

// `npm run bench` measures everything and writes RESULTS.md. `npm run bench -- --row d` measures one row and only prints;
// so does BENCH_RUNS=2 or BENCH_SMALL=1, for a short look.
const { BENCH_RUNS, BENCH_SMALL } = process.env;
const { values } = parseArgs({ options: { row: { type: "string" } } });
const wanted = ROWS.filter(({ letters }) => values.row === undefined || letters.includes(values.row));
if (wanted.length === 0) throw new Error(`There is no row ${values.row}.`);

tell("building, and installing the peers");
const built = spawnSync("npm", ["run", "--silent", "build"], { encoding: "utf8", shell: process.platform === "win32" });
if (built.status !== 0) throw new Error(`The build failed: ${built.stderr}`);
installPeers();

const begun = performance.now();
const about = machine(load());
const measured: Measured[] = [];
for (const { letters, title, measure } of wanted) {
  tell(`${[...letters].join(", ")}  ${title}`);
  measured.push(await measure());
}
const seconds = Math.round((performance.now() - begun) / 1000);
const figures = measured.flatMap((one) => one.figures);
process.stdout.write(`${table(figures)}\n`);
if (values.row === undefined && !BENCH_RUNS && !BENCH_SMALL) {
  const date = new Date().toISOString().slice(0, 10);
  const text = results([`${date}, in ${Math.ceil(seconds / 60)} minutes`, ...about], measured, FINDINGS);
  writeFileSync(join(import.meta.dirname, "RESULTS.md"), text);
}
tell(`done in ${seconds} s`);

function tell(what: string): void {
  process.stderr.write(`${new Date().toTimeString().slice(0, 8)}  ${what}\n`);
}
