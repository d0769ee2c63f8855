import { message } from "../../messages/message.ts";
import { rescaled, type Decimal } from "../../money/decimal.ts";
import { sum, type Money } from "../../money/money.ts";
import { minorDigits } from "../../money/currency.ts";
import { weightedAverageLife } from "../measures/averageLife.ts";
import { grantElement } from "../measures/grantElement.ts";
import { measuredFrom } from "../measures/cashFlow.ts";
import { valueOfPayments } from "../measures/presentValue.ts";
import { effectiveRate } from "../measures/rateOfReturn.ts";
import type { OpenSchedule, Schedule } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";
import type { ExplainedFigure, FigureInput } from "./figure.ts";
import { computedInput, percentOf, termInputs } from "./termInputs.ts";

/** Decimals that years, rates and percentages are told with. */
const TOLD = 4;

export function explainAverageLife(terms: LoanTerms, schedule: OpenSchedule): ExplainedFigure {
  const years = weightedAverageLife(terms, schedule);
  const start = { day: measuredFrom(terms, schedule) };
  const inputs = [
    ...termInputs(terms, "drawdowns"),
    computedInput(message("figures:principalRepaid"), repaid(schedule)),
    ...termInputs(terms, "repayment", "lastPrincipal"),
  ];
  return years === null
    ? { sentence: message("figures:averageLifeNone"), inputs }
    : {
        sentence: message("figures:averageLife", { years: { decimal: shownMeasure(years) }, start }),
        inputs,
      };
}

export function explainEffectiveRate(terms: LoanTerms, schedule: Schedule): ExplainedFigure {
  const found = effectiveRate(terms, schedule);
  const inputs = flowInputs(terms, schedule);
  const percentTold = (percent: Decimal) => ({ percent: shownMeasure(percent) });
  switch (found.kind) {
    case "rate":
      return { sentence: message("figures:effectiveRate", { rate: percentTold(found.percent) }), inputs };
    case "several": {
      const [nearest] = found.percents;
      return nearest === undefined
        ? { sentence: message("figures:effectiveRateNone"), inputs }
        : {
            sentence: message("figures:effectiveRateSeveral", {
              rate: percentTold(nearest),
              count: found.percents.length,
            }),
            inputs,
          };
    }
    case "none":
      return { sentence: message("figures:effectiveRateNone"), inputs };
  }
}

export function explainPresentValue(terms: LoanTerms, schedule: Schedule, percent: Decimal): ExplainedFigure {
  const value = rounded(valueOfPayments(terms, schedule, percent), terms);
  return {
    sentence: message("figures:presentValue", {
      value,
      start: { day: measuredFrom(terms, schedule) },
      percent: percentOf(percent),
    }),
    inputs: [discountInput(percent), ...flowInputs(terms, schedule)],
  };
}

export function explainGrantElement(terms: LoanTerms, schedule: Schedule, percent: Decimal): ExplainedFigure {
  if (terms.openingBalance) {
    return { sentence: message("figures:grantElementOpening"), inputs: termInputs(terms, "openingBalance") };
  }
  return {
    sentence: message("figures:grantElement", {
      grant: { percent: shownMeasure(grantElement(terms, schedule, percent)) },
      percent: percentOf(percent),
    }),
    inputs: [discountInput(percent), ...flowInputs(terms, schedule)],
  };
}

/** A discount rate is a choice: the one of the IMF and the World Bank unless another is asked for. */
function discountInput(percent: Decimal): FigureInput {
  return {
    name: message("figures:discountRate"),
    value: percentOf(percent),
    source: { mark: "entered", text: "", says: message("figures:discountSource") },
    mark: "entered",
  };
}

function flowInputs(terms: LoanTerms, schedule: Schedule): FigureInput[] {
  return [
    ...termInputs(terms, "drawdowns", "rate", "dayCount", "fees"),
    computedInput(message("figures:paidInAll"), schedule.totals.paid),
  ];
}

function repaid({ totals, currency }: OpenSchedule): Money {
  return sum([totals.principal, totals.prepayment], currency);
}

/** An exact value in the loan's currency, rounded half up to its minor unit. */
export function rounded(value: Decimal, { currency }: LoanTerms): Money {
  return { minor: rescaled(value, minorDigits(currency), "half-up").digits, currency };
}

/** With four decimals, half up. */
export function shownMeasure(value: Decimal): Decimal {
  return rescaled(value, TOLD, "half-up");
}
