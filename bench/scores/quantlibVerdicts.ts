import { fileURLToPath } from "node:url";
import { grantElements } from "../../tests/vectors/grantElements.ts";
import { readVectors } from "../../tests/vectors/vectorCase.ts";
import { printed } from "../engines/program.ts";
import { pythonWithQuantlib } from "../engines/quantlib.ts";
import { dayCountCases } from "./dayCountVerdicts.ts";
import { INTEREST_OF_DAYS, publishedCases } from "./loanCases.ts";
import { beyondAll } from "./loanVerdicts.ts";
import { quantlibCases } from "./quantlibLoanCases.ts";
import { debtService, DISPUTED, rateCases } from "./rateVerdicts.ts";
import { cannot, type Verdict, type Verdicts } from "./verdict.ts";

type Answers = Readonly<Record<string, Readonly<Record<string, readonly [Verdict["verdict"], string]>>>>;

const casesOf = (file: string): readonly { readonly id: string }[] =>
  (readVectors(file) as { readonly cases: readonly { readonly id: string }[] }).cases;

/** QuantLib's verdicts by file; null where no Python has it. */
export function quantlibVerdicts(): Readonly<Record<string, Verdicts>> | null {
  const found = pythonWithQuantlib();
  if (!found) return null;
  const asked = {
    loans: [...publishedCases, ...quantlibCases],
    interestOfDays: casesOf("loan-schedules").filter(({ id }) => id === INTEREST_OF_DAYS),
    rates: rateCases.filter(({ id }) => id !== DISPUTED),
    grants: grantElements.map((example) => ({
      id: example.id,
      service: debtService(example),
      discountRate: example.inputs.discountRate,
      expected: example.expectedGrantElementPct,
    })),
    dayCounts: dayCountCases,
    scheduleDates: casesOf("schedule-dates"),
  };
  const script = fileURLToPath(new URL("./quantlib_scores.py", import.meta.url));
  const answers = JSON.parse(printed(found.python, ["-B", script], JSON.stringify(asked))) as Answers;
  const of = (name: string, only: (id: string) => boolean = () => true): [string, Verdict][] =>
    Object.entries(answers[name] ?? {})
      .filter(([id]) => only(id))
      .map(([id, [verdict, why]]) => [id, { verdict, why }]);
  const own = (id: string): boolean => id.startsWith("ql");
  return {
    "loan-schedules": new Map([...of("loans", (id) => !own(id)), ...of("interestOfDays"), ...beyondAll()]),
    "loan-schedules-act360": new Map(of("loans", own)),
    "irr-npv": new Map([
      ...of("rates"),
      ...of("grants"),
      [DISPUTED, cannot("the source finds no rate, and one solves the flows")],
    ]),
    "day-counts": new Map(of("dayCounts")),
    "schedule-dates": new Map(of("scheduleDates")),
  };
}
