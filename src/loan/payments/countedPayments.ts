import type { Day } from "../../calendar/day.ts";
import { divideByRate, multiplyByRate } from "../../money/convert.ts";
import type { Money } from "../../money/money.ts";
import type { LoanTerms } from "../terms.ts";
import type { PaymentMade, PaymentRate } from "./payment.ts";
import type { CountedPayment, NotCountedPayment, NotCountedReason } from "./settlement.ts";

/**
 * Which payments count, in order of date, those of one day as given; and which do not, and why.
 *
 * A payment in another currency counts where a rate of its own day for the two currencies is given, quoted either way,
 * and is rounded once; the first such rate holds. No rate of another day is taken for it.
 */
export function countedPayments(
  terms: LoanTerms,
  payments: readonly PaymentMade[],
  asOf: Day,
  rates: readonly PaymentRate[],
): { readonly counted: readonly CountedPayment[]; readonly notCounted: readonly NotCountedPayment[] } {
  const counted: CountedPayment[] = [];
  const notCounted: NotCountedPayment[] = [];
  payments.forEach((payment, index) => {
    const reason = reasonAgainst(terms, payment, asOf);
    const worth = reason === null ? worthOf(terms, payment, rates) : null;
    if (worth) counted.push({ payment, index, ...worth });
    else notCounted.push({ payment, index, reason: reason ?? "other-currency" });
  });
  counted.sort((a, b) => a.payment.date - b.payment.date);
  return { counted, notCounted };
}

function reasonAgainst(terms: LoanTerms, payment: PaymentMade, asOf: Day): NotCountedReason | null {
  const { loan, amount, date, kind } = payment;
  if (loan !== undefined && loan.toLowerCase() !== terms.id.toLowerCase()) return "other-loan";
  if (amount.minor <= 0n) return "not-positive";
  if (date > asOf) return "later";
  if (terms.openingBalance && date <= terms.openingBalance.date) return "in-opening";
  return kind === "default-interest" && !terms.defaultInterest ? "no-default-interest" : null;
}

function worthOf(
  terms: LoanTerms,
  { amount, date }: PaymentMade,
  rates: readonly PaymentRate[],
): { readonly counted: Money; readonly rate: PaymentRate | null } | null {
  const { currency, rounding } = terms;
  if (amount.currency === currency) return { counted: amount, rate: null };
  const rate = rates.find(
    (one) =>
      one.date === date &&
      ((one.base === amount.currency && one.quote === currency) ||
        (one.base === currency && one.quote === amount.currency)),
  );
  if (!rate) return null;
  const convert = rate.base === amount.currency ? multiplyByRate : divideByRate;
  return { counted: convert(amount, rate.rate, currency, rounding), rate };
}
