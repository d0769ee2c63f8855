import { day, type Day } from "../../calendar/day.ts";
import { viewAt, viewRateOn, type ViewRate } from "../../loan/views/moneyView.ts";
import type { LoanTerms, Prepayment } from "../../loan/terms.ts";
import { formatDecimal } from "../../messages/format.ts";
import type { Language } from "../../messages/language.ts";
import { message, type Message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { atLeastDecimals, compareDecimals, decimal, type Decimal } from "../../money/decimal.ts";
import { moneyOfDecimal, type Money } from "../../money/money.ts";
import { typedForm } from "../state/asOfField.ts";
import { readTypedDay } from "../state/readTypedDay.ts";
import { readTypedNumber } from "../state/readTypedNumber.ts";

/** What is tried out, as it is typed; null where nothing was: then the field says what holds. */
export interface WhatIfForm {
  readonly rate: string | null;
  readonly exchange: string | null;
  /** A part of the principal that is repaid before it is due; null where none is asked for. */
  readonly early: { readonly amount: string; readonly date: string } | null;
}

export const NOTHING_TRIED: WhatIfForm = { rate: null, exchange: null, early: null };

export type WhatIfField = "rate" | "exchange" | "amount" | "date";

/** What is tried out; null where it is as known. */
export interface Tried {
  /** Percent a year: the rate, or the margin of a floating one. */
  readonly rate: Decimal | null;
  /** Dinars for one unit of the loan's currency. */
  readonly exchange: Decimal | null;
  readonly early: Prepayment | null;
}

/** What holds, where nothing is tried out. */
export interface CurrentTerms {
  readonly terms: LoanTerms;
  /** Percent a year; null where one number does not stand for it. */
  readonly rate: Decimal | null;
  /** Dinars for one unit of the loan's currency; null where no rate is known. */
  readonly exchange: Decimal | null;
  readonly asOf: Day;
}

const NONE = decimal("0");
const MOST_PERCENT = decimal("100");
const MOST_DINARS = decimal("100000");
const EXAMPLE_DAY = day("2025-03-21");

/** Reads what is tried out. What is not filled in is not tried, and no error. */
export function readWhatIf(
  { rate, exchange, early }: WhatIfForm,
  held: CurrentTerms,
  language: Language,
): { readonly tried: Tried; readonly wrong: ReadonlyMap<WhatIfField, Message> } {
  const wrong = new Map<WhatIfField, Message>();
  const number = (
    field: WhatIfField,
    text: string | null,
    known: Decimal | null,
    isUsable: (value: Decimal) => boolean,
    said: Message,
  ): Decimal | null => {
    if (text === null || known === null) return null;
    const typed = readTypedNumber(text, language);
    if (typed && isUsable(typed)) return compareDecimals(typed, known) === 0 ? null : typed;
    wrong.set(field, said);
    return null;
  };
  const within = (least: Decimal, most: Decimal) => (value: Decimal) =>
    compareDecimals(value, least) >= 0 && compareDecimals(value, most) <= 0;
  const example = (text: string) => ({ example: formatDecimal(decimal(text), language) });
  return {
    tried: {
      rate: number(
        "rate",
        rate,
        held.rate,
        within(NONE, MOST_PERCENT),
        message("views:whatIfWrong", example("3.50")),
      ),
      exchange: number(
        "exchange",
        exchange,
        held.exchange,
        (value) => value.digits > 0n && within(NONE, MOST_DINARS)(value),
        message("views:whatIfWrongExchange", example("17.02")),
      ),
      early: early && readEarly(early, held, language, wrong),
    },
    wrong,
  };
}

function readEarly(
  { amount, date }: NonNullable<WhatIfForm["early"]>,
  { terms: { currency }, asOf }: CurrentTerms,
  language: Language,
  wrong: Map<WhatIfField, Message>,
): Prepayment | null {
  const typed = readTypedNumber(amount, language);
  const money = typed && moneyOfDecimal(typed, currency);
  if (amount.trim() !== "" && (!money || money.minor <= 0n))
    wrong.set(
      "amount",
      message("views:whatIfWrongAmount", { example: formatDecimal(decimal("1000000"), language) }),
    );
  const on = readTypedDay(date, language);
  if (on === null || on <= asOf)
    wrong.set(
      "date",
      message("views:whatIfWrongDay", { day: { day: asOf }, example: typedForm(EXAMPLE_DAY, language) }),
    );
  if (!money || money.minor <= 0n || on === null || on <= asOf) return null;
  // As the bank's agreements have it: the last instalments are the first to go.
  return { date: on, amount: money, order: "inverse-order", respread: false };
}

/** The rate that is tried out in its place; null where there is none that one number stands for. */
export function plainRateOf({ rate }: LoanTerms): Decimal | null {
  switch (rate.kind) {
    case "fixed":
      return atLeastDecimals(rate.percent, 2);
    case "floating":
      return atLeastDecimals(rate.marginPercent, 2);
    case "unknown":
      return null;
  }
}

/** The terms with what is tried out; a rate of exchange is no term of a loan. */
export function withTried(terms: LoanTerms, { rate, early }: Tried): LoanTerms {
  return {
    ...terms,
    ...(rate && { rate: rateAt(terms, rate) }),
    ...(early && { prepayments: [...terms.prepayments, early].sort((a, b) => a.date - b.date) }),
  };
}

function rateAt({ rate }: LoanTerms, percent: Decimal): LoanTerms["rate"] {
  return rate.kind === "floating" ? { ...rate, marginPercent: percent } : { kind: "fixed", percent };
}

/** Amounts in dinars, at the rate of exchange that is tried out, else at the known one. */
export function valueInDinars(
  known: ViewRate,
  { tried, asOf, currency }: TriedExchange,
): (amount: Money) => Money {
  const source = message("views:whatIf");
  const rates = tried
    ? [{ date: asOf, base: currency, quote: "RSD" as const, rate: tried, mark: "inferred" as const, source }]
    : [];
  const rate = viewRateOn(rates, currency, "RSD", asOf) ?? known;
  return (amount) => viewAt(amount, "RSD", asOf, rate).value;
}

interface TriedExchange {
  /** Dinars for one unit of the currency; null where none is tried out. */
  readonly tried: Decimal | null;
  readonly asOf: Day;
  readonly currency: Currency;
}
