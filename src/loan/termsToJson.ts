import { isoText, type Day } from "../calendar/day.ts";
import type { Message } from "../messages/message.ts";
import { decimalText } from "../money/decimal.ts";
import { amountText, type Money } from "../money/money.ts";
import { sourcesToJson } from "./sourceJson.ts";
import type {
  AssumedRate,
  BusinessDays,
  DefaultInterestTerms,
  Fee,
  InterestRate,
  LoanTerms,
  OpeningBalance,
  OwnDay,
  Register,
  Repayment,
  Rescheduling,
} from "./terms.ts";

/**
 * The terms in the form that readTerms reads. Reading it again gives equal terms, but for what `says` adds to sources.
 * What few agreements have (a month-end rule, a long final period, capitalised interest, an end of availability,
 * cancellations, own days) is left out where there is none of it.
 * @param say as for sourceToJson
 */
export function termsToJson(terms: LoanTerms, say?: (message: Message) => string): Record<string, unknown> {
  const { rollOn, finalPeriod, capitalisedUntil, availabilityEnd, cancellations, openingBalance } = terms;
  return {
    id: terms.id,
    name: terms.name,
    currency: terms.currency,
    agreement: terms.agreement,
    signed: dayOrNull(terms.signed),
    facility: terms.facility && amountText(terms.facility),
    ...(openingBalance
      ? { openingBalance: openingToJson(openingBalance) }
      : { drawdowns: terms.drawdowns.map(datedToJson) }),
    rate: rateToJson(terms.rate),
    ...(terms.assumedRate ? { assumedRate: assumedRateToJson(terms.assumedRate) } : {}),
    dayCount: terms.dayCount,
    firstInterest: isoText(terms.firstInterest),
    firstPrincipal: isoText(terms.firstPrincipal),
    lastPrincipal: isoText(terms.lastPrincipal),
    monthsBetween: terms.monthsBetween,
    ...(rollOn === "stated" ? {} : { rollOn }),
    ...(finalPeriod === "short" ? {} : { finalPeriod }),
    ...(capitalisedUntil === null ? {} : { capitalisedUntil: isoText(capitalisedUntil) }),
    repayment: repaymentToJson(terms.repayment),
    businessDays: businessDaysToJson(terms.businessDays),
    rounding: terms.rounding,
    remainder: terms.remainder,
    ...(terms.register ? { register: registerToJson(terms.register) } : {}),
    fees: terms.fees.map(feeToJson),
    ...(availabilityEnd === null ? {} : { availabilityEnd: isoText(availabilityEnd) }),
    ...(cancellations.length === 0 ? {} : { cancellations: cancellations.map(datedToJson) }),
    prepayments: terms.prepayments.map((one) => ({
      ...datedToJson(one),
      order: one.order,
      respread: one.respread,
    })),
    reschedulings: terms.reschedulings.map(reschedulingToJson),
    defaultInterest: terms.defaultInterest ? defaultInterestToJson(terms.defaultInterest) : null,
    sources: sourcesToJson(terms.sources, say),
  };
}

function dayOrNull(day: Day | null): string | null {
  return day === null ? null : isoText(day);
}

function datedToJson({ date, amount }: { readonly date: Day; readonly amount: Money }): {
  date: string;
  amount: string;
} {
  return { date: isoText(date), amount: amountText(amount) };
}

function openingToJson({ date, amount, interestFrom }: OpeningBalance): Record<string, unknown> {
  return {
    ...datedToJson({ date, amount }),
    ...(interestFrom === null ? {} : { interestFrom: isoText(interestFrom) }),
  };
}

function registerToJson({ unit, divided }: Register): Record<string, unknown> {
  return { unit, ...(divided ? { divided: amountText(divided) } : {}) };
}

function assumedRateToJson(rate: AssumedRate): Record<string, unknown> {
  if (rate.kind === "constant") return { kind: rate.kind, percent: decimalText(rate.percent) };
  const values = rate.values.map(({ from, percent }) => ({
    from: isoText(from),
    percent: decimalText(percent),
  }));
  return { kind: rate.kind, values };
}

function rateToJson(rate: InterestRate): Record<string, unknown> {
  if (rate.kind === "unknown") return { kind: rate.kind };
  if (rate.kind === "fixed") return { kind: "fixed", percent: decimalText(rate.percent) };
  return {
    kind: "floating",
    index: rate.index,
    marginPercent: decimalText(rate.marginPercent),
    floorPercent: rate.floorPercent && decimalText(rate.floorPercent),
    fixings: rate.fixings.map(({ from, percent }) => ({
      from: isoText(from),
      percent: decimalText(percent),
    })),
  };
}

function repaymentToJson(repayment: Repayment): Record<string, unknown> {
  return repayment.kind === "custom"
    ? { kind: "custom", instalments: repayment.instalments.map(datedToJson) }
    : { kind: repayment.kind };
}

function businessDaysToJson(days: BusinessDays): Record<string, unknown> {
  const own = (list: readonly OwnDay[]): Record<string, unknown>[] =>
    list.map(({ date, name }) => ({ date: isoText(date), name }));
  return {
    calendars: [...days.calendars],
    convention: days.convention,
    interest: days.interest,
    ...(days.holidays ? { holidays: own(days.holidays) } : {}),
    ...(days.workingDays ? { workingDays: own(days.workingDays) } : {}),
  };
}

function feeToJson(fee: Fee): Record<string, unknown> {
  const { kind } = fee;
  switch (fee.kind) {
    case "management":
      return { kind, percent: decimalText(fee.percent), on: fee.on, date: isoText(fee.date) };
    case "commitment":
      return {
        kind,
        percent: decimalText(fee.percent),
        on: fee.on,
        from: isoText(fee.from),
        dayCount: fee.dayCount,
      };
    case "insurance": {
      const { premium } = fee;
      const of =
        premium.kind === "amount"
          ? { amount: amountText(premium.amount) }
          : { percent: decimalText(premium.percent), on: premium.on };
      return { kind, ...of, date: isoText(fee.date) };
    }
    case "agency":
      return {
        kind,
        amount: amountText(fee.amount),
        from: isoText(fee.from),
        monthsBetween: fee.monthsBetween,
      };
  }
}

function reschedulingToJson(one: Rescheduling): Record<string, unknown> {
  return {
    date: isoText(one.date),
    accrued: one.accrued,
    writeDown: one.writeDown && amountText(one.writeDown),
    rate: one.rate && rateToJson(one.rate),
    firstInterest: isoText(one.firstInterest),
    firstPrincipal: isoText(one.firstPrincipal),
    lastPrincipal: isoText(one.lastPrincipal),
    monthsBetween: one.monthsBetween,
    repayment: one.repayment && repaymentToJson(one.repayment),
    capitalisedUntil: dayOrNull(one.capitalisedUntil),
  };
}

function defaultInterestToJson(terms: DefaultInterestTerms): Record<string, unknown> {
  const { percent, over, rates, on, dayCount, compounding } = terms;
  return {
    percent: decimalText(percent),
    over,
    ...(over === "table"
      ? { rates: rates.map((rate) => ({ from: isoText(rate.from), percent: decimalText(rate.percent) })) }
      : {}),
    on,
    dayCount,
    compounding,
  };
}
