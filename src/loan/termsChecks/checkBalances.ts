import type { Day } from "../../calendar/day.ts";
import { compare, money, sum, type Money } from "../../money/money.ts";
import type { Drawdown, LoanTerms, Fee, OpeningBalance } from "../terms.ts";
import { checkAmounts, checkCurrency, fail, checkAmount } from "./fail.ts";

/** Days of a hundred years: a loan that lasts longer is a slip in a date. */
const LONGEST = 36_525;

/** Whether what is drawn, cancelled and prepaid agrees with the facility and with the dates. */
export function checkBalances(terms: LoanTerms): void {
  const { openingBalance, facility, cancellations, lastPrincipal, reschedulings } = terms;
  const end =
    reschedulings.length === 0 ? lastPrincipal : (reschedulings.at(-1)?.lastPrincipal ?? lastPrincipal);
  if (openingBalance) checkOpening(terms, openingBalance);
  const start = openingBalance?.date ?? checkDrawdowns(terms, end);
  if (end - start > LONGEST) {
    fail(terms, "lastPrincipal", "errors:termsTooLong", { drawdown: { day: start }, last: { day: end } });
  }
  checkAmounts(terms, "cancellations", cancellations);
  checkAmounts(terms, "prepayments", terms.prepayments);
  if (facility) checkFacility(terms, facility);
  else if (cancellations.length > 0) fail(terms, "facility", "errors:termsCancellationNeedsFacility");
  checkStatedSum(terms);
}

/** @returns the day of the first drawdown */
function checkDrawdowns(terms: LoanTerms, end: Day): Day {
  const { drawdowns, availabilityEnd } = terms;
  const [first] = drawdowns;
  if (!first) return fail(terms, "drawdowns", "errors:termsNoDrawdown");
  checkAmounts(terms, "drawdowns", drawdowns);
  let start = first.date;
  for (let index = 0; index < drawdowns.length; index += 1) {
    const { date } = drawdowns[index] as Drawdown;
    if (date < start) start = date;
    if (date >= end) {
      fail(terms, `drawdowns[${index}].date`, "errors:termsDrawdownAfterEnd", {
        drawdown: { day: date },
        last: { day: end },
      });
    }
    if (availabilityEnd !== null && date > availabilityEnd) {
      fail(terms, `drawdowns[${index}].date`, "errors:termsDrawdownAfterAvailability", {
        drawdown: { day: date },
        end: { day: availabilityEnd },
      });
    }
  }
  if (start >= terms.firstPrincipal && terms.reschedulings.length === 0) {
    fail(terms, "firstPrincipal", "errors:termsNothingDrawn", {
      principal: { day: terms.firstPrincipal },
      drawdown: { day: start },
    });
  }
  return start;
}

function checkFacility(terms: LoanTerms, facility: Money): void {
  checkCurrency(terms, "facility", facility);
  const [drawn, cancelled] = [total(terms, terms.drawdowns), total(terms, terms.cancellations)];
  if (compare(drawn, facility) > 0) {
    fail(terms, "drawdowns", "errors:termsDrawnOverFacility", { drawn, facility });
  }
  if (drawn.minor + cancelled.minor > facility.minor) {
    const undrawn = money(facility.minor - drawn.minor, facility.currency);
    fail(terms, "cancellations", "errors:termsCancelledOverUndrawn", { cancelled, undrawn });
  }
}

/** Stated instalments add up to what is drawn, unless interest joins the balance or the rest is rescheduled. */
function checkStatedSum(terms: LoanTerms): void {
  if (terms.repayment.kind !== "custom") return;
  if (terms.capitalisedUntil !== null || terms.reschedulings.length > 0) return;
  const { openingBalance } = terms;
  if (openingBalance) {
    const { date, amount } = openingBalance;
    const left = terms.repayment.instalments.filter((one) => one.date > date);
    const repaid = total(terms, left);
    if (compare(repaid, amount) === 0) return;
    fail(terms, "repayment.instalments", "errors:termsOpeningCustomSum", {
      repaid,
      balance: amount,
      date: { day: date },
    });
  }
  const [repaid, drawn] = [total(terms, terms.repayment.instalments), total(terms, terms.drawdowns)];
  if (compare(repaid, drawn) !== 0) {
    fail(terms, "repayment.instalments", "errors:termsCustomSum", { repaid, drawn });
  }
}

function total({ currency }: LoanTerms, list: readonly { readonly amount: Money }[]): Money {
  return sum(
    list.map(({ amount }) => amount),
    currency,
  );
}

/** Whether an opening balance agrees with the rest of the terms: what lies before its day is in it already. */
function checkOpening(terms: LoanTerms, opening: OpeningBalance): void {
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
