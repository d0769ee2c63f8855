// `npm run differential -- --loans 100000 --seed 1`: engine and reference model over so many random loans; every cell
// of every row. Prints the seed, what was compared, the differences by column and, where the two do not agree, the
// simplest loan that shows it. Exit 1 when they do not.
import { termsToJson } from "../src/loan/termsJson.ts";
import { differentialRun } from "../tests/loan/reference/differentialRun.ts";
import { freshSeed, wholeOptions } from "./options.ts";

const { loans, seed } = wholeOptions({ loans: 10_000, seed: freshSeed() });
console.log(`seed ${seed}`);
const run = differentialRun(loans, seed, (done) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} loans`);
});

const list = (counts: ReadonlyMap<string, number>): string =>
  counts.size === 0 ? "none" : [...counts].map(([name, count]) => `${name} ${count}`).join(", ");

console.log(`${run.loans} loans, ${run.rows} rows, ${run.cells} cells compared`);
console.log(`differing cells by column: ${list(run.differences)}`);
console.log(`refused by both: ${list(run.refused)}`);
console.log(`refused by one alone: ${list(run.refusedByOne)}`);
if (run.first) {
  console.log(`first disagreement: seed ${run.first.seed}; simplest such loan (${run.first.why}):`);
  console.log(JSON.stringify(termsToJson(run.first.loan)));
  process.exitCode = 1;
}
