// `npm run fuzz -- --files 20000 --seed 1 --workers 2 --format pdf`: so many damaged and hostile files, each read as a
// user's file is, within its time and memory. What is read must be what the whole file says, or must be said.
// `npm run fuzz -- --only 4711`: that file again, with what was done to it; `--save 1` writes it to out/.
// `--other 1` also lists files that are whole and say something else. A run that is interrupted (Ctrl+C) reports the
// files that it has read. Exit 1 on a defect.
import { mkdir } from "node:fs/promises";
import { targetAt } from "../src/cli/writing/target.ts";
import { writeTo } from "../src/cli/writing/writeTo.ts";
import { fuzzCase, formatOfSeed } from "../tests/fuzz/fuzzCase.ts";
import { fuzzPool } from "../tests/fuzz/fuzzPool.ts";
import { fuzzReport } from "../tests/fuzz/fuzzReport.ts";
import { DEFECTS, type FuzzResult } from "../tests/fuzz/outcome.ts";
import { FORMATS } from "../tests/fuzz/seeds/seedFiles.ts";
import { freshSeed, wholeOptions } from "./options.ts";

const args = process.argv.slice(2);
const at = args.indexOf("--format");
const format = at === -1 ? null : (args.splice(at, 2)[1] ?? "");
if (format !== null && !(FORMATS as readonly string[]).includes(format))
  throw new Error(`--format "${format}" is none of ${FORMATS.join(", ")}.`);
const { files, seed, workers, only, save, other } = wholeOptions(
  { files: 500, seed: freshSeed(), workers: 1, only: 0, save: 0, other: 0 },
  args,
);

const seeds: number[] = [];
if (only > 0) seeds.push(only);
else
  for (let next = seed; seeds.length < files; next += 1)
    if (format === null || formatOfSeed(next) === format) seeds.push(next);

console.log(only > 0 ? `file ${only}` : `seed ${seed}, ${files} files`);
const start = performance.now();
const results: FuzzResult[] = [];
function report(): void {
  console.log(fuzzReport(results));
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${((performance.now() - start) / results.length).toFixed(1)} ms for a file, ${memory} MB at most`,
  );
  process.exitCode = results.some(({ outcome }) => DEFECTS.includes(outcome)) ? 1 : 0;
}
process.once("SIGINT", () => {
  report();
  process.exit();
});
await fuzzPool(seeds, {
  workers,
  withReal: true,
  onResult: (result) => {
    results.push(result);
    if (DEFECTS.includes(result.outcome)) process.stderr.write(`\n${result.seed}: ${result.outcome}\n`);
    if (process.stderr.isTTY || results.length % 1000 === 0)
      process.stderr.write(`\r${results.length} files`);
  },
});
report();
for (const result of results)
  if (only > 0 || (other > 0 && result.outcome === "other document")) console.log(JSON.stringify(result));
if (save > 0) {
  await mkdir("out", { recursive: true });
  for (const one of seeds)
    await writeTo(targetAt(`out/fuzz-${one}.${formatOfSeed(one)}`), (await fuzzCase(one, true)).bytes);
}
