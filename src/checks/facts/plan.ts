import type { DebtCard } from "../../budget/budgetLine.ts";
import { partsOf, type Day } from "../../calendar/day.ts";
import { dueDates } from "../../calendar/dueDates.ts";
import { DEFAULT_CREDITOR } from "../../dossier/assembleDossier.ts";
import { agreementFor } from "../../loan/agreements/catalogue.ts";
import { principalOn } from "../../loan/positionAt.ts";
import { message, type Message } from "../../messages/message.ts";
import { money, moneyOfDecimal, sum, type Money } from "../../money/money.ts";
import type { Currency } from "../../money/currency.ts";
import type { Where } from "../finding.ts";
import type { CheckedLoan } from "./loans.ts";

/** How a loan is to be repaid, as far as principal goes: by its schedule, or by what a card prints. */
export interface RepaymentPlan {
  readonly currency: Currency;
  readonly firstPrincipal: Day;
  /** Whether what is drawn by a day is known; by a card alone, or by inferred drawdowns, it is not. */
  readonly knowsDrawdowns: boolean;
  readonly left: (day: Day) => number;
  /** Owed at the end of the day, once everything is drawn. */
  readonly owed: (day: Day) => Money;
  /** Principal due after the first day, up to and on the second. */
  readonly dueBetween: (after: Day, until: Day) => Money;
  /** Where the plan stands. */
  readonly where: Where;
}

/** Exim Bank of China lends for half-yearly instalments: its published agreements. */
const EXIM_STEP = 6;

/** Months between two instalments, where known. */
export function stepOf({ id, cards, scheduled }: CheckedLoan): number | null {
  if (scheduled) return scheduled.terms.monthsBetween;
  const agreed = agreementFor(id)?.monthsBetween?.value;
  if (agreed !== undefined) return agreed;
  return cards.some(({ creditor }) => creditor === DEFAULT_CREDITOR) ? EXIM_STEP : null;
}

/**
 * The loan's plan as one of its cards sees it, or what is missing for one.
 * @param since the first day that the plan has to tell of
 */
export function planOf(
  loan: CheckedLoan,
  card: DebtCard,
  since: Day | null = card.asOf,
): RepaymentPlan | { readonly missing: Message } {
  const { scheduled } = loan;
  // A schedule that begins with a stated balance says nothing of the time before.
  const begins = scheduled?.terms.openingBalance?.date ?? null;
  const covers = begins === null || (since !== null && since >= begins);
  return scheduled && covers ? bySchedule(loan.id, scheduled) : byCard(loan, card);
}

function bySchedule(loan: string, { terms, schedule }: NonNullable<CheckedLoan["scheduled"]>): RepaymentPlan {
  const { mark } = terms.sources[terms.openingBalance ? "openingBalance" : "drawdowns"] ?? {};
  return {
    currency: terms.currency,
    firstPrincipal: terms.firstPrincipal,
    knowsDrawdowns: mark !== "inferred",
    left: (day) => principalOn(terms, schedule, day).instalmentsLeft,
    owed: (day) => principalOn(terms, schedule, day).balance,
    dueBetween: (after, until) =>
      sum(
        [
          ...schedule.rows.filter(({ due }) => due > after && due <= until).map(({ principal }) => principal),
          ...terms.prepayments
            .filter(({ date }) => date > after && date <= until)
            .map(({ amount }) => amount),
        ],
        terms.currency,
      ),
    where: { kind: "schedule", loan, due: null },
  };
}

/** Equal instalments at equal steps; the year's sum divided by the dates within the year. */
function byCard(loan: CheckedLoan, card: DebtCard): RepaymentPlan | { readonly missing: Message } {
  const step = stepOf(loan);
  if (step === null) return { missing: message("checks:missingRepayment") };
  const [first, last] = [card.firstPrincipal.day, card.lastPrincipal.day];
  if (first === null || last === null || last < first) return { missing: message("checks:missingDates") };
  const { dates, oddFinal } = dueDates(first, last, step);
  if (oddFinal) return { missing: message("checks:missingOddDates") };
  const printed = [card, ...loan.cards.toReversed()].find((one) => onlyInstalment(one) !== null);
  const yearly = printed ? onlyInstalment(printed) : null;
  const count = dates.filter((day) => partsOf(day).year === yearly?.year).length;
  if (!printed || !yearly || count === 0) {
    const isBegun = card.instalment.year === null || card.instalment.year >= partsOf(first).year;
    return {
      missing: isBegun
        ? message("checks:missingInstalment")
        : message("checks:missingNotBegun", { first: { day: first } }),
    };
  }
  if (yearly.amount.minor % BigInt(count) !== 0n)
    return { missing: message("checks:missingEqualInstalment") };
  const { currency } = yearly.amount;
  const times = (number: number): Money =>
    money((yearly.amount.minor / BigInt(count)) * BigInt(number), currency);
  const left = (day: Day): number => dates.filter((date) => date > day).length;
  return {
    currency,
    firstPrincipal: first,
    knowsDrawdowns: false,
    left,
    owed: (day) => times(left(day)),
    dueBetween: (after, until) => times(left(after) - left(until)),
    where: { kind: "line", source: printed.source },
  };
}

/** The one sum above zero that a card prints for its year. */
export function onlyInstalment({
  instalment: { year, amounts },
}: DebtCard): { readonly year: number; readonly amount: Money } | null {
  const [only] = amounts;
  if (year === null || amounts.length !== 1 || !only?.currency || only.amount.digits <= 0n) return null;
  const amount = moneyOfDecimal(only.amount, only.currency);
  return amount && { year, amount };
}
