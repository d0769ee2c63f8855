import assert from "node:assert/strict";
import fc from "../../fastCheck.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { loansAndRests } from "../reference/loans.ts";
import { minor, periodsOf, scheduleOf, type LoanProperty } from "./property.ts";

const begun = ({ openingBalance }: LoanTerms): bigint => openingBalance?.amount.minor ?? 0n;

/** What becomes of the sums drawn, or owed at the beginning. */
export const BALANCES: readonly LoanProperty[] = [
  {
    name: "principal, prepayments and what is written down add up to what was drawn or owed, and capitalised",
    property: fc.property(loansAndRests, (loan) => {
      const { rows, totals } = scheduleOf(loan);
      assert.equal(
        totals.principal.minor + totals.prepayment.minor + totals.writtenDown.minor,
        begun(loan) + minor(loan.drawdowns) + totals.capitalised.minor,
      );
      assert.equal(totals.prepayment.minor, minor(loan.prepayments));
      assert.equal(
        rows.reduce((sum, { drawdown }) => sum + drawdown.minor, 0n),
        minor(loan.drawdowns),
      );
    }),
  },
  {
    name: "no balance and no instalment is negative, and the loan ends at nothing",
    property: fc.property(loansAndRests, (loan) => {
      const { rows } = scheduleOf(loan);
      // A rate below nothing may capitalise less than nothing; all else is never negative.
      for (const row of rows) {
        for (const amount of [row.opening, row.closing, row.principal, row.writtenDown, row.prepayment]) {
          assert.ok(amount.minor >= 0n, String(amount.minor));
        }
      }
      assert.equal(rows.at(-1)?.closing.minor, 0n);
    }),
  },
  {
    name: "rows are a chain: each opens with what the one before closed with and starts where it ended",
    property: fc.property(loansAndRests, (loan) => {
      const periods = periodsOf(scheduleOf(loan));
      periods.forEach((row, index) => {
        const before = periods[index - 1];
        assert.equal(row.n, index + 1);
        assert.equal(row.opening.minor, before?.closing.minor ?? begun(loan));
        if (before || !loan.openingBalance) assert.equal(row.from, before?.to ?? loan.drawdowns[0]?.date);
        assert.ok(row.from <= row.to && (before === undefined || before.due < row.due));
        assert.equal(
          row.closing.minor,
          row.opening.minor +
            row.drawdown.minor -
            row.prepayment.minor +
            row.capitalised.minor -
            row.principal.minor -
            row.writtenDown.minor,
        );
      });
    }),
  },
  {
    name: "a row's total, days and fees are the sums of their parts, and the totals those of the rows",
    property: fc.property(loansAndRests, (loan) => {
      const { rows, totals } = scheduleOf(loan);
      for (const row of rows) {
        const { principal, interest, capitalised, fees, total, feeParts, spans, days } = row;
        assert.equal(total.minor, principal.minor + interest.minor - capitalised.minor + fees.minor);
        assert.equal(fees.minor, minor(feeParts));
        assert.equal(
          days,
          spans.reduce((sum, span) => sum + span.days, 0),
        );
      }
      for (const name of [
        "principal",
        "prepayment",
        "interest",
        "capitalised",
        "fees",
        "writtenDown",
      ] as const) {
        assert.equal(
          totals[name].minor,
          rows.reduce((sum, row) => sum + row[name].minor, 0n),
        );
      }
      const paid = rows.reduce((sum, row) => sum + row.total.minor + row.prepayment.minor, 0n);
      assert.equal(totals.paid.minor, paid);
    }),
  },
];
