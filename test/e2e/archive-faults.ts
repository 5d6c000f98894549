import { closeSync, openSync, rmSync, statSync, truncateSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** What may happen to the archive's files while the browser is closed. */
export const ARCHIVE_FAULTS: Record<string, (files: string[]) => void> = {
  "deleted with its folder": (files) => {
    for (const file of files) rmSync(dirname(file), { recursive: true, force: true });
  },
  deleted: (files) => {
    for (const file of files) rmSync(file);
  },
  emptied: cutTo(0),
  "cut to a half": cutTo(0.5),
  "cut by a tenth": cutTo(0.9),
  "overwritten with garbage": garbage(0, 1),
  "overwritten with garbage at its start": garbage(0, 0.02),
  "overwritten with garbage in the middle": garbage(0.4, 0.45),
  "overwritten with garbage near its end": garbage(0.9, 0.95),
  "strewn with garbage": (files) => {
    for (let at = 0.05; at < 1; at += 0.1) garbage(at, at + 0.002)(files);
  },
};

function cutTo(part: number) {
  return (files: string[]) => {
    for (const file of files) truncateSync(file, Math.floor(statSync(file).size * part));
  };
}

/** Overwrites from one part of each file to another, in place. */
function garbage(from: number, to: number) {
  return (files: string[]) => {
    for (const file of files) {
      const { size } = statSync(file);
      const start = Math.floor(size * from);
      const bytes = Buffer.alloc(Math.floor(size * to) - start, "daybook is damaged here ");
      const handle = openSync(file, "r+");
      writeSync(handle, bytes, 0, bytes.length, start);
      closeSync(handle);
    }
  };
}
