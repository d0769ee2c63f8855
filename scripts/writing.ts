// `npm run writing -- --kills 20 --pairs 20 --seed 1`: programs that are killed while they put a file in the place of
// another, at so many of their steps by two signals; and pairs of them that want the same place at once. After that the
// same of the whole command line, a report each time, killed at so many moments. Prints what stood there afterwards and
// what they said. Exit 1 where a file was lost, a word was untrue or something was left behind.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killed, pairs } from "../tests/cli/writing/disturbed.ts";
import { killedReports, reportPairs } from "../tests/cli/writing/disturbedReports.ts";
import { freshSeed, wholeOptions } from "./options.ts";

const { kills, pairs: times, seed } = wholeOptions({ kills: 20, pairs: 20, seed: freshSeed() });
console.log(`seed ${seed}`);
const DISTURBED = [
  ["writers killed", killed, kills],
  ["pairs of writers", pairs, times],
  ["reports killed", killedReports, kills],
  ["pairs of reports", reportPairs, times],
] as const;
for (const [name, run, runs] of DISTURBED) {
  const folder = await mkdtemp(join(tmpdir(), "otplata-writing-"));
  const trials = await run(folder, runs, seed);
  for (const { what, wrong } of trials)
    console.log([what, ...wrong.map((word) => `  WRONG: ${word}`)].join("\n"));
  const wrong = trials.filter((trial) => trial.wrong.length > 0).length;
  console.log(`${name}: ${trials.length} trials, ${wrong} wrong`);
  if (wrong > 0) process.exitCode = 1;
  await rm(folder, { recursive: true });
}
