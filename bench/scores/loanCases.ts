// The published loans in a form that no engine owns: what each engine is given, and what it must be able to say.
import { readVectors } from "../../tests/vectors/vectorCase.ts";
import { publishedLoanCases } from "../../tests/vectors/publishedLoans.ts";
import { day, isoText } from "../../src/calendar/day.ts";
import { addMonths } from "../../src/calendar/months.ts";

/** A row as an engine gives it; NaN where it gives none, which is then not compared. */
export interface LoanRow {
  readonly payment: string | null;
  readonly principal: number;
  readonly interest: number;
  readonly balance: number;
}

export interface LoanCase {
  readonly id: string;
  /** What an engine must be able to say beyond periods that are all alike and one rate. */
  readonly needs: readonly string[];
  readonly principal: number;
  /** Of each row, as a fraction a year. */
  readonly rates: readonly number[];
  readonly repayment: "equal principal" | "annuity" | "stated principal";
  readonly interestOn: "balance" | "original" | "average";
  readonly grace: number;
  /** What payments of an annuity are rounded to. */
  readonly unit: 0.01 | 1;
  /** Part of a year of every period; null where days are counted. */
  readonly alike: number | null;
  readonly dayCount: string;
  readonly months: number;
  /** First day, then the due dates before any shift. */
  readonly dates: readonly string[];
  readonly calendars: readonly string[];
  readonly convention: string;
  readonly interestShifts: boolean;
  /** Principal of each row as the source has it, for "stated principal". */
  readonly stated: readonly number[];
  readonly expected: readonly {
    readonly payment: string | null;
    readonly principal: number;
    readonly interest: number;
    readonly balance: number;
  }[];
  readonly tolerance: number;
}

interface Published {
  readonly id: string;
  readonly type: string;
  readonly inputs: {
    readonly annualRatePct: number;
    readonly principal?: number;
    readonly every?: string;
    readonly submitted?: string;
    readonly gracePrincipal?: number;
    readonly graceYears?: number;
    readonly dayCount?: string;
    readonly daysInYear?: string;
  };
  readonly events?: readonly { readonly type: string; readonly date?: string; readonly amount?: number }[];
  readonly rows: readonly {
    readonly date?: string;
    readonly principal: number;
    readonly interest: number;
    readonly balance: number;
  }[];
}

/** What each published loan needs, for those that some engine can say. The others: as our own score says. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  ln001: ["annuity"],
  ln013: ["equal principal", "flat interest"],
  ln017: ["annuity", "payments in whole units"],
  ln019: ["equal principal"],
  ln021: ["annuity", "grace", "payments in whole units"],
  ln033: ["stated principal", "day counts"],
  ln035: ["stated principal", "day counts"],
  ln041: ["stated principal", "day counts"],
  ln043: ["annuity"],
  ln055: ["annuity"],
  ln057: ["annuity"],
  ln059: ["equal principal", "grace"],
  ln061: ["annuity"],
  ln063: ["equal principal", "interest on the average balance"],
};

/** Periods of days, as part of a year. */
const DAYS_ALIKE: Readonly<Record<string, readonly [days: number, year: number]>> = {
  ln055: [7, 364],
  ln057: [15, 360],
};

/** What interest is worked out on, by the needs. */
function interestBasis(needs: readonly string[]): LoanCase["interestOn"] {
  if (needs.includes("flat interest")) return "original";
  return needs.includes("interest on the average balance") ? "average" : "balance";
}

/** First day and due dates; published tables without dates begin on a day that does not matter. */
function datesOf({ inputs, events = [], rows }: Published, months: number): string[] {
  const drawn = events.find(({ type }) => type === "disbursement");
  const start = inputs.submitted ?? drawn?.date ?? "2020-01-01";
  const due = (at: number): string => isoText(addMonths(day(start), (at + 1) * months));
  return [start, ...rows.map(({ date }, at) => date ?? due(at))];
}

function publishedCase(source: Published): LoanCase {
  const { id, inputs, events = [], rows } = source;
  const needs = NEEDS[id] ?? [];
  const [step = "1", unit = ""] = (inputs.every ?? "1 MONTHS").split(" ");
  const months = Number(step) * (unit === "YEARS" ? 12 : 1);
  const [days, year] = DAYS_ALIKE[id] ?? [months, 12];
  const daysInYear = inputs.daysInYear === "DAYS_365" ? "ACT/365F" : "30/360";
  return {
    id,
    needs,
    principal: inputs.principal ?? events.find(({ type }) => type === "disbursement")?.amount ?? NaN,
    rates: rows.map(() => inputs.annualRatePct / 100),
    repayment: needs[0] as LoanCase["repayment"],
    interestOn: interestBasis(needs),
    grace: inputs.gracePrincipal ?? inputs.graceYears ?? 0,
    unit: needs.includes("payments in whole units") ? 1 : 0.01,
    alike: needs.includes("day counts") ? null : days / year,
    dayCount: inputs.dayCount ?? daysInYear,
    months,
    dates: datesOf(source, months),
    calendars: [],
    convention: "Unadjusted",
    interestShifts: false,
    stated: rows.map(({ principal }) => principal),
    expected: rows.map(({ principal, interest, balance }) => ({
      payment: null,
      principal,
      interest,
      balance,
    })),
    tolerance: id === "ln061" ? 1 : 0,
  };
}

const published = (readVectors("loan-schedules") as { readonly cases: readonly Published[] }).cases;

export const publishedCases: readonly LoanCase[] = published
  .filter(({ id }) => NEEDS[id] !== undefined)
  .map(publishedCase);

/** Loans of the file that nothing here can say, with the reason. */
export const publishedBeyond: ReadonlyMap<string, string> = new Map(
  publishedLoanCases.flatMap((example) =>
    NEEDS[example.id] === undefined && "skipped" in example ? [[example.id, example.skipped]] : [],
  ),
);

/** Interest of a number of days, each by its own day count: the last of the published loans. */
export const INTEREST_OF_DAYS = "ln065";

interface DaysRow {
  readonly dayCount?: string;
  readonly from?: string;
  readonly date?: string;
  readonly interest: number;
}

/** Its figures; a row without dates is one day. */
export const interestOfDays = published
  .filter(({ id }) => id === INTEREST_OF_DAYS)
  .flatMap(({ inputs, rows }) =>
    rows.map(({ dayCount = "", from = "2024-11-20", date = "2024-11-21", interest }: DaysRow) => ({
      principal: inputs.principal ?? NaN,
      rate: inputs.annualRatePct / 100,
      dayCount,
      from,
      to: date,
      interest,
    })),
  );
