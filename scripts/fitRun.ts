// `npm run fit-random -- --loans 1000 --seed 1`: loans at random, a few facts published of each, fitted again. Prints
// the seed and a table by what was published. Exit 1 when something was said to be decided and is wrong, or where the
// facts decide, the true schedule stood first in fewer than 95 of 100.
import { judgeFits } from "../tests/loan/fit/judgeFits.ts";
import { DECIDING } from "../tests/loan/fit/randomLoans.ts";
import { freshSeed, wholeOptions } from "./options.ts";

const { loans, seed } = wholeOptions({ loans: 1000, seed: freshSeed() % 1_000_000 });
console.log(`seed ${seed}, ${loans} loans`);
const start = performance.now();
const { scores, wrong } = judgeFits(loans, seed);
const each = (performance.now() - start) / loans;
const columns = [
  "loans",
  "first",
  "among",
  "toTheCent",
  "decided",
  "decidedOff",
  "likely",
  "likelyWrong",
  "datedRight",
  "datingDecided",
] as const;
console.log("".padEnd(36) + columns.map((name) => name.padStart(14)).join(""));
let [decidable, first] = [0, 0];
for (const [kind, score] of scores) {
  console.log(kind.padEnd(36) + columns.map((name) => String(score[name]).padStart(14)).join(""));
  if (!DECIDING.includes(kind)) continue;
  decidable += score.loans;
  first += score.first;
}
console.log(`where the facts decide: first in ${first} of ${decidable}; decided and wrong: ${wrong.length}`);
console.log(`${each.toFixed(1)} ms for a loan, the making of its rates included`);
for (const one of wrong) console.log(one.slice(0, 400));
if (wrong.length > 0 || first * 100 < decidable * 95) process.exitCode = 1;
