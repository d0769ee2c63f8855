import type { LoanTerms } from "../../../src/loan/terms.ts";
import { paymentDay } from "./payments.ts";
import { phasesOf, Refusal, type Phase } from "./phases.ts";

/** Loans on which the engine is known to break a rule of its own. To be taken out of this list once it is mended. */
const OPEN: readonly { readonly what: string; readonly concerns: (loan: LoanTerms) => boolean }[] = [
  {
    // In the instalments as they would be without the prepayment, interest of nothing or less is taken as added, and
    // instalments that another prepayment has lowered are taken as they stand though interest will be added.
    what: "a prepayment lowers other instalments than would be due without it, where interest is added to the balance",
    concerns: (loan) =>
      loan.prepayments.some(({ respread }) => !respread) &&
      [loan, ...loan.reschedulings].some(({ capitalisedUntil }) => capitalisedUntil !== null),
  },
  {
    what: "a new first date before the payment day of the last old one is passed over, and its instalment with it",
    concerns: (loan) =>
      loan.businessDays.interest === "adjusted" &&
      phases(loan).some(({ dates }, index) => {
        const again = loan.reschedulings[index];
        return (
          again !== undefined &&
          [...dates.filter((due) => due <= again.date), again.date].some(
            (due) => paymentDay(due, loan.businessDays) >= again.firstInterest,
          )
        );
      }),
  },
];

/** What is open on such a loan; null where engine and model have to agree. */
export function openDefect(loan: LoanTerms): string | null {
  return OPEN.find(({ concerns }) => concerns(loan))?.what ?? null;
}

function phases(loan: LoanTerms): readonly Phase[] {
  try {
    return phasesOf(loan);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
