import assert from "node:assert/strict";
import fc from "../../fastCheck.ts";
import { addDays } from "../../../src/calendar/day.ts";
import type { Day } from "../../../src/calendar/day.ts";
import type { InterestRate, LoanTerms, Prepayment } from "../../../src/loan/terms.ts";

import { loans } from "../reference/loans.ts";
import { lines, periodsOf, scheduleOf, type LoanProperty } from "./property.ts";

/** The loan without the part that only a facility has: room for one more drawdown. */
const unlimited = (loan: LoanTerms): LoanTerms => ({
  ...loan,
  facility: null,
  fees: loan.fees.filter((fee) => fee.kind === "agency"),
  cancellations: [],
  availabilityEnd: null,
});

const knownUntil = (rate: InterestRate, day: Day): InterestRate =>
  rate.kind !== "floating" ? rate : { ...rate, fixings: rate.fixings.filter(({ from }) => from < day) };

/**
 * What would be due without a prepayment may follow from fixings to come, also from those after a rescheduling, which
 * the terms without it cannot keep.
 */
const fixingsKeepToTheirPeriods = ({ rate, prepayments, reschedulings }: LoanTerms): boolean =>
  prepayments.every(({ respread }) => respread) ||
  [rate, ...reschedulings.map((again) => again.rate)].every((one) => one?.kind !== "floating");

/** How one change of the terms shows in the schedule. */
export const CHANGES: readonly LoanProperty[] = [
  {
    name: "a rescheduling leaves all rows before it as they were",
    property: fc.property(
      loans.filter(({ reschedulings }) => reschedulings.length > 0).filter(fixingsKeepToTheirPeriods),
      (loan) => {
        const day = loan.reschedulings.at(-1)?.date as Day;
        const before: LoanTerms = {
          ...loan,
          rate: knownUntil(loan.rate, day),
          prepayments: loan.prepayments.filter(({ date }) => date < day),
          reschedulings: loan.reschedulings
            .slice(0, -1)
            .map((one) => ({ ...one, rate: one.rate && knownUntil(one.rate, day) })),
        };
        // A row whose interest runs on over the day still takes what is prepaid on it.
        const early = (terms: LoanTerms): string[] =>
          lines(scheduleOf(terms).rows.filter(({ due, to }) => due < day && to <= day));
        assert.deepEqual(early(loan), early(before));
      },
    ),
  },
  {
    name: "a sum drawn and prepaid on one day before the first instalment changes nothing else",
    property: fc.property(
      loans.filter(({ repayment }) => repayment.kind !== "custom"),
      fc.bigInt({ min: 1n, max: 10n ** 12n }),
      fc.nat(),
      (loan, minor, pick) => {
        const terms = unlimited(loan);
        const rows = periodsOf(scheduleOf(terms));
        const first = rows.find(({ instalment }) => instalment !== null);
        const drawn = terms.drawdowns[0]?.date as Day;
        const until = Math.min(first?.to ?? 0, terms.reschedulings[0]?.date ?? Infinity);
        fc.pre(until > drawn);
        const date = addDays(drawn, pick % (until - drawn));
        const amount = { minor, currency: terms.currency };
        const both: LoanTerms = {
          ...terms,
          drawdowns: [...terms.drawdowns, { date, amount }].sort((a, b) => a.date - b.date),
          prepayments: inOrder([...terms.prepayments, { date, amount, order: "pro-rata", respread: true }]),
        };
        // Earlier prepayments that do not spread anew would hold the instalments to their plan.
        fc.pre(terms.prepayments.every((one) => one.respread || one.date > date));
        assert.deepEqual(
          lines(scheduleOf(both).rows, ["drawdown", "prepayment"]),
          lines(rowsOf(terms), ["drawdown", "prepayment"]),
        );
      },
    ),
  },
  {
    name: "once all that is owed is prepaid nothing more is due",
    property: fc.property(
      loans,
      fc.nat(),
      fc.constantFrom<Prepayment["order"]>("inverse-order", "in-order", "pro-rata"),
      fc.boolean(),
      (loan, pick, order, respread) => {
        const plain = { ...loan, prepayments: [], reschedulings: [], fees: [] };
        const lastDrawn = Math.max(...plain.drawdowns.map(({ date }) => date));
        const rows = periodsOf(scheduleOf(plain)).filter(({ from, to }) => from > lastDrawn && from < to);
        const row = rows[pick % Math.max(rows.length, 1)];
        fc.pre(row !== undefined && row.opening.minor > 0n);
        const prepayment = { date: row.from, amount: row.opening, order, respread };
        const after = periodsOf(scheduleOf({ ...plain, prepayments: [prepayment] }));
        assert.deepEqual(lines(after.slice(0, row.n - 1)), lines(rowsOf(plain).slice(0, row.n - 1)));
        for (const { closing, principal, interest } of after.slice(row.n - 1)) {
          assert.deepEqual([closing.minor, principal.minor, interest.minor], [0n, 0n, 0n]);
        }
      },
    ),
  },
];

const rowsOf = (terms: LoanTerms): ReturnType<typeof scheduleOf>["rows"] => scheduleOf(terms).rows;

const inOrder = (prepayments: readonly Prepayment[]): Prepayment[] =>
  prepayments.toSorted((a, b) => a.date - b.date);
