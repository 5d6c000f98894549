import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

export default defineConfig({
  test: {
    // What touches a secret is covered to the last branch: `npm run coverage`.
    coverage: {
      include: ["utils/vault/**", "utils/binance/sign.ts"],
      reporter: ["text"],
      thresholds: { lines: 100, branches: 100 },
    },
    projects: [
      {
        plugins: [WxtVitest()],
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**", "test/package/**", "test/bench/**"],
          setupFiles: ["test/setup.ts"],
          // By itself vitest leaves a core free, which is half of two.
          maxWorkers: 2,
          // Some live through days of virtual time; on a machine with other work that takes more than five seconds.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts", "test/package/**/*.test.ts"],
          globalSetup: ["test/e2e/warm-firefox.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two cores: two browsers at once at most.
          maxWorkers: 2,
        },
      },
    ],
  },
});
