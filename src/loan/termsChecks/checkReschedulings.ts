import type { Day } from "../../calendar/day.ts";
import type { LoanTerms } from "../terms.ts";
import type { PhaseTerms } from "../phases.ts";
import { checkConsistency } from "./checkConsistency.ts";
import { checkAmount, fail } from "./fail.ts";

/** Whether each rescheduling comes while the terms before it still hold, and agrees with itself. */
export function checkReschedulings(terms: LoanTerms): void {
  if (terms.reschedulings.length === 0) return;
  const firstDrawn = terms.openingBalance
    ? -Infinity
    : terms.drawdowns.reduce((first, { date }) => (date < first ? date : first), Infinity);
  let before: PhaseTerms = terms;
  let since = -Infinity;
  terms.reschedulings.forEach((rescheduling, index) => {
    const { date, writeDown, firstInterest } = rescheduling;
    const path = `reschedulings[${index}].`;
    if (date >= before.lastPrincipal) {
      fail(terms, `${path}date`, "errors:termsReschedulingAfterEnd", {
        date: { day: date },
        last: { day: before.lastPrincipal },
      });
    }
    if (date <= since) {
      fail(terms, `${path}date`, "errors:termsReschedulingOrder", { date: { day: date } });
    }
    if (firstInterest <= date) {
      fail(terms, `${path}firstInterest`, "errors:termsReschedulingInterest", {
        interest: { day: firstInterest },
        date: { day: date },
      });
    }
    if (writeDown) checkAmount(terms, `${path}writeDown`, writeDown);
    if (!rescheduling.repayment && before.repayment.kind === "custom") {
      fail(terms, `${path}repayment`, "errors:termsReschedulingStated", { date: { day: date } });
    }
    checkDrawnBefore(terms, before, firstDrawn, date, index);
    before = {
      ...rescheduling,
      rate: rescheduling.rate ?? before.rate,
      repayment: rescheduling.repayment ?? before.repayment,
    };
    since = date;
    checkConsistency(terms, before, path);
  });
  checkDrawnBefore(terms, before, firstDrawn, Infinity, terms.reschedulings.length);
}

/** Something has to be drawn before the first principal date of the terms that hold on it. */
function checkDrawnBefore(
  terms: LoanTerms,
  { firstPrincipal }: PhaseTerms,
  drawn: number,
  until: number,
  phase: number,
): void {
  if (firstPrincipal > until || drawn < firstPrincipal) return;
  const path = phase === 0 ? "" : `reschedulings[${phase - 1}].`;
  fail(terms, `${path}firstPrincipal`, "errors:termsNothingDrawn", {
    principal: { day: firstPrincipal },
    drawdown: { day: drawn as Day },
  });
}
