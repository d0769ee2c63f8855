import { partsOf, type Day } from "../../calendar/day.ts";
import type { BudgetAccounts } from "../../loan/measures/budgetAccounts.ts";
import { debtService, type OpenDebtService } from "../../loan/measures/debtService.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { message, type Message } from "../../messages/message.ts";
import { add, zero, type Money } from "../../money/money.ts";
import { inDinars, inEuros, thousandsOf } from "./planAmounts.ts";
import { partsOfLoan, type PlanPart, type ScheduledLoan } from "./planParts.ts";
import type { PlanRate } from "./planRates.ts";
import { printedPrincipal, type PrintedPrincipal } from "./printedPrincipal.ts";
import { unsureYears } from "./unsureDays.ts";
import { assumedYears, projectedYears } from "./yearsOfParts.ts";

/** What one part of one loan needs in one budget year. */
export interface PlanLine {
  readonly loan: LoanTerms;
  readonly part: PlanPart;
  readonly account: string;
  readonly year: number;
  /** In the loan's currency; null where it is not known: `open` says why. */
  readonly amount: Money | null;
  readonly open: Message | null;
  readonly rate: PlanRate;
  /** Whole dinars; null where the amount or a rate is not known. */
  readonly rsd: Money | null;
  /** Thousands of dinars, from the whole dinars. */
  readonly thousands: bigint | null;
  readonly eur: Money | null;
  /** Whether a reference rate that nobody has published yet has a part in it. */
  readonly isProjected: boolean;
  /** Whether an assumed rate of interest has a part in it. */
  readonly isAssumed: boolean;
  /** Whether it counts on a drawdown after the day of the plan. */
  readonly awaitsDrawdown: boolean;
  /** Whether it may change with holidays that are not known: a payment may move over New Year, or interest run longer. */
  readonly hasUnsureDays: boolean;
  /** Of principal: what a law prints for the year, where that is not what is planned. */
  readonly printed: PrintedPrincipal | null;
  /**
   * The last year that a law prints, where the law has more of it: more may be due in the years after it too, and interest
   * be more in its own.
   */
  readonly mayBeMore: PrintedPrincipal | null;
  /** Whether it rests on a printed balance of a loan that was not yet being repaid, and may have been drawn on since. */
  readonly mayBeDrawn: boolean;
}

/** How lines are made. */
interface LineChoice {
  readonly years: readonly number[];
  readonly accounts: BudgetAccounts;
  readonly asOf: Day;
  readonly rateFor: (year: number, currency: LoanTerms["currency"]) => PlanRate;
}

/** A line for each part and year of a loan, also where nothing is to be paid. */
export function planLines(loan: ScheduledLoan, choice: LineChoice): PlanLine[] {
  const { terms, schedule } = loan;
  const service = debtService(terms, schedule, "budget-year");
  const projected = projectedYears(loan);
  const assumed = assumedYears(loan);
  const unsure = unsureYears(loan);
  const printed = printedPrincipal(loan);
  const last = printed.at(-1);
  const drawnUntil = mayBeDrawnUntil(loan);
  const more = last && !last.agrees && last.printed.minor > last.due.minor ? last : null;
  return partsOfLoan(terms).flatMap((part) =>
    choice.years.map((year): PlanLine => {
      const before = beforeOpening(terms, year);
      const ofYear = service.find((one) => one.year === year);
      const amount = before ? null : amountOf(ofYear, part, terms);
      const isSome = amount !== null && amount.minor !== 0n;
      const rate = choice.rateFor(year, terms.currency);
      const rsd = amount && inDinars(amount, rate.toRsd);
      return {
        loan: terms,
        part,
        account: choice.accounts[part],
        year,
        amount,
        open: before ?? (amount ? null : schedule.openInterest),
        rate,
        rsd,
        thousands: rsd && thousandsOf(rsd),
        eur: amount && inEuros(amount, rate.toEur),
        isProjected: isSome && projected[part].has(year),
        isAssumed: isSome && assumed[part].has(year),
        awaitsDrawdown: isSome && awaitsDrawdown(terms, choice.asOf, year),
        hasUnsureDays: isSome && unsure[part].has(year),
        printed:
          (amount && part === "principal" && printed.find((one) => one.year === year && !one.agrees)) || null,
        mayBeMore: isSome && more && mayBeMoreIn(part, year, more) ? more : null,
        mayBeDrawn: isSome && part !== "fees" && drawnUntil !== null,
      };
    }),
  );
}

function mayBeMoreIn(part: PlanPart, year: number, more: PrintedPrincipal): boolean {
  return part === "principal" ? year > more.year : part === "interest" && year >= more.year;
}

/**
 * The first date of principal of a loan of which a printed balance before that date is all that is known: what was drawn
 * since is not. The terms begin with that balance, so that their own first date is the next one. Null for other loans.
 */
export function mayBeDrawnUntil({ terms, cards }: ScheduledLoan): Day | null {
  const { openingBalance, sources } = terms;
  const first = cards.at(-1)?.firstPrincipal.day ?? null;
  const isPrinted = sources["openingBalance"]?.mark === "computed";
  return openingBalance && isPrinted && first !== null && first > openingBalance.date ? first : null;
}

/** What a reader of the line must know beside its figures. */
export function whatToKnow(line: PlanLine): Message[] {
  const {
    isProjected,
    isAssumed,
    awaitsDrawdown: awaits,
    hasUnsureDays,
    printed,
    mayBeMore,
    mayBeDrawn,
  } = line;
  return [
    ...(printed ? [printedOtherwise(printed)] : []),
    ...(mayBeMore ? [mayBeMoreWords(mayBeMore)] : []),
    ...(mayBeDrawn ? [message("planning:mayBeDrawn")] : []),
    ...(isProjected ? [message("planning:projected")] : []),
    ...(isAssumed ? [message("planning:assumedRate")] : []),
    ...(awaits ? [message("planning:awaitsDrawdown")] : []),
    ...(hasUnsureDays ? [message("planning:unsureDays")] : []),
  ];
}

export function printedOtherwise({ printed }: PrintedPrincipal): Message {
  return message("planning:printedOtherwise", { amount: printed });
}

export function mayBeMoreWords({ year }: PrintedPrincipal): Message {
  return message("planning:mayBeMore", { year: String(year) });
}

/** Of the year of an opening balance, and of those before it, the terms tell a part or nothing. */
function beforeOpening({ name, openingBalance }: LoanTerms, year: number): Message | null {
  return openingBalance && year <= partsOf(openingBalance.date).year
    ? message("planning:beforeOpening", {
        loan: name,
        year: String(year),
        date: { day: openingBalance.date },
      })
    : null;
}

function amountOf(
  service: OpenDebtService | undefined,
  part: PlanPart,
  { currency }: LoanTerms,
): Money | null {
  if (!service) return zero(currency);
  return part === "principal" ? add(service.principal, service.prepayment) : service[part];
}

/** Whether anything is to be drawn after the day and by the end of the year. */
function awaitsDrawdown({ drawdowns }: LoanTerms, asOf: Day, year: number): boolean {
  return drawdowns.some(({ date }) => date > asOf && partsOf(date).year <= year);
}
