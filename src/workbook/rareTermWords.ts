import type { Day } from "../calendar/day.ts";
import { PLAIN_TERMS } from "../loan/plainTerms.ts";
import type {
  AssumedRate,
  DefaultInterestTerms,
  InterestRate,
  LoanTerms,
  Rescheduling,
} from "../loan/terms.ts";
import { message, type Message, type MessageKey } from "../messages/message.ts";
import { atLeastDecimals, type Decimal } from "../money/decimal.ts";
import { sum, type Money } from "../money/money.ts";
import {
  ACCRUED_WORDS,
  DEFAULT_ON_WORDS,
  FINAL_PERIOD_WORDS,
  PREPAYMENT_ORDER_WORDS,
  REPAYMENT_WORDS,
  ROLL_WORDS,
} from "./words.ts";

/** A term in words. */
interface RareTerm {
  /** Its name, and the name that its source stands under, in LoanTerms. */
  readonly term: keyof LoanTerms;
  readonly label: MessageKey;
  /** To be said one after the other. */
  readonly value: readonly Message[];
}

/** The terms whose plain value says nothing, and what few agreements have of the others. */
type Rare =
  | keyof typeof PLAIN_TERMS
  | "openingBalance"
  | "assumedRate"
  | "remainder"
  | "repayment"
  | "businessDays"
  | "defaultInterest";

/** The terms that few agreements have, in words; only those that say anything out of the ordinary. */
export function rareTermWords(terms: LoanTerms): readonly RareTerm[] {
  const { openingBalance, rollOn, finalPeriod, repayment, defaultInterest } = terms;
  // In the order in which they are shown.
  const words: Readonly<Record<Rare, readonly [label: MessageKey, value: readonly Message[]]>> = {
    openingBalance: ["workbook:termOpeningBalance", openingBalance ? [amountOn(openingBalance)] : []],
    assumedRate: ["workbook:termAssumedRate", assumedMessages(terms.assumedRate)],
    remainder: ["workbook:termRemainder", registerMessages(terms)],
    availabilityEnd: ["workbook:colAvailabilityEnd", onDay(terms.availabilityEnd)],
    rollOn: ["workbook:colRollOn", rollOn === PLAIN_TERMS.rollOn ? [] : [message(ROLL_WORDS[rollOn])]],
    finalPeriod: [
      "workbook:colFinalPeriod",
      finalPeriod === PLAIN_TERMS.finalPeriod ? [] : [message(FINAL_PERIOD_WORDS[finalPeriod])],
    ],
    capitalisedUntil: ["workbook:colCapitalisedUntil", onDay(terms.capitalisedUntil)],
    repayment: [
      "workbook:headStatedInstalments",
      repayment.kind === "custom" ? [instalmentsMessage(repayment.instalments)] : [],
    ],
    businessDays: ["workbook:headOwnDays", ownDayMessages(terms)],
    cancellations: ["workbook:headCancellations", terms.cancellations.map(amountOn)],
    prepayments: ["workbook:headPrepayments", terms.prepayments.map(prepaymentMessage)],
    reschedulings: ["workbook:headReschedulings", terms.reschedulings.flatMap(reschedulingMessages)],
    defaultInterest: [
      "workbook:headDefaultInterest",
      defaultInterest ? defaultMessages(defaultInterest) : [],
    ],
  };
  return (Object.keys(words) as Rare[])
    .map((term): RareTerm => ({ term, label: words[term][0], value: words[term][1] }))
    .filter(({ value }) => value.length > 0);
}

/** With at least two decimals: 3 is shown as 3,00 %. */
function percentParam(percent: Decimal): { readonly percent: Decimal } {
  return { percent: atLeastDecimals(percent, 2) };
}

function onDay(day: Day | null): readonly Message[] {
  return day === null ? [] : [message("workbook:sayDay", { day: { day } })];
}

interface Dated {
  readonly date: Day;
  readonly amount: Money;
}

function amountOn({ date, amount }: Dated): Message {
  return message("workbook:sayAmountOn", { amount, day: { day: date } });
}

