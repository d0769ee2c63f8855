import { isoText } from "../../calendar/day.ts";
import { explainFigure } from "../../loan/figures/explainFigure.ts";
import type { FigureInput } from "../../loan/figures/figure.ts";
import type { OpenDebtService } from "../../loan/measures/debtService.ts";
import type { LoanMeasures } from "../../loan/measures/loanMeasures.ts";
import type { RateOfReturn } from "../../loan/measures/rateOfReturn.ts";
import type { OpenSchedule } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import type { BalanceMovement } from "../../loan/views/fxDifference.ts";
import type { MoneyView, ViewRate } from "../../loan/views/moneyView.ts";
import { message, type SayMessage } from "../../messages/message.ts";
import { decimalText, normalized, rescaled, type Decimal } from "../../money/decimal.ts";
import { minorDigits } from "../../money/currency.ts";
import { amountText } from "../../money/money.ts";
import type { Answers } from "./answers.ts";

type Json = Record<string, unknown>;

/** Decimals of years and percentages that are computed. */
const DECIMALS = 10;

/** The answers as JSON data: only what was asked is there. */
export function answersToJson(
  answers: Answers,
  terms: LoanTerms,
  schedule: OpenSchedule,
  say: SayMessage,
): Json {
  const { view, movement, measures, scenarios, explain, figures } = answers;
  return {
    ...(view && { view: viewToJson(view, say) }),
    ...(movement && { movement: movementToJson(movement, say) }),
    ...(measures && { measures: measuresToJson(measures, terms, say) }),
    ...(scenarios && { scenarios: scenariosToJson(scenarios, say) }),
    ...(explain && {
      explained: figures.map((figure) => {
        const { sentence, inputs } = explainFigure(terms, schedule, figure);
        return {
          figure: figure.kind,
          sentence: say(sentence),
          inputs: inputs.map((one) => inputToJson(one, say)),
        };
      }),
    }),
  };
}

function viewToJson({ amount, day, value, rate }: MoneyView, say: SayMessage): Json {
  return {
    amount: amountText(amount),
    currency: amount.currency,
    date: isoText(day),
    value: amountText(value),
    in: value.currency,
    rate: rate && rateToJson(rate, say),
  };
}

function rateToJson(rate: ViewRate, say: SayMessage): Json {
  return {
    rate: decimalText(rate.rate),
    date: isoText(rate.date),
    mark: rate.mark,
    cross: rate.steps.length > 1,
    madeOf: rate.steps.map(({ base, quote, rate: value, date, mark, source }) => ({
      pair: `${base}/${quote}`,
      rate: decimalText(value),
      date: isoText(date),
      mark,
      source: typeof source === "string" ? source : say(source),
    })),
  };
}

function movementToJson(movement: BalanceMovement, say: SayMessage): Json {
  const { from, to, opening, moves, closing, fxDifference } = movement;
  return {
    from: isoText(from),
    to: isoText(to),
    opening: viewToJson(opening, say),
    moves: moves.map(({ kind, day, view }) => ({ kind, day: isoText(day), ...viewToJson(view, say) })),
    closing: viewToJson(closing, say),
    fxDifference: amountText(fxDifference),
  };
}

function measuresToJson(measures: LoanMeasures, terms: LoanTerms, say: SayMessage): Json {
  const { averageLife, presentValue } = measures;
  return {
    calendarYears: measures.calendarYears.map(serviceToJson),
    budgetYears: measures.budgetYears.map((year) => ({
      ...serviceToJson(year),
      accounts: Object.fromEntries(
        [...year.accounts].map(([account, amount]) => [account, amount && amountText(amount)]),
      ),
    })),
    start: isoText(measures.start),
    averageLifeYears: averageLife && computed(averageLife),
    effectiveRatePercents: measures.effectiveRate && percentsOf(measures.effectiveRate).map(computed),
    discountPercent: decimalText(normalized(measures.discountPercent)),
    presentValue: presentValue && decimalText(rescaled(presentValue, minorDigits(terms.currency), "half-up")),
    ...(measures.openInterest ? { openInterest: say(measures.openInterest) } : {}),
    ...(measures.assumedInterest ? { assumedInterest: true } : {}),
    ...(measures.projectedInterest ? { projectedInterest: true } : {}),
    grantElementPercent: measures.grantElement && computed(measures.grantElement),
  };
}

function serviceToJson({
  year,
  principal,
  prepayment,
  interest,
  fees,
  total,
  assumed,
  projected,
}: OpenDebtService): Json {
  return {
    year,
    principal: amountText(principal),
    prepayment: amountText(prepayment),
    interest: interest && amountText(interest),
    fees: amountText(fees),
    total: total && amountText(total),
    ...(assumed ? { assumed } : {}),
    ...(projected ? { projected } : {}),
  };
}

/** None where no rate makes the flows worth nothing; the loan's own first where there are several. */
function percentsOf(rate: RateOfReturn): readonly Decimal[] {
  return rate.kind === "rate" ? [rate.percent] : rate.kind === "several" ? rate.percents : [];
}

function computed(value: Decimal): string {
  return decimalText(rescaled(value, DECIMALS, "half-up"));
}

function scenariosToJson(
  { alternatives, comparison, view }: NonNullable<Answers["scenarios"]>,
  say: SayMessage,
): Json {
  const { years, total, currency } = comparison;
  const line = ({ base, amounts, differences }: typeof total): Json => ({
    base: amountText(base),
    amounts: amounts.map(amountText),
    differences: differences.map(amountText),
  });
  return {
    currency,
    rate: view && rateToJson(view.rate, say),
    alternatives: alternatives.map(({ id, assumption }) => ({ scenario: id, assumption: say(assumption) })),
    years: years.map((year) => ({ year: year.year, ...line(year) })),
    total: line(total),
  };
}

function inputToJson({ name, value, source, mark }: FigureInput, say: SayMessage): Json {
  return {
    name: say(name),
    value: say(message("figures:value", { value })),
    mark,
    source: source && (source.says ? say(source.says) : source.text),
  };
}
