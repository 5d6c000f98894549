import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of its own for a profile, small enough to be filled; needs the right to mount, which `undefined` lacks. */
export function mountSmallDisk(size: string) {
  const folder = mkdtempSync(join(tmpdir(), "daybook-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const filler = join(folder, "filler");
  return {
    profile(name: string): string {
      const profile = join(folder, name);
      mkdirSync(profile, { recursive: true });
      return profile;
    },
    /** Leaves no byte free. */
    fill(): void {
      const handle = openSync(filler, "a");
      for (let piece = Buffer.alloc(1 << 20); piece.length > 0; ) {
        try {
          writeSync(handle, piece);
        } catch {
          piece = piece.subarray(0, piece.length >> 1);
        }
      }
      closeSync(handle);
    },
    free: () => rmSync(filler),
    unmount(): void {
      execFileSync("umount", ["--lazy", folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
