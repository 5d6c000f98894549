import { Stryker } from "@stryker-mutator/core";

/**
 * Breaks a folder or file in every small way Stryker knows and runs its own tests, those at the same place below `test`,
 * against each break. Prints what survived and answers with what became of every mutant.
 */
export function mutate(place: string) {
  const isFile = place.endsWith(".ts");
  const report = `artifacts/mutation/${place.replaceAll("/", "-")}`;
  // Not by Stryker's `testFiles`: with it, mutants of constants are never switched on and all seem to survive.
  process.env["MUTATION_TESTS"] = `test/${isFile ? place.replace(/\.ts$/, ".test.ts") : `${place}/**/*.test.ts`}`;
  return new Stryker({
    mutate: [isFile ? place : `${place}/**/*.ts`],
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
    // Stryker rewrites this file by TypeScript's JavaScript API, which TypeScript 7 has not; no rewriting is needed here.
    tsconfigFile: "none",
    disableTypeChecks: false,
    concurrency: 1,
    // A mutant that is only slow, on a computer that has other work, must not pass for one that never ends.
    timeoutMS: 30_000,
    reporters: ["clear-text", "html", "json"],
    clearTextReporter: { reportTests: false, logTests: false, skipFull: true },
    htmlReporter: { fileName: `${report}.html` },
    jsonReporter: { fileName: `${report}.json` },
    tempDirName: "artifacts/mutation/sandbox",
    ignorePatterns: ["artifacts", ".output"],
    allowConsoleColors: false,
    warnings: false,
  }).runMutationTest();
}