/** How many, since when, until when and how much: a list of thirty would fill the page. */
function instalmentsMessage(instalments: readonly Dated[]): Message {
  const days = instalments.map(({ date }) => date);
  const currency = instalments[0]?.amount.currency ?? "EUR";
  return message("workbook:sayInstalments", {
    count: instalments.length,
    first: { day: Math.min(...days) as Day },
    last: { day: Math.max(...days) as Day },
    amount: sum(
      instalments.map(({ amount }) => amount),
      currency,
    ),
  });
}

/** How many of each kind; their dates and names stand in tblOwnDays. */
function ownDayMessages({
  businessDays: { holidays = [], workingDays = [] },
}: LoanTerms): readonly Message[] {
  return [
    ...(holidays.length > 0 ? [message("workbook:sayOwnHolidays", { count: holidays.length })] : []),
    ...(workingDays.length > 0 ? [message("workbook:sayOwnWorkingDays", { count: workingDays.length })] : []),
  ];
}

function prepaymentMessage({ date, amount, order, respread }: LoanTerms["prepayments"][number]): Message {
  const params = { amount, day: { day: date } };
  return respread
    ? message("workbook:sayPrepaymentRespread", params)
    : message("workbook:sayPrepayment", { ...params, order: message(PREPAYMENT_ORDER_WORDS[order]) });
}

function reschedulingMessages(one: Rescheduling): readonly Message[] {
  return [
    message("workbook:sayRescheduling", {
      day: { day: one.date },
      interest: { day: one.firstInterest },
      first: { day: one.firstPrincipal },
      last: { day: one.lastPrincipal },
      count: one.monthsBetween,
    }),
    message("workbook:sayAccrued", { accrued: message(ACCRUED_WORDS[one.accrued]) }),
    ...(one.writeDown ? [message("workbook:sayWrittenOff", { amount: one.writeDown })] : []),
    ...(one.rate ? [rateMessage(one.rate)] : []),
    ...(one.repayment ? [message(REPAYMENT_WORDS[one.repayment.kind])] : []),
    ...(one.repayment?.kind === "custom" ? [instalmentsMessage(one.repayment.instalments)] : []),
    ...(one.capitalisedUntil === null
      ? []
      : [message("workbook:sayCapitalisedUntil", { day: { day: one.capitalisedUntil } })]),
  ];
}

function registerMessages({ remainder, register }: LoanTerms): readonly Message[] {
  const divided = register?.divided;
  const unit = register?.unit === "whole" ? "workbook:sayRegisterWhole" : "workbook:sayRegister";
  return [
    ...(remainder === "balance" ? [message(unit)] : []),
    ...(divided ? [message("workbook:sayRegisterDivided", { amount: divided })] : []),
  ];
}

function assumedMessages(assumed: AssumedRate | undefined): readonly Message[] {
  if (!assumed) return [];
  if (assumed.kind === "constant") {
    return [message("workbook:sayRate", { percent: percentParam(assumed.percent) })];
  }
  return assumed.values.map(({ from, percent }) =>
    message("workbook:sayRateFrom", { from: { day: from }, percent: percentParam(percent) }),
  );
}

function rateMessage(rate: InterestRate): Message {
  if (rate.kind === "unknown") return message("workbook:sayRateUnknown");
  if (rate.kind === "fixed") return message("workbook:sayRate", { percent: percentParam(rate.percent) });
  const params = { index: { rateIndex: rate.index }, percent: percentParam(rate.marginPercent) };
  return rate.floorPercent
    ? message("workbook:sayRateFloor", { ...params, floor: percentParam(rate.floorPercent) })
    : message("workbook:sayRateFloating", params);
}

function defaultMessages(late: DefaultInterestTerms): readonly Message[] {
  const percent = percentParam(late.percent);
  return [
    message(`workbook:sayDefault${DEFAULT_ENDINGS[late.over]}`, { percent }),
    ...late.rates.map(({ from, percent: value }) =>
      message("workbook:sayDefaultRate", { day: { day: from }, percent: percentParam(value) }),
    ),
    message("workbook:sayDefaultOn", { on: message(DEFAULT_ON_WORDS[late.on]), dayCount: late.dayCount }),
    ...(late.compounding ? [message("workbook:sayCompounded")] : []),
  ];
}

const DEFAULT_ENDINGS = { contract: "Contract", absolute: "Absolute", table: "Table" } as const;
