import type { InterestRate, LoanTerms } from "../../../src/loan/terms.ts";
import { isEndOfMonth, dateOf } from "./dates.ts";
import { paymentDay } from "./payments.ts";
import { phasesOf, Refusal, type Phase } from "./phases.ts";

/** Loans on which the engine is known to break a rule of its own. To be taken out of this list once it is mended. */
const OPEN: readonly { readonly what: string; readonly concerns: (loan: LoanTerms) => boolean }[] = [
  {
    what: "a rescheduling between a due date and the later payment day takes effect on the due date",
    concerns: (loan) =>
      loan.businessDays.interest === "adjusted" &&
      phases(loan).some(({ dates }, index) => {
        const date = loan.reschedulings[index]?.date;
        return (
          date !== undefined && dates.some((due) => due < date && date <= paymentDay(due, loan.businessDays))
        );
      }),
  },
  {
    what: "30E/360 ISDA counts two days too many after a change of the balance in a last period that ends in February",
    concerns: (loan) => {
      const last = phases(loan).at(-1)?.lastPrincipal;
      const counts = [
        loan.dayCount,
        ...loan.fees.map((fee) => (fee.kind === "commitment" ? fee.dayCount : null)),
      ];
      return (
        counts.includes("30E/360 ISDA") &&
        last !== undefined &&
        dateOf(last).month === 2 &&
        isEndOfMonth(last)
      );
    },
  },
  {
    what: "stated instalments spread anew are refused where rounding up takes more than is owed",
    concerns: (loan) =>
      loan.prepayments.some(({ respread }) => respread) &&
      [loan, ...loan.reschedulings].some(({ repayment }) => repayment?.kind === "custom"),
  },
  {
    what: "interest below nothing, added to the balance, may make it negative",
    concerns: (loan) =>
      loan.prepayments.length > 0 &&
      [loan.rate, ...loan.reschedulings.map(({ rate }) => rate)].some(mayBeNegative) &&
      (loan.capitalisedUntil !== null ||
        loan.reschedulings.some(
          (again) => again.accrued === "capitalised" || again.capitalisedUntil !== null,
        )),
  },
];

/** What is open on such a loan; null where engine and model have to agree. */
export function openDefect(loan: LoanTerms): string | null {
  return OPEN.find(({ concerns }) => concerns(loan))?.what ?? null;
}

const mayBeNegative = (rate: InterestRate | null): boolean =>
  rate?.kind === "floating" && rate.floorPercent === null;

function phases(loan: LoanTerms): readonly Phase[] {
  try {
    return phasesOf(loan);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
