// `npm run grid-edits -- --runs 1000 --seed 1`: random edits in the page's workbook, what must hold after them checked:
// tests/writers/live/random/property.ts. Prints the seed and the shortest edits that break it. Exit 1 on a failure.
import fc from "fast-check";
import { randomEdits, startState } from "../tests/writers/live/random/property.ts";
import { freshSeed, wholeOptions } from "./options.ts";

const { runs, seed } = wholeOptions({ runs: 1_000, seed: freshSeed() });
console.log(`seed ${seed}, ${runs} times`);
const details = await fc.check(randomEdits(await startState()), { numRuns: runs, seed });
console.log(
  `${details.failed ? "FAILS" : "holds"} after ${details.numRuns} runs, shortened ${details.numShrinks} times`,
);
if (details.failed) {
  process.exitCode = 1;
  const { errorInstance } = details;
  console.log(errorInstance instanceof Error ? errorInstance.message : String(errorInstance));
}
