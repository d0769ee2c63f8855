// `npm run properties -- --runs 10000 --seed 1`: what holds whatever the terms of a loan, each property on so many
// random loans. Prints the seed and, for a property that fails, the simplest loan that breaks it. Exit 1 on a failure.
import fc from "fast-check";
import type { LoanTerms } from "../src/loan/terms.ts";
import { termsToJson } from "../src/loan/termsJson.ts";
import { PROPERTIES } from "../tests/loan/properties/all.ts";
import { freshSeed, wholeOptions } from "./options.ts";

const { runs, seed } = wholeOptions({ runs: 10_000, seed: freshSeed() });
console.log(`seed ${seed}, ${runs} loans for each property`);
for (const { name, property } of PROPERTIES) {
  const details = fc.check(property, { numRuns: runs, seed });
  console.log(`${details.failed ? "FAILS" : "holds"}  ${name}`);
  if (!details.failed) continue;
  process.exitCode = 1;
  const [loan, ...rest] = details.counterexample as [LoanTerms, ...unknown[]];
  console.log(String(details.errorInstance));
  console.log(JSON.stringify(termsToJson(loan)), ...rest);
}
