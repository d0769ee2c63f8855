import { isoText, parseIsoDay, type Day } from "../../calendar/day.ts";
import type { Mark } from "../../loan/terms.ts";
import { CURRENCIES, type Currency } from "../../money/currency.ts";
import { decimalText, parseDecimal, type Decimal } from "../../money/decimal.ts";
import { amountText, parseMoney, type Money } from "../../money/money.ts";
import { damaged, object, objectAt, oneOf, TEXT, type Form } from "./form.ts";

export const MARK: Form<Mark> = oneOf<Mark>(["seen", "quoted", "computed", "inferred", "entered"]);
export const CURRENCY: Form<Currency> = oneOf<Currency>(CURRENCIES);

/** ISO 8601 text. */
export const DAY: Form<Day> = {
  write: isoText,
  read: (json, path) => (typeof json === "string" ? parseIsoDay(json) : null) ?? damaged(path),
};

/** Decimal text with the decimals that it has: 3.00 and 3 are two things. */
export const DECIMAL: Form<Decimal> = {
  write: decimalText,
  read: (json, path) => (typeof json === "string" ? parseDecimal(json) : null) ?? damaged(path),
};

interface MoneyText {
  readonly amount: string;
  readonly currency: Currency;
}
const MONEY_TEXT = object<MoneyText>({ amount: TEXT, currency: CURRENCY });

/** { "amount": "8537500.00", "currency": "CNY" } */
export const MONEY: Form<Money> = {
  write: (amount) => ({ amount: amountText(amount), currency: amount.currency }),
  read(json, path) {
    const { amount, currency } = MONEY_TEXT.read(objectAt(json, path), path);
    return parseMoney(amount, currency) ?? damaged(`${path}.amount`);
  },
};
