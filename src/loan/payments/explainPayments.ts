import { basis } from "../../calendar/dayCount.ts";
import { message, type Message } from "../../messages/message.ts";
import { addDecimals } from "../../money/decimal.ts";
import { explainSpan } from "../explain/interest.ts";
import type { BalanceSpan } from "../schedule.ts";
import type { LoanTerms, DefaultInterestTerms } from "../terms.ts";
import type { DefaultStretch } from "./accrueDefault.ts";
import type { NotCountedPayment, Overpayment } from "./settlement.ts";

/** What is left over of a payment. */
export function explainOverpayment({ payment: { payment }, amount }: Overpayment): Message {
  return message("explain:overpayment", { paid: payment.amount, date: { day: payment.date }, amount });
}

/** Why a payment was not counted; null where it lies after the settlement's day or before the schedule, which is in order. */
export function explainNotCounted(
  { currency }: LoanTerms,
  { payment, reason }: NotCountedPayment,
): Message | null {
  const values = { paid: payment.amount, date: { day: payment.date } };
  switch (reason) {
    case "later":
    case "in-opening":
      return null;
    case "not-positive":
      return message("explain:notCountedNotPositive", values);
    case "other-loan":
      return message("explain:notCountedOtherLoan", { ...values, other: payment.loan ?? "" });
    case "other-currency":
      return message("explain:notCountedCurrency", { ...values, currency });
    case "no-default-interest":
      return message("explain:notCountedNoDefaultInterest", values);
  }
}

/** Default interest while its rate stays the same: the rate and how it is made up, each balance and its days, the product. */
export function explainDefault(agreed: DefaultInterestTerms, stretch: DefaultStretch): Message[] {
  const [first] = stretch.spans;
  if (!first) return [];
  return [
    ...explainRate(agreed, stretch, first),
    ...(stretch.capitalised.minor === 0n
      ? []
      : [message("explain:defaultCapitalised", { date: { day: first.from }, amount: stretch.capitalised })]),
    ...explainProduct(agreed, stretch, first),
  ];
}

function explainRate(agreed: DefaultInterestTerms, { rate }: DefaultStretch, first: BalanceSpan): Message[] {
  if (rate.base === null)
    return [message("explain:defaultRateAbsolute", { rate: { percent: rate.percent } })];
  const sum = addDecimals(rate.base, agreed.percent);
  const values = {
    from: { day: first.from },
    base: { percent: rate.base },
    points: { percent: agreed.percent },
    rate: { percent: sum },
  };
  const made =
    agreed.over === "table"
      ? message("explain:defaultRateTable", { ...values, since: { day: rate.from } })
      : message(
          rate.projected ? "explain:defaultRateContractProjected" : "explain:defaultRateContract",
          values,
        );
  return sum.digits < 0n
    ? [made, message("explain:defaultRateNotNegative", { rate: { percent: rate.percent } })]
    : [made];
}

function explainProduct(
  { dayCount }: DefaultInterestTerms,
  { spans, rate, amount }: DefaultStretch,
  first: BalanceSpan,
): Message[] {
  const yearDays = basis(dayCount);
  const values = { rate: { percent: rate.percent }, amount, dayCount };
  if (yearDays !== null && spans.length === 1) {
    const { balance, days } = first;
    return [
      explainSpan(first),
      message("explain:defaultInterest", { ...values, balance, count: days, basis: yearDays }),
    ];
  }
  return [
    ...spans.map(explainSpan),
    yearDays === null
      ? message("explain:defaultInterestByYear", values)
      : message("explain:defaultInterestSum", { ...values, basis: yearDays }),
  ];
}
