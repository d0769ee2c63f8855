import type { DebtCard } from "../../budget/budgetLine.ts";
import { partsOf } from "../../calendar/day.ts";
import { message } from "../../messages/message.ts";
import { decimal, type Decimal } from "../../money/decimal.ts";
import { asMoney, subtract, sum, type Money } from "../../money/money.ts";
import type { Check } from "../check.ts";
import { isToTheUnit } from "../../dossier/toTheUnit.ts";
import { withinUnits } from "../facts/amounts.ts";
import { cardKey, loansOf, subjectOf, type CheckedLoan } from "../facts/loans.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { compared, notCheckable, type About } from "../findings.ts";

/**
 * The principal that a law prints for its year against the rows of the loan's schedule in that year; without a
 * schedule, whether it is zero where no date of principal lies in the year, and above zero where one does.
 */
export const yearlyInstalment: Check = {
  id: "yearly-instalment",
  name: message("checks:yearlyName"),
  rule: message("checks:yearlyRule"),
  source: message("checks:yearlySource"),
  severity: "question",
  tolerance: { value: decimal("0.01"), unit: "units" },
  run: (dossier, tolerance) =>
    loansOf(dossier).flatMap((loan) => loan.cards.map((card) => ofCard(loan, card, tolerance))),
};

function ofCard(loan: CheckedLoan, card: DebtCard, tolerance: Decimal): Finding {
  const { year, amounts } = card.instalment;
  const about: About = {
    check: "yearly-instalment",
    subject: subjectOf(loan),
    of: cardKey(card),
    at: card.source,
    tolerance,
    ...(year !== null && { year }),
  };
  const missing = message("checks:missingYearly");
  if (year === null || amounts.length === 0) return notCheckable(about, missing);
  const { scheduled } = loan;
  // Of the year of an opening balance a schedule has only what is due after its day.
  const opening = scheduled?.terms.openingBalance;
  const covers = !opening || partsOf(opening.date).year < year;
  return scheduled && covers ? bySchedule(about, scheduled, card, year) : byDates(about, card, year);
}

function bySchedule(
  about: About,
  { terms, schedule }: NonNullable<CheckedLoan["scheduled"]>,
  card: DebtCard,
  year: number,
): Finding {
  const { currency } = terms;
  const due = sum(
    schedule.rows.filter((row) => partsOf(row.due).year === year).map(({ principal }) => principal),
    currency,
  );
  const printed = amountIn(card, currency);
  const figures = (value: Money | string): readonly [ComparedFigure, ComparedFigure] => [
    printedFigure(card, year, value),
    {
      label: message("checks:labelScheduleYear", { year: String(year) }),
      value: due,
      where: { kind: "schedule", loan: terms.id, due: null },
    },
  ];
  const advice = message("checks:adviceYearly");
  // Another currency than the loan's: no number can stand for the difference.
  if (printed === null)
    return compared(about, {
      figures: figures(card.instalment.text ?? ""),
      difference: null,
      agrees: false,
      advice,
    });
  const difference = subtract(printed, due);
  const isWithin = withinUnits(printed, due, about.tolerance);
  const [only] = card.instalment.amounts;
  const isRounded =
    !isWithin && only !== undefined && card.instalment.amounts.length === 1 && isToTheUnit(due, only.amount);
  return compared(about, {
    figures: figures(printed),
    difference,
    agrees: isWithin || isRounded,
    ...(isRounded && { inOrder: message("checks:yearlyRounded", { difference }) }),
    advice,
  });
}

/** A bare "0" is none of any currency. */
function amountIn({ instalment: { amounts } }: DebtCard, currency: Money["currency"]): Money | null {
  const nonZero = amounts.filter(({ amount }) => amount.digits !== 0n);
  if (nonZero.some((one) => one.currency !== currency)) return null;
  return sum(
    nonZero.map(({ amount }) => asMoney(amount, currency)),
    currency,
  );
}

function byDates(about: About, card: DebtCard, year: number): Finding {
  const [first, last] = [card.firstPrincipal.day, card.lastPrincipal.day];
  if (first === null || last === null) return notCheckable(about, message("checks:missingDates"));
  const isDue = partsOf(first).year <= year && year <= partsOf(last).year;
  const isPrinted = card.instalment.amounts.some(({ amount }) => amount.digits !== 0n);
  // Repaid, or not drawn yet: no principal need be due, whatever the dates.
  if (isDue && !isPrinted && owesNothing(card))
    return notCheckable(about, message("checks:missingNothingOwed", { year: String(year) }));
  const dates: ComparedFigure = {
    label: message("checks:labelDates"),
    value: message(isDue ? "checks:dueInYear" : "checks:notDueInYear", {
      year: String(year),
      first: { day: first },
      last: { day: last },
    }),
    where: { kind: "line", source: card.source },
  };
  return compared(about, {
    figures: [printedFigure(card, year, card.instalment.text ?? "0"), dates],
    difference: null,
    agrees: isDue === isPrinted,
    advice: message("checks:adviceYearlyDates"),
  });
}

function owesNothing({ balanceEur, balanceRsd }: DebtCard): boolean {
  return balanceEur?.digits === 0n && balanceRsd?.digits === 0n;
}

function printedFigure({ source }: DebtCard, year: number, value: Money | string): ComparedFigure {
  return {
    label: message("checks:labelYearly", { year: String(year) }),
    value,
    where: { kind: "line", source },
  };
}
