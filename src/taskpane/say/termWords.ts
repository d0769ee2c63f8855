import { atLeastDecimals, type Decimal } from "../../money/decimal.ts";
import type { BusinessDays, Fee, InterestRate, LoanTerms, Repayment } from "../../loan/terms.ts";
import { message, type Message, type MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { rareTermWords } from "../../workbook/rareTermWords.ts";

/** A term in words: its name, its value, and under which name its source stands. */
export interface TermWords {
  readonly term: string;
  readonly label: string;
  readonly value: string;
  /** What it says is that it is not known. */
  readonly isUnknown: boolean;
}

/** Percent with at least two decimals: 3 is shown as 3,00 %. */
export function percentParam(percent: Decimal): { readonly percent: Decimal } {
  return { percent: atLeastDecimals(percent, 2) };
}

/** Every term of a loan in words, in the order in which an agreement states them; what few agreements have stands last. */
export function termWords(terms: LoanTerms, { say, sayMessage }: Translator): readonly TermWords[] {
  const words = (
    term: keyof LoanTerms | "openingBalance.interestFrom",
    label: MessageKey,
    value: string | Message | null,
  ): TermWords => ({
    term,
    label: say(label),
    value: value === null ? say("pane:unknown") : typeof value === "string" ? value : sayMessage(value),
    isUnknown: value === null || (typeof value !== "string" && value.key === "pane:rateUnknown"),
  });
  const onDay = (day: LoanTerms["firstInterest"]): string =>
    sayMessage(message("pane:day", { day: { day } }));
  const list = (items: readonly Message[]): string =>
    items.length === 0 ? say("pane:none") : items.map(sayMessage).join("; ");
  return [
    words("currency", "pane:termCurrency", terms.currency),
    words("agreement", "pane:termAgreement", terms.agreement),
    words("signed", "pane:termSigned", terms.signed === null ? null : onDay(terms.signed)),
    words(
      "facility",
      "pane:termFacility",
      terms.facility && message("pane:amount", { amount: terms.facility }),
    ),
    ...(terms.openingBalance
      ? []
      : [
          words(
            "drawdowns",
            "pane:termDrawdowns",
            list(
              terms.drawdowns.map(({ amount, date }) =>
                message("pane:drawdownOn", { amount, day: { day: date } }),
              ),
            ),
          ),
        ]),
    words("rate", "pane:termRate", rateMessage(terms.rate)),
    words("dayCount", "pane:termDayCount", terms.dayCount),
    words("firstInterest", "pane:termFirstInterest", onDay(terms.firstInterest)),
    words("firstPrincipal", "pane:termFirstPrincipal", onDay(terms.firstPrincipal)),
    words("lastPrincipal", "pane:termLastPrincipal", onDay(terms.lastPrincipal)),
    words("monthsBetween", "pane:termMonthsBetween", message("pane:months", { count: terms.monthsBetween })),
    words("repayment", "pane:termRepayment", REPAYMENT[terms.repayment.kind]),
    words("businessDays", "pane:termBusinessDays", businessDaysMessage(terms.businessDays)),
    words("rounding", "pane:termRounding", ROUNDING[terms.rounding]),
    words("fees", "pane:termFees", list(terms.fees.map(feeMessage))),
    ...(terms.openingBalance
      ? [
          words(
            "openingBalance.interestFrom",
            "workbook:colInterestFrom",
            terms.openingBalance.interestFrom === null
              ? message("pane:lastInterestDate")
              : onDay(terms.openingBalance.interestFrom),
          ),
        ]
      : []),
    ...rareTermWords(terms).map(({ term, label, value }) => words(term, label, list(value))),
  ];
}

/** How many of the terms as they are shown are assumed: what depends on them is an assumption too. */
export function assumedTerms(terms: LoanTerms, translator: Translator): number {
  return termWords(terms, translator).filter(({ term }) => terms.sources[term]?.mark === "inferred").length;
}

const REPAYMENT: Readonly<Record<Repayment["kind"], Message>> = {
  "equal-principal": message("pane:repaymentEqual"),
  annuity: message("pane:repaymentAnnuity"),
  bullet: message("pane:repaymentBullet"),
  custom: message("pane:repaymentCustom"),
};

const ROUNDING: Readonly<Record<LoanTerms["rounding"], Message>> = {
  "half-up": message("pane:roundingHalfUp"),
  "half-even": message("pane:roundingHalfEven"),
};

const CONVENTION: Readonly<Record<BusinessDays["convention"], Message>> = {
  none: message("pane:daysNone"),
  following: message("pane:daysFollowing"),
  "modified-following": message("pane:daysModifiedFollowing"),
  preceding: message("pane:daysPreceding"),
};

function rateMessage(rate: InterestRate): Message {
  if (rate.kind === "unknown") return message("pane:rateUnknown");
  return rate.kind === "fixed"
    ? message("pane:rateFixed", { percent: percentParam(rate.percent) })
    : message("pane:rateFloating", {
        index: { rateIndex: rate.index },
        percent: percentParam(rate.marginPercent),
      });
}

function businessDaysMessage({ convention, calendars, interest }: BusinessDays): Message {
  const rule = CONVENTION[convention];
  if (convention === "none") return rule;
  const withInterest = message(interest === "adjusted" ? "pane:daysAdjusted" : "pane:daysUnadjusted", {
    rule,
  });
  return calendars.length === 0
    ? withInterest
    : message("pane:daysCalendars", { rule: withInterest, calendars: calendars.join(", ") });
}

function feeMessage(fee: Fee): Message {
  switch (fee.kind) {
    case "management":
      return message("pane:feeManagement", { percent: percentParam(fee.percent), day: { day: fee.date } });
    case "commitment":
      return message("pane:feeCommitment", { percent: percentParam(fee.percent), day: { day: fee.from } });
    case "insurance":
      return fee.premium.kind === "amount"
        ? message("pane:feeInsurance", { amount: fee.premium.amount, day: { day: fee.date } })
        : message("pane:feeInsurancePercent", {
            percent: percentParam(fee.premium.percent),
            day: { day: fee.date },
          });
    case "agency":
      return message("pane:feeAgency", {
        amount: fee.amount,
        day: { day: fee.from },
        count: fee.monthsBetween,
      });
  }
}
