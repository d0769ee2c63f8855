// The published loans through the libraries of npm.
import { Calculator } from "amortizejs";
import { ipmt, ppmt } from "financial";
import { Loan } from "loanjs";
import { interestOfDays, publishedBeyond, type LoanCase, type LoanRow } from "./loanCases.ts";
import { sheetInterest, sheetRows } from "./sheetLoans.ts";
import { cannot, judged, near, RIGHT, wrong, type Verdict, type Verdicts } from "./verdict.ts";

interface LoanEngine {
  /** Which needs of a case it can meet. */
  readonly meets: readonly string[];
  readonly rows: (example: LoanCase) => readonly LoanRow[];
}

/** Percent a year that gives the case's interest in an engine whose periods are months. */
const monthlyPercent = ({ rates: [rate = NaN], alike }: LoanCase): number => rate * (alike ?? NaN) * 1200;

const numberOfRows = ({ expected }: LoanCase): number => expected.length;

export const LOAN_ENGINES: Readonly<Record<string, LoanEngine>> = {
  formulajs: {
    meets: [
      "equal principal",
      "annuity",
      "stated principal",
      "grace",
      "day counts",
      "business days",
      "floating rate",
      "flat interest",
      "interest on the average balance",
      "payments in whole units",
    ],
    rows: sheetRows,
  },
  loanjs: {
    meets: ["equal principal", "annuity"],
    rows: (example) =>
      Loan(
        example.principal,
        numberOfRows(example),
        monthlyPercent(example),
        example.repayment === "annuity" ? "annuity" : "diminishing",
      ).installments.map(({ capital, interest, remain }) => ({
        payment: null,
        principal: capital,
        interest,
        balance: remain,
      })),
  },
  amortizejs: {
    meets: ["annuity"],
    rows: (example) =>
      Calculator.calculate({
        method: "mortgage",
        apr: monthlyPercent(example),
        balance: example.principal,
        loanTerm: numberOfRows(example),
      }).schedule.map(({ principal, interest, remainingBalance }) => ({
        payment: null,
        principal,
        interest,
        balance: remainingBalance,
      })),
  },
  financial: {
    meets: ["annuity"],
    rows: (example) => {
      const rate = monthlyPercent(example) / 1200;
      const of = numberOfRows(example);
      return example.expected.map((_, at) => ({
        payment: null,
        principal: -ppmt(rate, at + 1, of, example.principal),
        interest: -ipmt(rate, at + 1, of, example.principal),
        balance: NaN,
      }));
    },
  },
};

const AMOUNTS = ["principal", "interest", "balance"] as const;

/** Compares to the cent, figures that the engine leaves unrounded being rounded as they would be printed. */
export function compareRows({ expected, tolerance }: LoanCase, rows: readonly LoanRow[]): Verdict {
  if (rows.length !== expected.length) return wrong(`${rows.length} rows, expected ${expected.length}`);
  for (const [at, row] of rows.entries()) {
    const right = expected[at];
    if (right?.payment && row.payment !== right.payment) {
      return wrong(`row ${at + 1}: paid on ${row.payment}, expected ${right.payment}`);
    }
    for (const name of AMOUNTS) {
      const off = Math.abs(Math.round(row[name] * 100) - Math.round((right?.[name] ?? NaN) * 100));
      if (off > tolerance * 100) {
        return wrong(`row ${at + 1}: ${name} ${row[name].toFixed(2)}, expected ${right?.[name].toFixed(2)}`);
      }
    }
  }
  return RIGHT;
}

/** Runs the cases that the engine can say. */
export function loanVerdicts(engine: LoanEngine, cases: readonly LoanCase[]): Verdicts {
  return new Map(
    cases.map((example): [string, Verdict] => {
      const unmet = example.needs.find((need) => !engine.meets.includes(need));
      const verdict = unmet === undefined ? judged(() => compareRows(example, engine.rows(example))) : null;
      return [example.id, verdict ?? cannot(unmet ?? "")];
    }),
  );
}

/** The cases of the published loans that no engine here can say. */
export const beyondAll = (): Verdicts =>
  new Map([...publishedBeyond].map(([id, reason]) => [id, cannot(reason)]));

/** Interest of days by formulajs: the first of its figures that is wrong. */
export const sheetInterestOfDays = (): Verdict =>
  interestOfDays
    .map(({ principal, rate, dayCount, from, to, interest }) =>
      judged(() => near(sheetInterest(principal, rate, dayCount, from, to), interest, 0)),
    )
    .find(({ verdict }) => verdict !== "right") ?? RIGHT;
