import type { Dossier } from "../../dossier/dossier.ts";
import { loanForecasts, type LoanForecast } from "../../dossier/outlook/loanForecasts.ts";
import { positionAt } from "../../loan/positionAt.ts";
import { message } from "../../messages/message.ts";
import { decimal, type Decimal } from "../../money/decimal.ts";
import type { Check } from "../check.ts";
import { withinPercent } from "../facts/amounts.ts";
import { cardKey, loansOf, subjectOf, type CheckedLoan } from "../facts/loans.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { compared, notCheckable, type About } from "../findings.ts";

/**
 * From one debt list to the next that prints the loan: the balance in the loan's own currency that the earlier list's
 * card forecasts, against the printed one. A forecast that rests on an assumption is none to be held to, and one that
 * the loan's stated terms correct is not, either: both are said where they are missed.
 */
export const forecastBalance: Check = {
  id: "forecast-balance",
  name: message("checks:forecastName"),
  rule: message("checks:forecastRule"),
  source: message("checks:forecastSource"),
  severity: "question",
  tolerance: { value: decimal("1"), unit: "percent" },
  run: (dossier, tolerance) => loansOf(dossier).flatMap((loan) => ofLoan(dossier, loan, tolerance)),
};

function ofLoan(dossier: Dossier, loan: CheckedLoan, tolerance: Decimal): Finding[] {
  if (loan.cards.length < 2) return [];
  return loanForecasts(dossier, loan.id).map((forecast) => ofForecast(loan, forecast, tolerance));
}

function ofForecast(checked: CheckedLoan, one: LoanForecast, tolerance: Decimal): Finding {
  const { loan, next, from, to } = one;
  const about: About = {
    check: "forecast-balance",
    subject: subjectOf(checked),
    of: [...cardKey(loan.card), ...cardKey(next)],
    tolerance,
    at: next.source,
  };
  if ("reason" in one) return notCheckable(about, one.reason);
  const { printed, forecast, difference, why } = one;
  const figures: readonly [ComparedFigure, ComparedFigure] = [
    {
      label: message("checks:labelForecastPrinted", { date: { day: to.day } }),
      value: printed,
      where: { kind: "line", source: next.source },
    },
    {
      label: message("checks:labelForecast", { date: { day: from.day } }),
      value: forecast,
      where: { kind: "computed", from: message(`outlook:basis-${loan.basis}`) },
    },
  ];
  const agrees = withinPercent(forecast, printed, tolerance);
  const advice = why ?? message("checks:adviceForecast");
  if (agrees || isProven(one)) {
    const byTerms = agrees ? null : balanceByTerms(checked, one);
    if (!byTerms || !withinPercent(byTerms, printed, tolerance)) {
      return compared(about, { figures, difference, agrees, advice });
    }
    return notCheckable(about, message("checks:forecastByTerms", { balance: byTerms }), figures);
  }
  const rests =
    loan.basis === "proven"
      ? message("checks:forecastStepAssumed", { forecast, printed, count: loan.terms?.monthsBetween ?? 0 })
      : message("checks:forecastAssumed", {
          ...{ basis: message(`outlook:basis-${loan.basis}`), forecast, printed, why: advice },
        });
  return notCheckable(about, rests, figures);
}

/** Instalments and their dates: at other steps of months the same sum of a year can come out. */
function isProven({ loan: { basis, terms } }: LoanForecast): boolean {
  return basis === "proven" && terms?.sources["monthsBetween"]?.mark === "computed";
}

/** What the loan's known terms say for the day: they may tell of a drawdown or a prepayment since. */
function balanceByTerms({ scheduled }: CheckedLoan, { to }: LoanForecast) {
  return scheduled && positionAt(scheduled.terms, scheduled.schedule, to.day).balance;
}
