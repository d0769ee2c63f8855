import type { Day } from "../../calendar/day.ts";
import { isMonthEnd } from "../../calendar/months.ts";
import { powerOfTen, type Decimal } from "../../money/decimal.ts";
import type { PhaseTerms } from "../phases.ts";
import type { InterestRate, LoanTerms } from "../terms.ts";
import { checkAmount, checkMonths, fail } from "./fail.ts";

/**
 * Whether dates, rate and repayment agree with each other.
 * @param path what stands before a term's name: "" or "reschedulings[0]."
 */
export function checkConsistency(terms: LoanTerms, plan: PhaseTerms, path: string): void {
  const { firstInterest, firstPrincipal, lastPrincipal, monthsBetween, capitalisedUntil } = plan;
  checkMonths(terms, `${path}monthsBetween`, monthsBetween);
  if (firstPrincipal < firstInterest) {
    fail(terms, `${path}firstPrincipal`, "errors:termsPrincipalBeforeInterest", {
      principal: { day: firstPrincipal },
      interest: { day: firstInterest },
    });
  }
  if (lastPrincipal < firstPrincipal) {
    fail(terms, `${path}lastPrincipal`, "errors:termsLastBeforeFirst", {
      last: { day: lastPrincipal },
      first: { day: firstPrincipal },
    });
  }
  if (terms.rollOn === "month-end" && !isMonthEnd(firstInterest)) {
    fail(terms, `${path}firstInterest`, "errors:termsNotMonthEnd", { date: { day: firstInterest } });
  }
  if (capitalisedUntil !== null && capitalisedUntil >= lastPrincipal) {
    fail(terms, `${path}capitalisedUntil`, "errors:termsCapitalisedToEnd", {
      until: { day: capitalisedUntil },
      last: { day: lastPrincipal },
    });
  }
  checkRate(terms, plan.rate, path);
  checkRepayment(terms, plan, path);
}

function checkRate(terms: LoanTerms, rate: InterestRate, path: string): void {
  if (rate.kind === "unknown") return;
  if (rate.kind === "fixed") {
    checkPercent(terms, `${path}rate.percent`, rate.percent);
    if (rate.percent.digits >= 0n) return;
    fail(terms, `${path}rate.percent`, "errors:termsNegativeRate", { percent: { percent: rate.percent } });
  }
  checkPercent(terms, `${path}rate.marginPercent`, rate.marginPercent);
  if (rate.floorPercent) checkPercent(terms, `${path}rate.floorPercent`, rate.floorPercent);
  rate.fixings.forEach(({ percent }, index) => {
    checkPercent(terms, `${path}rate.fixings[${index}].percent`, percent);
  });
}

/** Percent that no loan bears: a slip of the decimal point. */
const SURELY_WRONG = 100n;

/** Whether an assumed rate is one, and has something to stand in for. */
export function checkAssumedRate(terms: LoanTerms): void {
  const { assumedRate, rate, reschedulings } = terms;
  if (!assumedRate) return;
  if ([rate, ...reschedulings.map((one) => one.rate)].every((one) => one === null || one.kind === "fixed")) {
    fail(terms, "assumedRate", "errors:termsAssumedUnused");
  }
  if (assumedRate.kind === "constant") {
    checkPercent(terms, "assumedRate.percent", assumedRate.percent);
    return;
  }
  const { values } = assumedRate;
  if (values.length === 0) fail(terms, "assumedRate.values", "errors:termsAssumedEmpty");
  values.forEach(({ from, percent }, index) => {
    checkPercent(terms, `assumedRate.values[${index}].percent`, percent);
    if (values.some((other, at) => at < index && other.from === from)) {
      fail(terms, `assumedRate.values[${index}].from`, "errors:termsAssumedTwice", { date: { day: from } });
    }
  });
}

/** Whether a percentage, of a year or of an amount, is one that a loan can bear. */
export function checkPercent(terms: LoanTerms, term: string, percent: Decimal): void {
  const most = SURELY_WRONG * powerOfTen(percent.scale);
  if (percent.digits <= most && percent.digits >= -most) return;
  fail(terms, term, "errors:termsRateTooHigh", { percent: { percent } });
}

function checkRepayment(terms: LoanTerms, plan: PhaseTerms, path: string): void {
  const { repayment, firstPrincipal, lastPrincipal } = plan;
  if (repayment.kind === "bullet" && firstPrincipal !== lastPrincipal) {
    fail(terms, `${path}repayment`, "errors:termsBulletDates", {
      first: { day: firstPrincipal },
      last: { day: lastPrincipal },
    });
  }
  if (repayment.kind !== "custom") return;
  const { instalments } = repayment;
  instalments.forEach(({ amount, date }, index) => {
    const term = `${path}repayment.instalments[${index}]`;
    checkAmount(terms, `${term}.amount`, amount);
    if (instalments.some((other, at) => at < index && other.date === date)) {
      fail(terms, `${term}.date`, "errors:termsInstalmentTwice", { date: { day: date } });
    }
  });
  const dates = instalments.map(({ date }) => date);
  const ends: readonly (readonly [found: number, stated: Day, term: string])[] = [
    [Math.min(...dates), firstPrincipal, "firstPrincipal"],
    [Math.max(...dates), lastPrincipal, "lastPrincipal"],
  ];
  for (const [found, stated, term] of ends) {
    if (found !== stated) fail(terms, `${path}${term}`, "errors:termsCustomEnds", { date: { day: stated } });
  }
}
