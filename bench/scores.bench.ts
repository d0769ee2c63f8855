/**
 * How every engine does on the published cases of tests/fixtures/vectors: right, wrong, or no means to say the case.
 * `npm run bench scores`; with `--reasons` each wrong case and each reason is printed too.
 */
import { scores } from "../tests/vectors/scores.ts";
import { readVectors } from "../tests/vectors/vectorCase.ts";
import { grantElements } from "../tests/vectors/grantElements.ts";
import { sheetDayCounts } from "./scores/dayCountVerdicts.ts";
import { INTEREST_OF_DAYS, publishedCases } from "./scores/loanCases.ts";
import { beyondAll, LOAN_ENGINES, loanVerdicts, sheetInterestOfDays } from "./scores/loanVerdicts.ts";
import { quantlibCases } from "./scores/quantlibLoanCases.ts";
import { quantlibVerdicts } from "./scores/quantlibVerdicts.ts";
import { rateVerdicts } from "./scores/rateVerdicts.ts";
import { cannot, type Verdict, type Verdicts } from "./scores/verdict.ts";

const FILES = ["loan-schedules", "loan-schedules-act360", "irr-npv", "day-counts", "schedule-dates"] as const;

/** Ids of the cases of a file: every engine's verdicts are counted over the same ones. */
function idsOf(file: (typeof FILES)[number]): string[] {
  const { cases } = readVectors(file) as { readonly cases: readonly { readonly id: string }[] };
  return [...cases, ...(file === "irr-npv" ? grantElements : [])].map(({ id }) => id);
}

function verdictsOf(name: string): Readonly<Record<string, Verdicts>> {
  const engine = LOAN_ENGINES[name];
  if (!engine) throw new RangeError(`scores: no engine "${name}"`);
  const ofDays: Verdict = name === "formulajs" ? sheetInterestOfDays() : cannot("day counts");
  return {
    "loan-schedules": new Map([
      ...loanVerdicts(engine, publishedCases),
      [INTEREST_OF_DAYS, ofDays],
      ...beyondAll(),
    ]),
    "loan-schedules-act360": loanVerdicts(engine, quantlibCases),
    "irr-npv": rateVerdicts(name),
    ...(name === "formulajs" ? { "day-counts": sheetDayCounts() } : {}),
  };
}

const quantlib = quantlibVerdicts();
const engines: Readonly<Record<string, Readonly<Record<string, Verdicts>>>> = {
  ...(quantlib ? { QuantLib: quantlib } : {}),
  ...Object.fromEntries(Object.keys(LOAN_ENGINES).map((name) => [name, verdictsOf(name)])),
};

const NO_MEANS = cannot("dates and day counts");
const counted = (verdicts: readonly Verdict[]): string =>
  (["right", "wrong", "cannot"] as const)
    .map((kind) => verdicts.filter(({ verdict }) => verdict === kind).length)
    .join(" / ");

const ours = scores();
const table = Object.fromEntries(
  FILES.map((file) => {
    const ids = idsOf(file);
    const own = ours.filter((score) => score.file === file);
    const passed = own.reduce((sum, score) => sum + score.passed, 0);
    const failed = own.reduce((sum, score) => sum + score.failed.length, 0);
    const others = Object.entries(engines).map(([name, byFile]) => [
      name,
      counted(ids.map((id) => byFile[file]?.get(id) ?? NO_MEANS)),
    ]);
    const leftOut = ids.length - passed - failed;
    return [file, { Otplata: `${passed} / ${failed} / ${leftOut}`, ...Object.fromEntries(others) }];
  }),
);
console.log("Published cases: right / wrong / cannot be said");
console.table(table);
if (!quantlib) console.log("QuantLib is left out: on Debian, apt-get install quantlib-python");

/** Each case that is not right, with the reason. */
function reasons(name: string, byFile: Readonly<Record<string, Verdicts>>): string[] {
  return Object.entries(byFile).flatMap(([file, verdicts]) => [
    `\n${name}, ${file}`,
    ...[...verdicts]
      .filter(([, { verdict }]) => verdict !== "right")
      .map(([id, { verdict, why }]) => `  ${id} ${verdict}: ${why}`),
  ]);
}

if (process.argv.includes("--reasons")) {
  for (const [name, byFile] of Object.entries(engines)) console.log(reasons(name, byFile).join("\n"));
}
