import { day, isoText } from "../../src/calendar/day.ts";
import { addMonths } from "../../src/calendar/months.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import type { ScheduleRow } from "../../src/loan/schedule.ts";
import { add, amountText } from "../../src/money/money.ts";
import { terms, type TermsText } from "../loan/loan.ts";
import { beyond, differing, readVectors, type VectorCase } from "./vectorCase.ts";

interface Row {
  readonly date?: string;
  readonly from?: string;
  readonly days?: number;
  readonly dayCount?: string;
  readonly principal: number;
  readonly interest: number;
  readonly balance: number;
}
interface Case {
  readonly id: string;
  readonly group: string;
  readonly type: string;
  readonly inputs: {
    readonly principal?: number;
    readonly annualRatePct: number;
    readonly instalments: number;
    readonly every?: string;
    readonly gracePrincipal?: number;
    readonly graceYears?: number;
    readonly submitted?: string;
    readonly dayCount?: string;
    readonly daysInYear?: string;
    readonly periods?: readonly { readonly from: string; readonly to: string }[];
  };
  readonly events?: readonly { readonly type: string; readonly date?: string; readonly amount?: number }[];
  readonly rows: readonly Row[];
}

const { cases } = readVectors("loan-schedules") as { readonly cases: readonly Case[] };

/** Here a late payment changes no schedule; what it costs is default interest, told beside it. */
const LATE = "a schedule that goes on bearing the contract's interest on what is paid late";
const FLAT = "flat interest on the original principal";
const SKIPPED: Readonly<Record<string, string>> = {
  ln003: "part of a month by its actual days, the whole by 30/360",
  ln007: LATE,
  ln009: LATE,
  ln011: FLAT,
  ln013: FLAT,
  ln015: "tranches that are announced and not drawn",
  ln023: LATE,
  ln027: LATE,
  ln029: LATE,
  ln037: LATE,
  ln039: FLAT,
  ln045: "a rescheduling that moves the dates and keeps the interest of whole months",
  ln047: "questionable: the test is disabled in its source",
  ln049: "part of a month by its actual days, the whole by 30/360",
  ln051: "part of a month by its actual days, the whole by 30/360",
  ln053: "questionable: the periods overlap in the source",
  ln055: "a step of weeks",
  ln057: "a step of days",
  ln063: "interest on the average of opening and closing balance",
};

/**
 * Equal payments that the source works out in another way than by whole periods (in whole units, on actual days, or
 * changed by a payment before its due date): its principal is stated to the engine, which then computes the interest.
 */
const STATED = new Set(["ln017", "ln021", "ln025", "ln031", "ln033", "ln035", "ln041"]);

/** Of these a payment before the first due date is all of the first principal. */
const PREPAID = new Set(["ln025", "ln031"]);

/** Figures of the source are at most cents in JSON numbers: as text they are exact. */
const cents = (figure: number): string => figure.toFixed(2);

function termsOf(example: Case): TermsText {
  const { id, type, inputs, events = [], rows } = example;
  const [step = "", unit = ""] = (inputs.every ?? "1 MONTHS").split(" ");
  const months = Number(step) * (unit === "YEARS" ? 12 : 1);
  const drawn = events.filter(({ type: kind }) => kind === "disbursement");
  const start = day(inputs.submitted ?? drawn[0]?.date ?? "2020-01-01");
  const due = (n: number): string => rows[n - 1]?.date ?? isoText(addMonths(start, n * months));
  const grace = inputs.gracePrincipal ?? inputs.graceYears ?? 0;
  const stated = rows.map(({ principal }, at) => ({ date: due(at + 1), amount: cents(principal) }));
  return {
    drawdowns: [{ date: isoText(start), amount: cents(inputs.principal ?? drawn[0]?.amount ?? NaN) }],
    rate: { kind: "fixed", percent: String(inputs.annualRatePct) },
    // Interest by whole periods, whatever their days, unless said otherwise.
    dayCount: inputs.dayCount ?? (inputs.daysInYear === "DAYS_365" ? "ACT/365F" : "30/360"),
    firstInterest: due(1),
    firstPrincipal: due(grace + 1),
    lastPrincipal: due(rows.length),
    monthsBetween: months,
    prepayments: events
      .filter(({ type: kind }) => PREPAID.has(id) && kind === "repayment")
      .map(({ date, amount = NaN }) => ({
        date,
        amount: cents(amount),
        order: "in-order",
        respread: false,
      })),
    repayment: STATED.has(id)
      ? { kind: "custom", instalments: stated.filter(({ amount }) => amount !== "0.00") }
      : { kind: type.startsWith("annuity") ? "annuity" : "equal-principal" },
  };
}

function toTheCent(example: Case): string[] {
  const built = buildSchedule(terms(termsOf(example))).rows;
  const textOf = ({ principal, prepayment, interest, closing }: ScheduleRow): string =>
    [add(principal, prepayment), interest, closing].map(amountText).join(" ");
  return [
    ...differing("rows", built.length, example.rows.length),
    ...example.rows.flatMap(({ principal, interest, balance }, at) => {
      const row = built[at];
      return differing(
        `row ${at + 1}`,
        row && textOf(row),
        [principal, interest, balance].map(cents).join(" "),
      );
    }),
  ];
}

/** The source prints whole units of money: one of tolerance. */
function toTheUnit(example: Case): string[] {
  const built = buildSchedule(terms(termsOf(example))).rows;
  return [
    ...differing("rows", built.length, example.rows.length),
    ...example.rows.flatMap(({ principal, interest, balance }, at) => {
      const row = built[at];
      return [
        ...beyond(`principal ${at + 1}`, Number(row?.principal.minor) / 100, principal, 1),
        ...beyond(`interest ${at + 1}`, Number(row?.interest.minor) / 100, interest, 1),
        ...beyond(`balance ${at + 1}`, Number(row?.closing.minor) / 100, balance, 1),
      ];
    }),
  ];
}

/** Interest of so many days on all of the loan; a row without dates is one day. */
function ofDays({ inputs, rows }: Case): string[] {
  return rows.flatMap(({ dayCount, from = "2024-11-20", date = "2024-11-21", interest }) => {
    const schedule = buildSchedule(
      terms({
        drawdowns: [{ date: from, amount: cents(inputs.principal ?? NaN) }],
        rate: { kind: "fixed", percent: String(inputs.annualRatePct) },
        dayCount: dayCount ?? "",
        firstInterest: date,
        firstPrincipal: date,
        lastPrincipal: date,
        repayment: { kind: "bullet" },
      }),
    );
    return differing(`interest by ${dayCount}`, amountText(schedule.totals.interest), cents(interest));
  });
}

function caseOf(example: Case): VectorCase {
  const { id, group, type } = example;
  const skipped = SKIPPED[id];
  const run = id === "ln061" ? toTheUnit : group === "published-interest" ? ofDays : toTheCent;
  const kind = STATED.has(id)
    ? "interest on stated instalments"
    : `${group}: ${type.split(/[,(]/)[0]?.trim()}`;
  return skipped === undefined ? { id, kind, differences: () => run(example) } : { id, kind, skipped };
}

/** Loans by Apache Fineract's tests and published tables. */
export const publishedLoanCases: readonly VectorCase[] = cases.map(caseOf);
