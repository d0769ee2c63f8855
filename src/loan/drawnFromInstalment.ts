import { partsOf } from "../calendar/day.ts";
import type { DueDates } from "../calendar/dueDates.ts";
import { message, messageWith, type KeyOf, type Message } from "../messages/message.ts";
import { compare, money, type Money } from "../money/money.ts";
import type { Agreement } from "./agreements/agreement.ts";
import type { LoanFacts } from "./loanFacts.ts";

/** What was drawn in total, and the instalment that it follows from. */
export interface DrawnTotal {
  readonly each: Money;
  readonly total: Money;
}

/**
 * The sum drawn, from the principal printed for one year: divided by the due dates that fall in that year, times all
 * due dates. Holds when all of the loan is drawn and is repaid in equal instalments.
 * @param dates of principal; null when they are not known, so that the sum cannot be told
 * @returns what is missing where the printed sum is absent, zero, or contradicts the dates, currency or ceiling
 */
export function drawnFromInstalment(
  facts: LoanFacts,
  dates: DueDates | null,
  agreement: Agreement | null,
): DrawnTotal | { readonly missing: Message } {
  const { yearlyInstalment, firstPrincipal, lastPrincipal } = facts;
  if (yearlyInstalment === null) return { missing: message("explain:missingInstalment") };
  const { year, amount } = yearlyInstalment;
  if (amount.minor <= 0n) {
    return firstPrincipal !== null && year < partsOf(firstPrincipal).year
      ? missing("explain:missingInstalmentBeforeRepayment", { first: { day: firstPrincipal } })
      : missing("explain:missingInstalmentZero", {});
  }
  const currency = agreement?.currency?.value;
  if (currency !== undefined && currency !== amount.currency) {
    return missing("explain:missingOtherCurrency", { found: amount.currency, expected: currency });
  }
  if (dates === null || firstPrincipal === null || lastPrincipal === null) {
    // Which dates are missing is said by the caller; without them the sum says nothing more.
    return { each: amount, total: amount };
  }
  const inYear = dates.dates.filter((date) => partsOf(date).year === year).length;
  if (inYear === 0) {
    return missing("explain:missingNoDateInYear", {
      amount,
      first: { day: firstPrincipal },
      last: { day: lastPrincipal },
    });
  }
  if (amount.minor % BigInt(inYear) !== 0n) {
    return missing("explain:missingNotDivisible", { amount, count: inYear });
  }
  const each = money(amount.minor / BigInt(inYear), amount.currency);
  const total = money(each.minor * BigInt(dates.dates.length), amount.currency);
  const facility = agreement?.facility?.value;
  if (facility?.currency === total.currency && compare(total, facility) > 0) {
    return missing("explain:missingOverFacility", { drawn: total, facility });
  }
  return { each, total };

  function missing(key: KeyOf<"explain:missing">, params: Message["params"]): { readonly missing: Message } {
    // A year is a name here, not a quantity: as text it is never grouped into thousands.
    return { missing: messageWith(key, { year: String(year), ...params }) };
  }
}
