// `npm run quantlib -- --loans 5000 --seed 1`: random plain loans beside QuantLib's schedules, calendars, day counters
// and coupons (Debian: quantlib-python). Every cell of every row; each difference with its explanation, or listed as
// unexplained. Exit 1 when one is; without QuantLib it says so and does nothing.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { termsToJson } from "../src/loan/termsJson.ts";
import {
  compareWithQuantlib,
  linesFor,
  plainLoans,
  type QuantlibRow,
} from "../tests/loan/quantlib/compare.ts";
import { freshSeed, wholeOptions } from "./options.ts";

const { loans: count, seed } = wholeOptions({ loans: 5000, seed: freshSeed() });
const program = fileURLToPath(new URL("./quantlibRows.py", import.meta.url));

function quantlib(input: string): { readonly version: string; readonly rows: QuantlibRow[][] } | null {
  for (const python of ["python3", "/usr/bin/python3"]) {
    const { status, stdout, stderr } = spawnSync(python, [program], {
      encoding: "utf8",
      input,
      maxBuffer: 2 ** 30,
    });
    if (status === 0) {
      const [version, ...rows] = stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown);
      return { version: version as string, rows: rows as QuantlibRow[][] };
    }
    if (status !== null && status !== 3) throw new Error(stderr);
  }
  return null;
}

const loans = plainLoans(count, seed);
const theirs = quantlib(linesFor(loans));
if (!theirs) {
  console.log(
    "QuantLib for Python is not installed, so nothing was compared. Debian: apt install quantlib-python.",
  );
} else {
  console.log(`seed ${seed}, QuantLib ${theirs.version}`);
  const result = compareWithQuantlib(loans, theirs.rows);
  console.log(`${loans.length} loans, ${result.rows} rows, ${result.cells} cells compared`);
  for (const [why, cells] of result.explained) console.log(`explained: ${why}: ${cells} cells`);
  console.log(`unexplained: ${result.unexplained.length} cells`);
  for (const { loan, text } of result.unexplained.slice(0, 5)) {
    console.log(text);
    console.log(JSON.stringify(termsToJson(loan)));
  }
  if (result.unexplained.length > 0) process.exitCode = 1;
}
