import type { Day } from "../../calendar/day.ts";
import { crossRates } from "../../dossier/crossRates.ts";
import { PUBLISHED_RATES } from "../../dossier/publishedRates.ts";
import type { Figure } from "../../loan/figures/figure.ts";
import { requireInterest } from "../../loan/buildSchedule.ts";
import { loanMeasures, type LoanMeasures } from "../../loan/measures/loanMeasures.ts";
import { principalOn } from "../../loan/positionAt.ts";
import { alternativeOf, type Alternative } from "../../loan/scenarios/alternative.ts";
import {
  compareAlternatives,
  type AlternativesComparison,
  type ComparisonView,
} from "../../loan/scenarios/compareAlternatives.ts";
import type { OpenSchedule, Schedule } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { balanceMovement, type BalanceMovement } from "../../loan/views/fxDifference.ts";
import { requiredView, viewRateOn, type MoneyView } from "../../loan/views/moneyView.ts";
import type { DatedRate } from "../../loan/views/rates.ts";
import { Problem } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import type { Asked } from "./asked.ts";

/** What was asked about a loan, worked out. */
export interface Answers {
  /** The balance on the day in another currency. */
  readonly view: MoneyView | null;
  readonly movement: BalanceMovement | null;
  readonly measures: LoanMeasures | null;
  readonly scenarios: {
    readonly alternatives: readonly Alternative[];
    readonly comparison: AlternativesComparison;
    readonly view: ComparisonView | null;
  } | null;
  /** Whether each row and each figure is to be explained. */
  readonly explain: boolean;
  /** The figures shown, for explaining. */
  readonly figures: readonly Figure[];
}

const RATES: readonly DatedRate[] = [...PUBLISHED_RATES, ...crossRates(PUBLISHED_RATES)];

/** @throws Problem where a rate of exchange is not known, or a scenario has no meaning for the loan */
export function answersTo(asked: Asked, terms: LoanTerms, schedule: OpenSchedule): Answers {
  const { asOf, currency, since } = asked;
  const view =
    asOf === null || currency === null
      ? null
      : requiredView(principalOn(terms, schedule, asOf).balance, currency, asOf, RATES);
  const movement =
    asOf === null || currency === null || since === null
      ? null
      : balanceMovement(terms, schedule, { from: since, to: asOf }, currency, RATES);
  const measures =
    asked.measures && loanMeasures(terms, schedule, asked.measures.discountPercent, asked.measures.accounts);
  return {
    view,
    movement,
    measures,
    scenarios: asked.scenarios.length === 0 ? null : compared(asked, terms, requireInterest(schedule)),
    explain: asked.explain,
    figures: figuresOf(asked, measures, view, movement),
  };
}

function compared(
  { scenarios, asOf, currency }: Asked,
  terms: LoanTerms,
  schedule: Schedule,
): NonNullable<Answers["scenarios"]> {
  const alternatives = scenarios.map((scenario) => alternativeOf(terms, schedule, scenario));
  // A rate of exchange shows in another currency only: in dinars, where none is named.
  const changesRate = alternatives.some(({ raisedPercent }) => raisedPercent !== null);
  const to = currency ?? (changesRate ? "RSD" : null);
  const view = to === null || to === terms.currency ? null : viewOf(terms.currency, to, asOf);
  if (view === null && changesRate) {
    throw new Problem("errors:scenarioSameCurrency", { loan: terms.name, currency: terms.currency });
  }
  const comparison = compareAlternatives({ terms, schedule }, alternatives, "calendar-year", view);
  return { alternatives, comparison, view };
}

/** All years at one rate: the one known on the day, or without a day the newest there is. */
function viewOf(from: Currency, to: Currency, asOf: Day | null): ComparisonView {
  const day = asOf ?? RATES.reduce((a, b) => (b.date > a.date ? b : a)).date;
  const rate = viewRateOn(RATES, from, to, day);
  if (!rate) throw new Problem("errors:noExchangeRate", { from, to, day: { day } });
  return { to, day, rate };
}

function figuresOf(
  { asOf }: Asked,
  measures: LoanMeasures | null,
  view: MoneyView | null,
  movement: BalanceMovement | null,
): Figure[] {
  const percent = measures?.discountPercent;
  return [
    ...(["principal", "interest", "fees", "paid"] as const).map((of): Figure => ({ kind: "total", of })),
    ...(asOf === null
      ? []
      : ([
          { kind: "balance", day: asOf },
          { kind: "accrued-interest", day: asOf },
        ] as const)),
    ...(view ? [{ kind: "view", view } as const] : []),
    ...(movement ? [{ kind: "fx-difference", movement } as const] : []),
    ...(percent ? measureFigures(percent) : []),
  ];
}

/** The measures that are one figure each. */
export function measureFigures(percent: LoanMeasures["discountPercent"]): Figure[] {
  return [
    { kind: "average-life" },
    { kind: "effective-rate" },
    { kind: "present-value", percent },
    { kind: "grant-element", percent },
  ];
}
