import { message, type KeyOf, type Message, type MessageParam } from "../../messages/message.ts";
import { rescaled, type Decimal } from "../../money/decimal.ts";
import { sum } from "../../money/money.ts";
import type { Fee, InterestRate, LoanTerms } from "../terms.ts";
import { WHAT_IF_INDEX } from "../scenarios/shiftRates.ts";
import type { FigureInput } from "./figure.ts";

/** The terms that figures are made from. */
export type InputTerm =
  | "facility"
  | "drawdowns"
  | "openingBalance"
  | "rate"
  | "assumedRate"
  | "dayCount"
  | "businessDays"
  | "repayment"
  | "lastPrincipal"
  | "prepayments"
  | "reschedulings"
  | "fees"
  | "rounding";

/**
 * The terms named, with their values in words, their sources and marks; those that say nothing are left out. Of a loan
 * that begins with a stated balance, that balance stands for the drawdowns.
 */
export function termInputs(terms: LoanTerms, ...named: readonly InputTerm[]): FigureInput[] {
  const all = named.flatMap((term): readonly InputTerm[] => {
    if (term === "drawdowns" && terms.openingBalance) return ["openingBalance"];
    return term === "rate" && terms.assumedRate ? ["rate", "assumedRate"] : [term];
  });
  return all.flatMap((term) => {
    const source = terms.sources[term] ?? null;
    return valuesOf(terms, term).map(({ name, value }) => ({
      name,
      value,
      source,
      mark: source?.mark ?? (term === "assumedRate" ? "inferred" : null),
    }));
  });
}

/** A value that the program has computed. */
export function computedInput(name: Message, value: MessageParam): FigureInput {
  return { name, value, source: null, mark: "computed" };
}

/** Percent with at least two decimals: 3 is shown as 3,00 %. */
export function percentOf(percent: Decimal): { readonly percent: Decimal } {
  return { percent: percent.scale < 2 ? rescaled(percent, 2, "half-up") : percent };
}

interface Named {
  readonly name: Message;
  readonly value: MessageParam;
}

/** So many sums are listed one by one; more of them as their sum. */
const LISTED = 6;

function valuesOf(terms: LoanTerms, term: InputTerm): readonly Named[] {
  const one = (value: MessageParam | null): Named[] =>
    value === null ? [] : [{ name: message(`figures:term_${term}` as KeyOf<"figures:term_">), value }];
  switch (term) {
    case "facility":
      return one(terms.facility);
    case "drawdowns":
    case "prepayments":
      return datedSums(terms, term);
    case "openingBalance": {
      const opening = terms.openingBalance;
      if (!opening) return [];
      const name = message("figures:openingBalanceOn", { day: { day: opening.date } });
      return [{ name, value: opening.amount }];
    }
    case "rate":
      return one(rateMessage(terms.rate));
    case "assumedRate":
      return assumedValues(terms);
    case "dayCount":
      return one(terms.dayCount);
    case "businessDays": {
      const { convention, calendars } = terms.businessDays;
      if (convention === "none") return one(message("figures:notShifted"));
      return one(
        message("figures:shifted", {
          rule: message(`figures:convention_${convention}`),
          calendars: calendars.join(", ") || message("figures:weekendsOnly"),
        }),
      );
    }
    case "repayment":
      return one(message(`figures:repayment_${terms.repayment.kind}`));
    case "lastPrincipal":
      return one({ day: terms.lastPrincipal });
    case "reschedulings":
      return terms.reschedulings.map(({ date }) => ({
        name: message("figures:term_reschedulings"),
        value: { day: date },
      }));
    case "fees":
      return terms.fees.map((fee) => ({ name: message(`figures:fee_${fee.kind}`), value: feeValue(fee) }));
    case "rounding":
      return one(message(terms.rounding === "half-up" ? "figures:roundHalfUp" : "figures:roundHalfEven"));
  }
}

function assumedValues({ assumedRate }: LoanTerms): Named[] {
  if (!assumedRate) return [];
  if (assumedRate.kind === "constant") {
    return [{ name: message("figures:term_assumedRate"), value: percentOf(assumedRate.percent) }];
  }
  return assumedRate.values.map(({ from, percent }) => ({
    name: message("figures:assumedRateFrom", { day: { day: from } }),
    value: percentOf(percent),
  }));
}

function datedSums(terms: LoanTerms, term: "drawdowns" | "prepayments"): Named[] {
  const sums = terms[term];
  if (sums.length <= LISTED) {
    return sums.map(({ date, amount }) => ({
      name: message(`figures:${term}On`, { day: { day: date } }),
      value: amount,
    }));
  }
  const all = sum(
    sums.map(({ amount }) => amount),
    terms.currency,
  );
  return [{ name: message(`figures:${term}Sum`, { count: sums.length }), value: all }];
}

function rateMessage(rate: InterestRate): MessageParam {
  if (rate.kind === "unknown") return message("figures:rateUnknown");
  if (rate.kind === "fixed") return message("figures:rateFixed", { percent: percentOf(rate.percent) });
  if (rate.index === WHAT_IF_INDEX) return message("figures:rateWhatIf");
  const values = { index: { rateIndex: rate.index }, margin: percentOf(rate.marginPercent) };
  return rate.floorPercent === null
    ? message("figures:rateFloating", values)
    : message("figures:rateFloatingFloor", { ...values, floor: percentOf(rate.floorPercent) });
}

function feeValue(fee: Fee): MessageParam {
  switch (fee.kind) {
    case "management":
      return message("figures:feeOnce", { percent: percentOf(fee.percent), day: { day: fee.date } });
    case "insurance":
      return fee.premium.kind === "amount"
        ? fee.premium.amount
        : message("figures:feeOnce", { percent: percentOf(fee.premium.percent), day: { day: fee.date } });
    case "agency":
      return message("figures:feeEach", { amount: fee.amount, count: fee.monthsBetween });
    case "commitment":
      return message("figures:feeYearly", { percent: percentOf(fee.percent), dayCount: fee.dayCount });
  }
}
