import type { DebtCard } from "../../budget/budgetLine.ts";
import { partsOf } from "../../calendar/day.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import { asMoney, sum, type Money } from "../../money/money.ts";
import { printedInstalment } from "../outlook/yearShare.ts";
import { isToTheUnit } from "../toTheUnit.ts";
import type { ScheduledLoan } from "./planParts.ts";

/** The principal of a year as a law prints it, beside the schedule's. */
export interface PrintedPrincipal {
  readonly year: number;
  readonly printed: Money;
  /** As many decimals as are printed. */
  readonly figure: Decimal;
  /** By the schedule, in the year of the due date, as laws count it. */
  readonly due: Money;
  /** A printed whole unit agrees with an amount that is less than one apart. */
  readonly agrees: boolean;
}

/**
 * What laws print of a loan's principal by year, oldest first; of several laws on one year the last one speaks. A sum in
 * another currency than the loan's can't be compared, nor can one of a year of which the terms, beginning with a balance,
 * tell a part: they are left out. (Laws on the budget, article 3, part V: the instalment of principal of the year.)
 */
export function printedPrincipal({ terms, schedule, cards }: ScheduledLoan): PrintedPrincipal[] {
  const { currency, openingBalance } = terms;
  const years = new Map<number, PrintedPrincipal>();
  for (const card of cards) {
    const printed = printedInstalment(card);
    if (!printed || !isIn(card, currency)) continue;
    const { year, amount: figure } = printed;
    if (openingBalance && year <= partsOf(openingBalance.date).year) continue;
    const ofYear = schedule.rows.filter(({ due }) => partsOf(due).year === year);
    const due = sum(
      ofYear.map(({ principal }) => principal),
      currency,
    );
    const agrees = isToTheUnit(due, figure);
    years.set(year, { year, printed: asMoney(figure, currency), figure, due, agrees });
  }
  return [...years.values()].toSorted((a, b) => a.year - b.year);
}

/** A bare "0" is none of any currency. */
function isIn({ instalment: { amounts } }: DebtCard, currency: Currency): boolean {
  return amounts.every((one) => one.currency === currency || one.amount.digits === 0n);
}
