import { describe, expect, it } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import { crossRates } from "../../../src/dossier/crossRates.ts";
import { PUBLISHED_RATES } from "../../../src/dossier/publishedRates.ts";
import {
  raised,
  requiredView,
  viewAt,
  viewOn,
  viewRateOn,
  type MoneyView,
} from "../../../src/loan/views/moneyView.ts";
import type { Currency } from "../../../src/money/currency.ts";
import { decimal, decimalText, normalized } from "../../../src/money/decimal.ts";
import { amountText, parseMoney, type Money } from "../../../src/money/money.ts";
import { day, problemOf } from "../loan.ts";

const of = (text: string, currency: Currency): Money => parseMoney(text, currency) as Money;
const BALANCE = of("59762500.00", "CNY");
const WITH_CROSS = [...PUBLISHED_RATES, ...crossRates(PUBLISHED_RATES)];

/** "8667889.83 EUR at 6.8947 of 2022-08-31, quoted" */
function line(view: MoneyView | null): string {
  if (!view) return "none";
  const { value, rate } = view;
  const worth = `${amountText(value)} ${value.currency}`;
  if (!rate) return worth;
  const steps = rate.steps.map((step) => decimalText(step.rate)).join(", ");
  return `${worth} at ${steps} of ${isoText(rate.date)}, ${rate.mark}`;
}

describe("an amount in another currency", () => {
  it.each<[string, Money, Currency, string, string]>([
    // 59,762,500 / 6.8947 = 8,667,889.8284...
    [
      "by a rate quoted the other way round",
      BALANCE,
      "EUR",
      "2022-08-31",
      "8667889.83 EUR at 6.8947 of 2022-08-31, quoted",
    ],
    [
      "by the latest rate before the day",
      BALANCE,
      "EUR",
      "2022-09-29",
      "8667889.83 EUR at 6.8947 of 2022-08-31, quoted",
    ],
    [
      "by a rate of the National Bank of Serbia",
      of("100.00", "CNY"),
      "RSD",
      "2025-05-21",
      "1435.52 RSD at 14.3552 of 2025-05-21, quoted",
    ],
    // 100 x 14.3552 / 103.4804 = 13.8724...
    [
      "by a cross rate over the dinar",
      of("100.00", "CNY"),
      "USD",
      "2025-05-21",
      "13.87 USD at 14.3552, 103.4804 of 2025-05-21, computed",
    ],
    ["in its own currency", BALANCE, "CNY", "2022-08-31", "59762500.00 CNY"],
    ["before the first rate of all", BALANCE, "EUR", "2010-07-13", "none"],
  ])("%s", (_, amount, to, on, expected) => {
    expect(line(viewOn(amount, to, day(on), PUBLISHED_RATES))).toBe(expected);
  });

  it("takes a cross rate that stands among the rates as it stands there, with its mark", () => {
    // RSD/EUR 117.3593 of 22 August 2022 over CNY/EUR 6.8947 of the 31st = 17.0217...
    expect(line(viewOn(of("100.00", "CNY"), "RSD", day("2022-08-31"), WITH_CROSS))).toBe(
      "1702.17 RSD at 17.0217 of 2022-08-31, computed",
    );
  });

  it("converts by the two rates, not by their quotient, which is for reading", () => {
    const view = viewOn(BALANCE, "USD", day("2025-05-21"), PUBLISHED_RATES);
    // 59,762,500 x 14.3552 / 103.4804; by 0.138724 it would be 8,290,493.05.
    expect(view?.rate && decimalText(view.rate.rate)).toBe("0.138724");
    expect(view && amountText(view.value)).toBe("8290484.38");
  });

  it("makes no cross rate of two that are more than 31 days apart", () => {
    const rates = PUBLISHED_RATES.filter(
      ({ base, quote, date }) =>
        (base === "USD" && date === day("2014-07-31")) ||
        (quote === "RSD" && base === "CNY" && date === day("2015-12-31")),
    );
    expect(rates).toHaveLength(2);
    expect(viewRateOn(rates, "CNY", "USD", day("2016-01-01"))).toBeNull();
  });

  it("says what is missing where a view is required", () => {
    const call = (): unknown => requiredView(BALANCE, "EUR", day("2010-07-13"), PUBLISHED_RATES);
    expect(problemOf(call).key).toBe("errors:noExchangeRate");
  });
});

it("a rate raised by 10 % is assumed, and worth a tenth more", () => {
  const rate = viewRateOn(PUBLISHED_RATES, "CNY", "RSD", day("2025-05-21"));
  if (!rate) throw new Error("no rate");
  // 100 x 14.3552 x 1.1 = 1,579.072
  expect(line(viewAt(of("100.00", "CNY"), "RSD", day("2025-05-21"), raised(rate, decimal("10"))))).toBe(
    "1579.07 RSD at 14.3552 of 2025-05-21, inferred",
  );
  expect(line(viewAt(of("100.00", "CNY"), "RSD", day("2025-05-21"), raised(rate, decimal("-2.5"))))).toBe(
    "1399.63 RSD at 14.3552 of 2025-05-21, inferred",
  );
  // 14.3552 x 1.1 and 14.3552 x 0.975, for reading.
  const read = (percent: string) => decimalText(normalized(raised(rate, decimal(percent)).rate));
  expect([read("10"), read("-2.5")]).toEqual(["15.79072", "13.99632"]);
});
