import assert from "node:assert/strict";
import fc from "../../fastCheck.ts";
import { addDays } from "../../../src/calendar/day.ts";
import { knownPositionAt } from "../knownPosition.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";

import { loans } from "../reference/loans.ts";
import { minor, periodsOf, scheduleOf, type LoanProperty } from "./property.ts";

/** What is owed on a day. */
export const POSITIONS: readonly LoanProperty[] = [
  {
    name: "the position on a due date is the closing balance, and less interest has run up on its eve than is due",
    property: fc.property(
      loans.filter(
        ({ rate, reschedulings }) => rate.kind === "fixed" && reschedulings.every((one) => one.rate === null),
      ),
      fc.nat(),
      (loan, pick) => {
        const unadjusted: LoanTerms = {
          ...loan,
          businessDays: { ...loan.businessDays, interest: "unadjusted" },
        };
        const schedule = scheduleOf(unadjusted);
        const periods = periodsOf(schedule);
        const row = periods[pick % periods.length];
        fc.pre(row !== undefined);
        const thatDay = ({ date }: { readonly date: number }): boolean => date === row.due;
        const position = knownPositionAt(unadjusted, schedule, row.due);
        assert.equal(
          position.balance.minor,
          row.closing.minor + minor(loan.drawdowns.filter(thatDay)) - minor(loan.prepayments.filter(thatDay)),
        );
        assert.equal(position.accruedInterest.minor, 0n);
        const eve = knownPositionAt(unadjusted, schedule, addDays(row.due, -1));
        // 30/360 counts a 31st as an end but not as a start: of two balances the eve may have a day more of the first.
        if (loan.dayCount !== "30/360") assert.ok(eve.accruedInterest.minor <= row.interest.minor);
        assert.equal(
          eve.instalmentsLeft,
          position.instalmentsLeft + (row.instalment !== null && row.principal.minor > 0n ? 1 : 0),
        );
      },
    ),
  },
];
