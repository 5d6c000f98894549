import { resolve } from "node:path";
import { build } from "vite";

const ROOT = resolve(import.meta.dirname, "../../..");

/** What a bundle is for: a page of the extension, or Node, whose own modules then stay outside of it. */
export type Target = "page" | "node";

/** Bundles one file and all it imports into `folder`, minified as the product is; answers nothing, throws on any error. */
export async function bundle(entry: string, folder: string, name: string, target: Target): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    publicDir: false,
    resolve: { alias: { "@": ROOT } },
    ...(target === "node" && { ssr: { noExternal: true } }),
    build: {
      target: target === "page" ? ["chrome137", "firefox140"] : "node22",
      ssr: target === "node",
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: resolve(ROOT, entry),
        output: { entryFileNames: name, format: "es", codeSplitting: false },
      },
    },
  });
}
