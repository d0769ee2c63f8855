import { checkBalances } from "./termsChecks/checkBalances.ts";
import { checkAssumedRate, checkConsistency, checkPercent } from "./termsChecks/checkConsistency.ts";
import { checkReschedulings } from "./termsChecks/checkReschedulings.ts";
import type { LoanTerms, Fee } from "./terms.ts";
import { checkAmount, checkMonths, fail } from "./termsChecks/fail.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";

/**
 * Whether the terms agree with each other; what only the dates of the schedule and its balances can tell is checked
 * where they are made.
 * @throws Problem that names the term, in `place.cell`
 */
export function checkTerms(terms: LoanTerms): void {
  checkConsistency(terms, terms, "");
  checkAssumedRate(terms);
  checkBusinessDays(terms);
  checkBalances(terms);
  checkReschedulings(terms);
  checkRegister(terms);
  checkFees(terms);
  checkDefaultInterest(terms);
}

/** Whether each of the user's own days is said to be one thing. */
function checkBusinessDays(terms: LoanTerms): void {
  const { holidays, workingDays } = terms.businessDays;
  workingDays?.forEach(({ date }, index) => {
    if (!holidays?.some((holiday) => holiday.date === date)) return;
    fail(terms, `businessDays.workingDays[${index}].date`, "errors:termsDayTwice", { date: { day: date } });
  });
}

/**
 * Whether balances are rounded where instalments follow from them, and a stated sum is divided only where nothing but
 * its instalments changes the balance.
 */
function checkRegister(terms: LoanTerms): void {
  const { remainder, register, repayment } = terms;
  const divided = register?.divided ?? null;
  if (remainder === "last" && register && (divided === null || register.unit === "whole")) {
    fail(terms, "register", "errors:termsRegisterUnused");
  }
  if (remainder === "last" && divided === null) return;
  if (repayment.kind !== "equal-principal") {
    if (remainder === "last") fail(terms, "register.divided", "errors:termsDividedRepayment");
    fail(terms, "remainder", "errors:termsRegisterRepayment");
  }
  if (divided === null) return;
  checkAmount(terms, "register.divided", divided);
  // From a stated balance on, what is owed is divided anew wherever anything else changes it.
  if (remainder === "last" && terms.openingBalance) return;
  const { prepayments, reschedulings, capitalisedUntil, drawdowns, firstPrincipal } = terms;
  const changes: readonly (readonly [term: string, isThere: boolean])[] = [
    ["prepayments", prepayments.length > 0],
    ["reschedulings", reschedulings.length > 0],
    ["capitalisedUntil", capitalisedUntil !== null],
    ["drawdowns", drawdowns.some(({ date }) => date >= firstPrincipal)],
  ];
  const change = changes.find(([, isThere]) => isThere);
  if (change) fail(terms, "register.divided", "errors:termsDividedChanged", { change: change[0] });
}

/**
 * A commitment fee counts the days between all drawdowns and cancellations, and so does every further one. In so many
 * steps they are worked out in a second or so; agreements have one such fee or two.
 */
const MOST_STEPS = 500_000;

/** Whether each fee can be worked out: a stated sum, or a percentage of a facility that is known. */
function checkFees(terms: LoanTerms): void {
  const fees = terms.fees.filter(({ kind }) => kind === "commitment").length;
  const changes = terms.drawdowns.length + terms.cancellations.length;
  if (fees > 1 && fees * changes > MOST_STEPS) fail(terms, "fees", "errors:termsManyFees", { fees, changes });
  terms.fees.forEach((fee, index) => {
    const at = `fees[${index}]`;
    if (fee.kind === "agency") checkMonths(terms, `${at}.monthsBetween`, fee.monthsBetween);
    const price = priceOf(fee);
    if ("amount" in price) {
      checkAmount(terms, `${at}.amount`, price.amount);
      return;
    }
    if (!terms.facility) fail(terms, at, "errors:termsFeeNeedsFacility");
    const { percent } = price;
    if (percent.digits < 0n) {
      fail(terms, `${at}.percent`, "errors:termsNegativeRate", { percent: { percent } });
    }
    checkPercent(terms, `${at}.percent`, percent);
  });
}

function priceOf(fee: Fee): { readonly amount: Money } | { readonly percent: Decimal } {
  return fee.kind === "insurance" ? fee.premium : fee;
}

/** Whether the rates of default interest are there, one for each day. */
function checkDefaultInterest(terms: LoanTerms): void {
  const { defaultInterest } = terms;
  if (!defaultInterest) return;
  const { percent, over, rates } = defaultInterest;
  if (percent.digits < 0n) {
    fail(terms, "defaultInterest.percent", "errors:termsNegativeRate", { percent: { percent } });
  }
  checkPercent(terms, "defaultInterest.percent", percent);
  if (over !== "table") return;
  if (rates.length === 0) fail(terms, "defaultInterest.rates", "errors:termsNoDefaultRates");
  rates.forEach(({ from, percent: ofTable }, index) => {
    checkPercent(terms, `defaultInterest.rates[${index}].percent`, ofTable);
    if (rates.some((other, at) => at < index && other.from === from)) {
      fail(terms, `defaultInterest.rates[${index}].from`, "errors:termsDefaultRateTwice", {
        date: { day: from },
      });
    }
  });
}
