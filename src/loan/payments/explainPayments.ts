import { explainSpan } from "../explain/interest.ts";
import { basis } from "../../calendar/dayCount.ts";
import { message, type Message } from "../../messages/message.ts";
import { addDecimals } from "../../money/decimal.ts";
import type { BalanceSpan } from "../schedule.ts";
import type { LoanTerms, DefaultInterestTerms } from "../terms.ts";
import type { DefaultStretch } from "./accrueDefault.ts";
import type { Arrears } from "./arrears.ts";
import type { DefaultCharge } from "./defaultInterest.ts";
import type { DueKind } from "./payment.ts";
import type { Allocation, CountedPayment, SettledPart, Settlement } from "./settlement.ts";

const KINDS: Readonly<Record<DueKind, Message>> = {
  principal: message("explain:duePrincipal"),
  interest: message("explain:dueInterest"),
  fee: message("explain:dueFee"),
};

const nameOf = ({ kind, prepayment }: SettledPart): Message =>
  prepayment === null ? KINDS[kind] : message("explain:duePrepayment");

/** What was due, each payment that was used for it, and what is left of it on the settlement's day. */
export function explainSettled(part: SettledPart, settlement: Settlement): Message[] {
  const { due, paid, short, over, paidInFull } = part;
  const said = [
    message("explain:settledDue", {
      kind: nameOf(part),
      due: { day: part.dueOn },
      payable: { day: part.payable },
      amount: due,
    }),
    ...part.allocations.flatMap((allocation) => [...converted(allocation.payment), used(allocation)]),
    paidInFull === null
      ? message("explain:settledShort", { day: { day: settlement.asOf }, due, paid, short })
      : message("explain:settledInFull", { date: { day: paidInFull } }),
  ];
  return over.minor === 0n ? said : [...said, message("explain:settledOver", { amount: over })];
}

/** Payments that are left over, and those that were not counted, each with the reason. */
export function explainUnused(terms: LoanTerms, settlement: Settlement): Message[] {
  return [
    ...settlement.overpayments.flatMap(({ payment, amount }) => [
      ...converted(payment),
      message("explain:overpayment", {
        paid: payment.payment.amount,
        date: { day: payment.payment.date },
        amount,
      }),
    ]),
    ...settlement.notCounted.map(({ payment, reason }) => {
      const values = { paid: payment.amount, date: { day: payment.date } };
      switch (reason) {
        case "later":
          return message("explain:notCountedLater", { ...values, day: { day: settlement.asOf } });
        case "in-opening":
          return message("explain:notCountedInOpening", values);
        case "not-positive":
          return message("explain:notCountedNotPositive", values);
        case "other-loan":
          return message("explain:notCountedOtherLoan", { ...values, other: payment.loan ?? "" });
        case "other-currency":
          return message("explain:notCountedCurrency", { ...values, currency: terms.currency });
        case "no-default-interest":
          return message("explain:notCountedNoDefaultInterest", values);
      }
    }),
  ];
}

/**
 * Default interest on one overdue amount: each rate and how it is made up, each balance and its days, the product.
 * @param terms that have default interest
 */
export function explainDefault(terms: LoanTerms, charge: DefaultCharge): Message[] {
  const agreed = terms.defaultInterest;
  if (!agreed) return [];
  const { accrued, paid, short } = charge;
  const { dueOn, payable, due } = charge.part;
  return [
    message("explain:defaultOn", {
      kind: nameOf(charge.part),
      amount: due,
      due: { day: dueOn },
      payable: { day: payable },
    }),
    ...charge.stretches.flatMap((stretch) => explainStretch(agreed, stretch)),
    ...(paid.minor === 0n && charge.stretches.length === 1
      ? []
      : [message("explain:defaultOwed", { accrued, paid, short })]),
  ];
}

/** Each overdue amount with its days, how default interest on it came about, and the sum. */
export function explainArrears(terms: LoanTerms, arrears: Arrears): Message[] {
  const { principal, interest, fees, total, defaultInterest } = arrears;
  const day = { day: arrears.day };
  const items = arrears.items.map((item) =>
    message("explain:arrearsItem", {
      kind: nameOf(item.part),
      due: { day: item.part.dueOn },
      payable: { day: item.part.payable },
      short: item.short,
      count: item.daysPastDue,
    }),
  );
  const sums = { day, principal, interest, fees, total };
  return [
    ...(items.length === 0 ? [message("explain:arrearsNone", { day })] : items),
    ...(arrears.charges?.charges ?? []).flatMap((charge) => explainDefault(terms, charge)),
    defaultInterest === null
      ? message("explain:arrearsSumWithoutDefault", sums)
      : message("explain:arrearsSum", { ...sums, late: defaultInterest }),
  ];
}

function used({ amount, date, daysLate, early }: Allocation): Message {
  const values = { amount, date: { day: date } };
  if (daysLate > 0) return message("explain:settledLate", { ...values, count: daysLate });
  return message(early ? "explain:settledEarly" : "explain:settledInTime", values);
}

function converted({ payment, counted, rate }: CountedPayment): Message[] {
  if (!rate) return [];
  return [
    message("explain:paymentConverted", {
      paid: payment.amount,
      date: { day: payment.date },
      counted,
      base: rate.base,
      rate: { decimal: rate.rate },
      quote: rate.quote,
    }),
  ];
}

function explainStretch(agreed: DefaultInterestTerms, stretch: DefaultStretch): Message[] {
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
