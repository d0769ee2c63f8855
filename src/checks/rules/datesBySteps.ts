import type { DebtCard } from "../../budget/budgetLine.ts";
import { dateDoubts } from "../../budget/debtCards/trust/termDoubts.ts";
import { daysBetween, type Day } from "../../calendar/day.ts";
import { dueDates } from "../../calendar/dueDates.ts";
import { message } from "../../messages/message.ts";
import { compareDecimals, decimal, type Decimal } from "../../money/decimal.ts";
import type { Check } from "../check.ts";
import { cardByTranche } from "../facts/byTranche.ts";
import { cardKey, loansOf, subjectOf, type CheckedLoan } from "../facts/loans.ts";
import { onceForLoan } from "../facts/onceForLoan.ts";
import { stepOf } from "../facts/plan.ts";
import { figurePlace } from "../figurePlace.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { compared, differenceInWords, notCheckable, type About } from "../findings.ts";

/** The first and the last date of principal are so many whole steps apart. */
export const datesBySteps: Check = {
  id: "dates-by-steps",
  name: message("checks:datesName"),
  rule: message("checks:datesRule"),
  source: message("checks:datesSource"),
  severity: "question",
  tolerance: { value: decimal("0"), unit: "days" },
  run: (dossier, tolerance) =>
    loansOf(dossier).flatMap((loan) =>
      onceForLoan(
        loan.cards.map((card) => ofCard(loan, card, tolerance)),
        (figures) => figures.map(({ value }) => JSON.stringify(value)).join(" "),
      ),
    ),
};

function ofCard(loan: CheckedLoan, card: DebtCard, tolerance: Decimal): Finding {
  const about: About = {
    check: "dates-by-steps",
    subject: subjectOf(loan),
    of: cardKey(card),
    at: card.source,
    tolerance,
  };
  const [first, last] = [card.firstPrincipal.day, card.lastPrincipal.day];
  if (first === null || last === null) return notCheckable(about, message("checks:missingDates"));
  const step = stepOf(loan);
  const figures = datesOf(card, first, last);
  if (step !== null && last >= first) return bySteps(about, figures, { first, last, step, tolerance });
  // The step is not known: monthly, quarterly, half-yearly and yearly plans are all in whole months.
  const [doubt] = dateDoubts(card);
  const byTranche = cardByTranche(loan.cards);
  if (doubt && byTranche?.rate) {
    const place = figurePlace({ kind: "line", source: byTranche.source });
    return notCheckable(
      about,
      message("checks:repaidByTranche", { rate: byTranche.rate.text, place }),
      figures,
    );
  }
  return doubt
    ? differenceInWords(
        about,
        message("checks:datesDiffer", { doubt, place: figurePlace({ kind: "line", source: card.source }) }),
        figures,
      )
    : compared(about, { figures, difference: null, agrees: true, advice: message("checks:adviceDates") });
}

interface RegularSteps {
  readonly first: Day;
  readonly last: Day;
  readonly step: number;
  readonly tolerance: Decimal;
}

function bySteps(
  about: About,
  [firstDate, lastDate]: readonly [ComparedFigure, ComparedFigure],
  of: RegularSteps,
): Finding {
  const { first, last, step, tolerance } = of;
  const { dates, oddFinal } = dueDates(first, last, step);
  const regular = oddFinal ? (dates.at(-2) ?? first) : last;
  const off = daysBetween(regular, last);
  const count: ComparedFigure = {
    label: message("checks:labelRegularDate", {
      count: oddFinal ? dates.length - 1 : dates.length,
      months: String(step),
    }),
    value: { day: regular },
    where: { kind: "computed", from: message("checks:fromFirstDate") },
  };
  return compared(about, {
    figures: [lastDate, count, firstDate],
    difference: message("checks:days", { count: off }),
    agrees: compareDecimals({ digits: BigInt(off), scale: 0 }, tolerance) <= 0,
    advice: message("checks:adviceDates"),
  });
}

function datesOf({ source }: DebtCard, first: Day, last: Day): readonly [ComparedFigure, ComparedFigure] {
  const where = { kind: "line", source } as const;
  return [
    { label: message("matching:fieldFirstPrincipal"), value: { day: first }, where },
    { label: message("matching:fieldLastPrincipal"), value: { day: last }, where },
  ];
}
