import type { DebtCard } from "../../budget/budgetLine.ts";
import { addDays, type Day } from "../../calendar/day.ts";
import { datesBefore } from "../../calendar/dueDates.ts";
import type { Agreement } from "../../loan/agreements/agreement.ts";
import { feesNotEntered } from "../../loan/agreements/feesNotEntered.ts";
import { INTEREST_FROM_ASSUMED } from "../../loan/beginning.ts";
import { PLAIN_TERMS } from "../../loan/plainTerms.ts";
import type { InterestRate, LoanTerms, TermSource } from "../../loan/terms.ts";
import { message, type KeyOf } from "../../messages/message.ts";
import { normalized } from "../../money/decimal.ts";
import { amountText, type Money } from "../../money/money.ts";
import { seen } from "../loanFacts.ts";
import { fixedRate } from "./cardRate.ts";
import type { DividedSum } from "./dividedSum.ts";
import type { YearShare } from "./yearShare.ts";

/** A card's balance and the dates that it is repaid on. */
interface ForwardPlan {
  readonly id: string;
  readonly card: DebtCard;
  readonly day: Day;
  readonly balance: Money;
  /** How the balance in the loan's currency was found. */
  readonly balanceSource: TermSource;
  readonly share: YearShare;
  readonly agreement: Agreement | null;
  /** What instalments are worked out from where it is not the balance. */
  readonly divided: DividedSum | null;
  /** Whether the printed instalment comes out at this step of months alone. */
  readonly isStepProven: boolean;
}

/**
 * Terms for the time after a stated balance: what the card says of dates and rate, what is known of the agreement, and
 * the rest assumed and marked so: equal instalments (of which the caller says what they rest on), ACT/360 where no day
 * count is known, and payment on the due date itself where no calendar is. Without a known rate of interest the terms
 * leave it open.
 */
export function forwardTerms(plan: ForwardPlan): LoanTerms {
  const { id, card, balance, share, agreement, divided } = plan;
  const { due, dates } = share;
  const [first, last] = [due[0] as Day, due.at(-1) as Day];
  // A sum is divided by all instalments, those that are paid included.
  const begin = divided ? (dates.dates[0] as Day) : first;
  // What was due on or before the day and is in the balance still is the first instalment of the schedule.
  const opening = first <= plan.day ? addDays(first, -1) : plan.day;
  const before = datesBefore(first, opening, dates.months, dates.rollDay);
  return {
    ...PLAIN_TERMS,
    id,
    name: card.name,
    currency: balance.currency,
    agreement: agreement?.agreement?.value ?? null,
    signed: agreement?.signed?.value ?? null,
    facility: facilityOf(agreement, balance),
    drawdowns: [],
    openingBalance: { date: opening, amount: balance, interestFrom: null },
    rate: rateOf(card, agreement),
    dayCount: agreement?.dayCount?.value ?? "ACT/360",
    firstInterest: divided ? begin : (before.at(-2) ?? first),
    firstPrincipal: begin,
    lastPrincipal: last,
    monthsBetween: dates.months,
    rollOn: dates.rollDay === 31 ? "month-end" : "stated",
    repayment: { kind: due.length === 1 ? "bullet" : "equal-principal" },
    businessDays: agreement?.businessDays?.value ?? NO_SHIFT,
    rounding: "half-up",
    remainder: "last",
    ...(divided && { register: { unit: "minor", divided: divided.sum } }),
    fees: [],
    sources: sourcesOf(plan),
  };
}

/** Without a value of its index a floating rate leaves interest open, as an unknown one does. */
function rateOf(card: DebtCard, agreement: Agreement | null): InterestRate {
  const fixed = fixedRate(card, agreement);
  if (fixed) return { kind: "fixed", percent: normalized(fixed.percent) };
  if (card.rate?.kind !== "floating") return { kind: "unknown" };
  const { index, marginPercent } = card.rate;
  return { kind: "floating", index, marginPercent, floorPercent: null, fixings: [] };
}

/** The agreed amount, where it can be the loan's. */
function facilityOf(agreement: Agreement | null, balance: Money): Money | null {
  const facility = agreement?.facility?.value ?? null;
  return facility?.currency === balance.currency && facility.minor >= balance.minor ? facility : null;
}

const NO_SHIFT = { calendars: [], convention: "none", interest: "unadjusted" } as const;

function sourcesOf({
  card,
  balance,
  balanceSource,
  share,
  agreement,
  divided,
  isStepProven,
}: ForwardPlan): LoanTerms["sources"] {
  const assumed = (key: KeyOf<"outlook:source">, text: string): TermSource => ({
    mark: "inferred",
    text,
    says: message(key),
  });
  const rate =
    fixedRate(card, agreement)?.source ??
    (card.rate ? seen(card, card.rate.text) : { ...seen(card, null), says: message("outlook:sourceNoRate") });
  const isPrinted = card.instalment.amounts.some(({ currency }) => currency === balance.currency);
  const currency = isPrinted
    ? seen(card, card.instalment.text)
    : agreement?.currency?.value === balance.currency
      ? agreement.currency.source
      : assumed("outlook:sourceCurrency", balance.currency);
  const { agreement: number, signed, facility, dayCount, businessDays } = agreement ?? {};
  const { months, dates } = share.dates;
  const [first, last] = [(divided ? dates[0] : share.due[0]) as Day, share.due.at(-1) as Day];
  return {
    currency,
    openingBalance: balanceSource,
    "openingBalance.interestFrom": INTEREST_FROM_ASSUMED,
    firstInterest: assumed("outlook:sourceFirstInterest", "-"),
    firstPrincipal: dateSource(card, "firstPrincipal", first, months),
    lastPrincipal: dateSource(card, "lastPrincipal", last, months),
    monthsBetween: stepSource(months, isStepProven, agreement),
    rate,
    ...(number && { agreement: number.source }),
    ...(signed && { signed: signed.source }),
    ...(facility && facilityOf(agreement, balance) && { facility: facility.source }),
    dayCount: dayCount?.source ?? assumed("outlook:sourceDayCount", "ACT/360"),
    businessDays: businessDays?.source ?? assumed("outlook:sourceNoShift", "-"),
    rounding: assumed("outlook:sourceRounding", "-"),
    ...(divided && { remainder: dividedSource(divided) }),
    fees: feesNotEntered(agreement, "outlook:sourceFees"),
  };
}

function dividedSource({ sum, count, paid, owed }: DividedSum): TermSource {
  return {
    mark: "computed",
    text: `${amountText(sum)} / ${count}`,
    says: message("outlook:sourceDivided", { sum, all: count, paid, balance: owed }),
  };
}

function stepSource(months: number, isProven: boolean, agreement: Agreement | null): TermSource {
  const agreed = agreement?.monthsBetween;
  if (agreed?.value === months) return agreed.source;
  return {
    mark: isProven ? "computed" : "inferred",
    text: `${months}`,
    says: message(isProven ? "outlook:sourceStepProven" : "outlook:sourceStep", { count: months }),
  };
}

/** A date of principal is seen only where it is the printed one; the schedule begins with a later one of the same grid. */
function dateSource(
  card: DebtCard,
  which: "firstPrincipal" | "lastPrincipal",
  date: Day,
  months: number,
): TermSource {
  const { text, day: onCard } = card[which];
  const printed = seen(card, text);
  if (onCard === date || onCard === null) return printed;
  return {
    ...printed,
    mark: "computed",
    says: message("outlook:sourceOnGrid", { printed: { day: onCard }, count: months }),
  };
}
