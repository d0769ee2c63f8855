import { grantElements, type GrantElementCase } from "../../tests/vectors/grantElements.ts";
import { readVectors } from "../../tests/vectors/vectorCase.ts";
import { PRESENT_VALUES, RATE_ANSWERS } from "./rateAnswers.ts";
import type { RateCase } from "./rateCase.ts";
import { cannot, judged, near, RIGHT, wrong, type Verdict, type Verdicts } from "./verdict.ts";

export const rateCases = (readVectors("irr-npv") as { readonly cases: readonly RateCase[] }).cases;

/** The source finds no rate for it, and one solves it: no verdict is fair. */
export const DISPUTED = "ir025";

/** Each half-year's payment of a loan of 1, from the first on: principal and interest at half the yearly rate. */
export function debtService({ inputs }: GrantElementCase): number[] {
  const { rate, maturityYears, yearsToFirstPrincipal = 0.5, principalPctPerYear } = inputs;
  const count = maturityYears * 2;
  const first = yearsToFirstPrincipal * 2;
  const shareOf = (half: number): number => {
    if (!principalPctPerYear) return half < first ? 0 : 1 / (count - first + 1);
    const year = Math.ceil(half / 2);
    const stretch = principalPctPerYear.find(({ fromYear, toYear }) => year >= fromYear && year <= toYear);
    return (stretch?.pct ?? 0) / 200;
  };
  let balance = 1;
  return Array.from({ length: count }, (_, at) => {
    const principal = shareOf(at + 1);
    const payment = principal + (balance * rate) / 2;
    balance -= principal;
    return payment;
  });
}

function verdictOf(engine: string, example: RateCase): Verdict {
  const { fv = 0, type = 0, dayCount, expected, tolerance } = example;
  if (example.id === DISPUTED) return cannot("the source finds no rate, and one solves the flows");
  const answer = RATE_ANSWERS[engine]?.[example.function];
  if (!answer) return cannot(`no ${example.function} beyond whole cents`);
  if (dayCount !== undefined) return cannot(`XIRR by ${dayCount}`);
  if (engine === "amortizejs" && (fv !== 0 || type !== 0)) return cannot("annuities of another kind");
  const found = answer(example);
  if (Array.isArray(found)) return ratesVerdict(example, found as number[]);
  const value = typeof found === "number" ? found : NaN;
  // The value that has 28 digits and a tolerance of 10^-18 is out of reach for a double.
  if (example.function === "PV") return wrong(`${value}, expected ${expected}`);
  return near(value, Number(expected), tolerance);
}

/** Where several rates solve the flows, the source's must be among those that are found. */
function ratesVerdict({ noSolution, expected, tolerance }: RateCase, found: readonly number[]): Verdict {
  if (noSolution) return found.length === 0 ? RIGHT : wrong(`${found.join(", ")}, expected none`);
  return found.some((rate) => Math.abs(rate - Number(expected)) <= tolerance)
    ? RIGHT
    : wrong(`${found.join(", ")}, expected ${expected}`);
}

function grantVerdict(engine: string, example: GrantElementCase): Verdict {
  const npv = PRESENT_VALUES[engine];
  if (!npv) return cannot("no present value");
  const discount = (1 + example.inputs.discountRate) ** 0.5 - 1;
  const value = 100 * (1 - Number(npv(discount, debtService(example))));
  const expected = example.expectedGrantElementPct.toFixed(6);
  return value.toFixed(6) === expected ? RIGHT : wrong(`${value.toFixed(6)}, expected ${expected}`);
}

/** An engine's verdicts on the file irr-npv. */
export const rateVerdicts = (engine: string): Verdicts =>
  new Map([
    ...rateCases.map((c): [string, Verdict] => [c.id, judged(() => verdictOf(engine, c))]),
    ...grantElements.map((c): [string, Verdict] => [c.id, judged(() => grantVerdict(engine, c))]),
  ]);
