import { placeToJson } from "../check/checksJson.ts";
import { isoText, type Day } from "../../calendar/day.ts";
import type {
  BalanceComparison,
  ConvertedBalance,
  PublishedBalance,
  Story,
  StoryEvent,
} from "../../dossier/story/story.ts";
import type { LoanForecast } from "../../dossier/outlook/loanForecasts.ts";
import type { ViewRate } from "../../loan/views/moneyView.ts";
import type { SayMessage } from "../../messages/message.ts";
import { decimalText, type Decimal } from "../../money/decimal.ts";
import { amountText, type Money } from "../../money/money.ts";

/** A loan's history: amounts as decimal strings with their currency, dates in ISO form, what is not known null. */
export function storyToJson(story: Story, say: SayMessage): Record<string, unknown> {
  const { loan, name, currency, scheduled, balances, forecasts, events } = story;
  return {
    loan,
    name,
    currency,
    schedule: scheduled && { mark: scheduled.mark, assumed: scheduled.assumed },
    balances: balances.map((balance) => balanceToJson(balance, say)),
    forecasts: forecasts.map((forecast) => forecastToJson(forecast, say)),
    events: events.map((event) => eventToJson(event, say)),
  };
}

function balanceToJson(balance: PublishedBalance, say: SayMessage): Record<string, unknown> {
  const { asOf, asOfMark, year, eur, rsd, converted, planned, compared, neededRate, missing, notes } =
    balance;
  return {
    name: balance.name,
    source: placeToJson(balance.source),
    asOf: dayOrNull(asOf),
    asOfMark,
    year,
    balanceEur: numberOrNull(eur),
    balanceRsd: numberOrNull(rsd),
    own: converted && convertedToJson(converted, say),
    schedule: planned && moneyToJson(planned),
    difference: compared && comparedToJson(compared),
    neededRate: numberOrNull(neededRate),
    missing: missing && say(missing),
    notes: notes.map(say),
  };
}

function convertedToJson({ from, value, rate }: ConvertedBalance, say: SayMessage): Record<string, unknown> {
  return { ...moneyToJson(value), from: moneyToJson(from), rate: rate && rateToJson(rate, say) };
}

function rateToJson({ date, mark, rate, steps }: ViewRate, say: SayMessage): Record<string, unknown> {
  return {
    date: isoText(date),
    mark,
    rate: decimalText(rate),
    steps: steps.map((step) => ({
      date: isoText(step.date),
      base: step.base,
      quote: step.quote,
      rate: decimalText(step.rate),
      mark: step.mark,
      source: typeof step.source === "string" ? step.source : say(step.source),
    })),
  };
}

function comparedToJson({
  inLoanCurrency,
  plannedEur,
  eur,
  percent,
}: BalanceComparison): Record<string, unknown> {
  return {
    own: moneyToJson(inLoanCurrency),
    scheduleEur: plannedEur && moneyToJson(plannedEur),
    eur: eur && moneyToJson(eur),
    percent: numberOrNull(percent),
  };
}

function forecastToJson(one: LoanForecast, say: SayMessage): Record<string, unknown> {
  const { loan, next, from, to } = one;
  const isOpen = "reason" in one;
  return {
    from: isoText(from.day),
    to: isoText(to.day),
    basis: loan.basis,
    forecast: isOpen ? null : moneyToJson(one.forecast),
    printed: isOpen ? null : moneyToJson(one.printed),
    difference: isOpen ? null : moneyToJson(one.difference),
    percent: isOpen ? null : decimalText(one.percent),
    why: isOpen ? say(one.reason) : one.why && say(one.why),
    source: placeToJson(next.source),
  };
}

function eventToJson({ kind, day, year, sentence, mark, line, term }: StoryEvent, say: SayMessage) {
  const document = term?.documentSays ? say(term.documentSays) : term?.document;
  return {
    kind,
    date: dayOrNull(day),
    year,
    mark,
    text: say(sentence),
    source: line ? placeToJson(line) : document === undefined ? null : { document },
  };
}

function moneyToJson(value: Money): Record<string, unknown> {
  return { amount: amountText(value), currency: value.currency };
}

function numberOrNull(value: Decimal | null): string | null {
  return value && decimalText(value);
}

function dayOrNull(day: Day | null): string | null {
  return day === null ? null : isoText(day);
}
