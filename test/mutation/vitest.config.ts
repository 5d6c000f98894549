import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const { MUTATION_TESTS = "test/utils/**/*.test.ts" } = process.env;

/** For the mutation run alone, which says by MUTATION_TESTS which tests it wants: no projects, no browser, no WXT. */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("../..", import.meta.url)) } },
  test: { include: [MUTATION_TESTS], setupFiles: ["test/setup.ts"] },
});
