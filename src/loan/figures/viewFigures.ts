import { message, type Message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { sum, type Money } from "../../money/money.ts";
import type { BalanceMovement, MoveKind } from "../views/fxDifference.ts";
import type { MoneyView, ViewRate } from "../views/moneyView.ts";
import type { ExplainedFigure, FigureInput } from "./figure.ts";

/** amount x or / rate = value, and which rate that is. */
export function explainView({ amount, value, day, rate }: MoneyView): ExplainedFigure {
  if (rate === null) return { sentence: message("figures:viewSame", { amount }), inputs: [] };
  return {
    sentence: message("figures:view", { amount, value, day: { day }, how: howRate(amount.currency, rate) }),
    inputs: rateInputs(rate),
  };
}

/** "at 1 EUR = 6.8947 CNY of 31 Aug 2022", "at a cross rate of ...". @param currency what is converted */
export function howRate(currency: Currency, rate: ViewRate): Message {
  const [first, second] = rate.steps.map(stepMessage);
  if (!first) throw new RangeError("explainView: a rate without steps");
  const how = second
    ? message("figures:crossRate", {
        first,
        second,
        currency,
        rate: { decimal: rate.rate },
      })
    : first;
  return rate.raisedPercent === null
    ? how
    : message("figures:raisedRate", { how, percent: { percent: rate.raisedPercent } });
}

function stepMessage({ base, quote, rate, date, mark, source }: ViewRate["steps"][number]): Message {
  const values = { base, quote, rate: { decimal: rate }, day: { day: date } };
  return mark === "computed"
    ? message("figures:computedRate", { ...values, source })
    : message("figures:listedRate", values);
}

/** Each listed rate with its day, its mark and who quoted it. */
function rateInputs(rate: ViewRate): FigureInput[] {
  return rate.steps.map(({ base, quote, rate: value, date, mark, source }) => ({
    name: message("figures:rateOf", { base, quote, day: { day: date } }),
    value: { decimal: value },
    source: typeof source === "string" ? { mark, text: source } : { mark, text: "", says: source },
    mark,
  }));
}

/** opening + drawn + added - principal - prepaid - written off + FX difference = closing, and what its sign means. */
export function explainFxDifference(movement: BalanceMovement): ExplainedFigure {
  const { from, to, opening, closing, moves, fxDifference } = movement;
  const { currency } = fxDifference;
  const of = (kind: MoveKind): Money =>
    sum(
      moves.filter((move) => move.kind === kind).map(({ view }) => view.value),
      currency,
    );
  const views = [opening, ...moves.map(({ view }) => view), closing];
  const meaning = isAtOneRate(views)
    ? "figures:fxOneRate"
    : fxDifference.minor === 0n
      ? "figures:fxNone"
      : fxDifference.minor > 0n
        ? "figures:fxLoss"
        : "figures:fxGain";
  const rates = views.flatMap(({ rate }) => (rate === null ? [] : rateInputs(rate)));
  const key = ({ name }: FigureInput): string => JSON.stringify(name);
  return {
    sentence: message("figures:fxDifference", {
      from: { day: from },
      to: { day: to },
      opening: opening.value,
      drawn: of("drawn"),
      added: of("capitalised"),
      principal: of("principal"),
      prepaid: of("prepaid"),
      off: of("written-down"),
      difference: fxDifference,
      closing: closing.value,
      meaning: message(meaning, { currency }),
    }),
    // Several sums may have been seen at one rate.
    inputs: rates.filter((input, at) => rates.findIndex((other) => key(other) === key(input)) === at),
  };
}

/** Whether no other rate was known for any of them: their difference is rounding, and tells nothing of the exchange. */
function isAtOneRate(views: readonly MoneyView[]): boolean {
  const used = new Set(
    views.map(({ rate }) => rate && JSON.stringify(rateInputs(rate).map(({ name }) => name))),
  );
  return used.size === 1 && !used.has(null);
}
