import type { Fee, LoanTerms, OpeningBalance } from "../terms.ts";
import { checkAmount, fail } from "./fail.ts";

/** Whether an opening balance agrees with the rest of the terms: what lies before its day is in it already. */
export function checkOpening(terms: LoanTerms, opening: OpeningBalance): void {
  const { drawdowns, lastPrincipal, prepayments, reschedulings, fees } = terms;
  const { date, amount, interestFrom } = opening;
  const day = { day: date };
  if (drawdowns.length > 0) fail(terms, "openingBalance", "errors:termsOpeningAndDrawdowns");
  checkAmount(terms, "openingBalance.amount", amount);
  if (date >= lastPrincipal) {
    fail(terms, "openingBalance.date", "errors:termsOpeningAfterEnd", {
      date: day,
      last: { day: lastPrincipal },
    });
  }
  if (interestFrom !== null && interestFrom > date) {
    fail(terms, "openingBalance.interestFrom", "errors:termsOpeningInterestLate", {
      from: { day: interestFrom },
      date: day,
    });
  }
  const lists = { prepayments, reschedulings };
  for (const list of ["prepayments", "reschedulings"] as const) {
    lists[list].forEach((one, index) => {
      if (one.date > date) return;
      fail(terms, `${list}[${index}].date`, "errors:termsOpeningEventBefore", {
        event: { day: one.date },
        date: day,
      });
    });
  }
  fees.forEach((fee, index) => {
    checkFee(terms, opening, fee, `fees[${index}]`);
  });
}

function checkFee(terms: LoanTerms, { date }: OpeningBalance, fee: Fee, at: string): void {
  if (fee.kind === "commitment") fail(terms, at, "errors:termsOpeningCommitment");
  if (fee.kind === "agency" || fee.date > date) return;
  fail(terms, `${at}.date`, "errors:termsOpeningFeeBefore", { fee: { day: fee.date }, date: { day: date } });
}
