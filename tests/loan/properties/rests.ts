import assert from "node:assert/strict";
import fc from "../../fastCheck.ts";
import type { Day } from "../../../src/calendar/day.ts";
import { buildOpenSchedule } from "../../../src/loan/buildSchedule.ts";
import { principalOn } from "../../../src/loan/positionAt.ts";
import { knownPositionAt } from "../knownPosition.ts";
import type { OpenRow } from "../../../src/loan/schedule.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { openedOn, repaidWithoutRate } from "../reference/loanOpening.ts";
import { loans } from "../reference/loans.ts";
import { lines, periodsOf, scheduleOf, type LoanProperty } from "./property.ts";

/** Whether instalments follow from the balance alone, whatever was paid before: the cent that equal ones leave does not. */
const isExact = ({ repayment, prepayments }: LoanTerms): boolean =>
  prepayments.length === 0 && (repayment.kind === "bullet" || repayment.kind === "custom");

const UNKNOWN = { kind: "unknown" } as const;

const unrated = (loan: LoanTerms): LoanTerms => ({
  ...loan,
  rate: UNKNOWN,
  reschedulings: loan.reschedulings.map((one) => ({ ...one, rate: one.rate && UNKNOWN })),
});

/** What a loan is without its past, and without its rate. */
export const RESTS: readonly LoanProperty[] = [
  {
    name: "begun with the balance of a day, a loan has the rest of its rows: dates always, amounts where they can be told",
    property: fc.property(
      loans.filter(({ reschedulings }) => reschedulings.length === 0),
      fc.nat(),
      fc.nat(),
      (loan, pick, into) => {
        const lastDrawn = Math.max(...loan.drawdowns.map(({ date }) => date));
        const schedule = scheduleOf(loan);
        const rows = periodsOf(schedule);
        const at = pick % rows.length;
        const row = rows[at] as (typeof rows)[number];
        // An instalment counts from its due date, though its period may end on another day: the working day before or after.
        const from = Math.max(row.from, rows[at - 1]?.due ?? row.from);
        const days = Math.min(row.to, row.due) - from;
        fc.pre(row.from > lastDrawn && days > 0);
        const date = (from + (into % days)) as Day;
        fc.pre(loan.prepayments.every((one) => one.date < row.from || one.date > date));
        const { balance } = principalOn(loan, schedule, date);
        fc.pre(balance.minor > 0n && date < loan.lastPrincipal);
        const whole = scheduleOf({ ...loan, fees: [] });
        const opened = { ...openedOn(loan, date, balance.minor), fees: [] };
        const rest = periodsOf(scheduleOf(opened));
        const dates = (list: typeof rows): string[] =>
          list.map(({ from, to, due, payment, days: count }) => [from, to, due, payment, count].join(" "));
        assert.deepEqual(dates(rest), dates(periodsOf(whole).slice(at)));
        if (!isExact(loan)) return;
        const numbered = periodsOf(whole)
          .slice(at)
          .map((one, index) => ({ ...one, n: index + 1 }));
        assert.deepEqual(lines(rest), lines(numbered));
        const [then, now] = [whole, scheduleOf(opened)];
        assert.deepEqual(
          knownPositionAt(opened, now, date),
          knownPositionAt({ ...loan, fees: [] }, then, date),
        );
      },
    ),
  },
  {
    name: "without a rate principal, dates and balances are the same, and no interest is told",
    property: fc.property(loans.filter(repaidWithoutRate), (loan) => {
      const rated = periodsOf(scheduleOf(loan));
      const open = buildOpenSchedule(unrated(loan)).rows.filter(({ n }) => n > 0);
      const told = (list: readonly OpenRow[]): string[] =>
        list.map(({ from, to, due, payment, principal, closing }) =>
          [from, to, due, payment, principal.minor, closing.minor].join(" "),
        );
      assert.deepEqual(told(open), told(rated));
      assert.ok(open.every(({ interest, total, ratePercent }) => !interest && !total && !ratePercent));
    }),
  },
  {
    name: "an assumed rate gives what the same fixed rate would",
    property: fc.property(loans, fc.nat(9000), (loan, thousandths) => {
      const percent = { digits: BigInt(thousandths), scale: 3 };
      const fixed = { kind: "fixed", percent } as const;
      const reschedulings = loan.reschedulings.map((one) => ({ ...one, rate: one.rate && fixed }));
      const stated = scheduleOf({ ...loan, rate: fixed, reschedulings });
      const assumed = scheduleOf({ ...unrated(loan), assumedRate: { kind: "constant", percent } });
      assert.deepEqual(lines(assumed.rows), lines(stated.rows));
      assert.ok(periodsOf(assumed).every((row) => row.assumed));
    }),
  },
];
