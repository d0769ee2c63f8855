// `npm run writing -- --kills 20 --pairs 20 --seed 1`: programs that are killed while they put a file in the place of
// another, at so many of their steps by two signals; and pairs of them that want the same place at once. Prints what
// stood there afterwards and what they said. Exit 1 where a file was lost or a word was untrue.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killed, pairs } from "../tests/cli/writing/disturbed.ts";
import { freshSeed, wholeOptions } from "./options.ts";

const { kills, pairs: times, seed } = wholeOptions({ kills: 20, pairs: 20, seed: freshSeed() });
console.log(`seed ${seed}`);
const folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), "otplata-writing-"))));
const [first = "", second = ""] = folders;
const trials = [...(await killed(first, kills, seed)), ...(await pairs(second, times, seed))];
for (const { what, wrong } of trials)
  console.log([what, ...wrong.map((word) => `  WRONG: ${word}`)].join("\n"));
const wrong = trials.filter((trial) => trial.wrong.length > 0).length;
console.log(`${trials.length} trials, ${wrong} wrong`);
for (const folder of folders) await rm(folder, { recursive: true });
process.exitCode = wrong === 0 ? 0 : 1;
