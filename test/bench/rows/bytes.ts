import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { shippedBuild } from "../../e2e/extension.ts";
import { bundle } from "../tools/bundle.ts";
import { PEERS } from "../tools/peers.ts";
import type { Figure, Row } from "../tools/row.ts";

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Row f: what a user downloads. */
export const bytes: Row = {
  letters: "f",
  title: "bytes: what a user downloads, gzip",
  async measure() {
    const popup = readFileSync(join(shippedBuild("chromium"), "popup.html"), "utf8");
    const named = (kind: string) => [...popup.matchAll(new RegExp(`(?:src|href)="/([^"]+\\.${kind})"`, "g"))];
    const paths = (kind: string) => named(kind).map(([, path = ""]) => path);
    const background = gzipped(["background.js"]);
    const figures = [
      limited("popup: JS", gzipped(paths("js")), 15_000),
      limited("popup: CSS", gzipped(paths("css")), null),
      limited("background", background, 22_000),
      limited("whole zip", zipped(), 120_000),
    ];
    const folder = mkdtempSync(join(tmpdir(), "daybook-bench-"));
    try {
      for (const [index, { name, file, version }] of PEERS.entries()) {
        await bundle(`test/bench/peers/${file}`, folder, `${index}.mjs`, "node");
        const size = gzipSync(readFileSync(join(folder, `${index}.mjs`)), { level: 9 }).length;
        figures.push({
          row: "f",
          what: "background",
          daybook: kB(background),
          against: `${name} ${version}: bundle of the one call`,
          other: kB(size),
          result: `${(background / size).toFixed(2)} ×`,
          target: "< 1 ×",
          met: background < size,
        });
      }
      await bundle("test/bench/peers/daybook.ts", folder, "own.mjs", "node");
      const own = gzipSync(readFileSync(join(folder, "own.mjs")), { level: 9 }).length;
      return {
        figures,
        notes: [...NOTES, `f: Daybook's own client with that one call, bundled alike, is ${kB(own)}.`],
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

const NOTES = [
  "f: the peers' bundles are made by the bundler that makes Daybook's, minified, for Node, whose own modules (TLS, HTTP, crypto) are left out of them.",
];

function gzipped(paths: string[]): number {
  const files = paths.map((path) => readFileSync(join(shippedBuild("chromium"), path)));
  return files.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
}

/** The very file for the store. */
function zipped(): number {
  const { status, stderr } = spawnSync("wxt", ["zip", "-b", "chrome"], { encoding: "utf8" });
  if (status !== 0) throw new Error(`wxt zip: ${stderr}`);
  const [file] = globSync(".output/*-chrome.zip");
  if (!file) throw new Error("no zip");
  return statSync(file).size;
}

function limited(what: string, size: number, limit: number | null): Figure {
  return {
    row: "f",
    what,
    daybook: kB(size),
    against: "–",
    other: "–",
    result: kB(size),
    target: limit === null ? "–" : `≤ ${limit / 1000} kB`,
    met: limit === null ? null : size <= limit,
  };
}
