import { mutate } from "./mutate.ts";

const PLACES = ["utils/domain", "utils/binance", "utils/sync/planner.ts", "utils/sync/budget.ts", "utils/vault"];
/** Below this mutation score, in per cent, a place fails. */
const LEAST = 90;

// `npm run mutate [PLACE…]`. Ends with one line per place.
const lines: string[] = [];
for (const place of process.argv.length > 2 ? process.argv.slice(2) : PLACES) {
  const mutants = await mutate(place);
  const count = (...states: string[]) => mutants.filter(({ status }) => states.includes(status)).length;
  const killed = count("Killed", "Timeout");
  const survived = count("Survived", "NoCoverage");
  const score = (100 * killed) / (killed + survived);
  if (!(score >= LEAST)) process.exitCode = 1;
  const rest = mutants.length - killed - survived;
  lines.push(
    `${place.padEnd(24)}${score.toFixed(2).padStart(7)} %   killed ${killed}, survived ${survived}, void ${rest}`,
  );
}
process.stdout.write(`${lines.join("\n")}\n`);
