import { describe, expect, it } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import { viewAt, viewRateOn } from "../../../src/loan/views/moneyView.ts";
import { crossOn, rateOn, type DatedRate } from "../../../src/loan/views/rates.ts";
import type { Currency } from "../../../src/money/currency.ts";
import { decimal, decimalText } from "../../../src/money/decimal.ts";
import { amountText, parseMoney, zero } from "../../../src/money/money.ts";
import { day } from "../loan.ts";

/** "2024-06-30 EUR/RSD 117.1": so many dinars for a euro. */
function rate(text: string): DatedRate {
  const [date = "", pair = "", value = ""] = text.split(" ");
  const [base, quote] = pair.split("/") as [Currency, Currency];
  return { date: day(date), base, quote, rate: decimal(value), mark: "entered", source: "" };
}

const shown = (one: DatedRate | null): string | null =>
  one && `${isoText(one.date)} ${one.base}/${one.quote} ${decimalText(one.rate)}`;

describe("the rate known on a day, in whatever order rates are listed", () => {
  it.each<[string, string[], string, string | null]>([
    [
      "the latest, though an older one is higher",
      ["2024-01-31 EUR/RSD 118", "2024-06-30 EUR/RSD 117"],
      "2024-12-31",
      "2024-06-30 EUR/RSD 117",
    ],
    [
      "not one of a later day",
      ["2024-01-31 EUR/RSD 118", "2024-06-30 EUR/RSD 117"],
      "2024-06-29",
      "2024-01-31 EUR/RSD 118",
    ],
    [
      "of the day itself",
      ["2024-01-31 EUR/RSD 118", "2024-06-30 EUR/RSD 117"],
      "2024-06-30",
      "2024-06-30 EUR/RSD 117",
    ],
    [
      "of one day, as asked for before the other way round",
      ["2024-01-31 RSD/EUR 120", "2024-01-31 EUR/RSD 118"],
      "2024-12-31",
      "2024-01-31 EUR/RSD 118",
    ],
    [
      "the latest, though it stands the other way round",
      ["2024-01-31 EUR/RSD 118", "2024-02-01 RSD/EUR 0.0085"],
      "2024-12-31",
      "2024-02-01 RSD/EUR 0.0085",
    ],
    [
      "of one day and pair the higher",
      ["2024-01-31 EUR/RSD 118", "2024-01-31 EUR/RSD 118.01"],
      "2024-12-31",
      "2024-01-31 EUR/RSD 118.01",
    ],
    [
      "of these two currencies alone",
      ["2024-01-31 EUR/USD 1.1", "2024-01-31 USD/RSD 108"],
      "2024-12-31",
      null,
    ],
  ])("%s", (_, listed, on, expected) => {
    const rates = listed.map(rate);
    expect(shown(rateOn(rates, "EUR", "RSD", day(on)))).toBe(expected);
    expect(shown(rateOn(rates.toReversed(), "EUR", "RSD", day(on)))).toBe(expected);
  });
});

describe("a cross rate from yuan to dollars", () => {
  const over = (...listed: string[]): string | null => {
    const legs = crossOn(listed.map(rate), "CNY", "USD", day("2024-12-31"));
    return legs && `${legs.over}: ${shown(legs.first)}, ${shown(legs.second)}`;
  };

  it("goes over the currency whose older rate is the newer", () => {
    const dinars = ["2024-03-31 CNY/RSD 15", "2024-04-10 USD/RSD 108"];
    const later = ["2024-04-05 EUR/CNY 7.8", "2024-04-01 EUR/USD 1.08"];
    const earlier = ["2024-04-05 EUR/CNY 7.8", "2024-03-30 EUR/USD 1.08"];
    expect(over(...dinars, ...later)).toBe("EUR: 2024-04-05 EUR/CNY 7.8, 2024-04-01 EUR/USD 1.08");
    expect(over(...dinars, ...earlier)).toBe("RSD: 2024-03-31 CNY/RSD 15, 2024-04-10 USD/RSD 108");
  });

  it("goes over the dinar where both are equally old", () => {
    expect(
      over(
        "2024-03-31 EUR/CNY 7.8",
        "2024-03-31 EUR/USD 1.08",
        "2024-03-31 CNY/RSD 15",
        "2024-03-31 USD/RSD 108",
      ),
    ).toMatch(/^RSD/);
  });

  it("is made of rates up to 31 days apart, whichever is the older", () => {
    expect(over("2024-03-01 CNY/RSD 15", "2024-04-01 USD/RSD 108")).not.toBeNull();
    expect(over("2024-04-01 CNY/RSD 15", "2024-03-01 USD/RSD 108")).not.toBeNull();
    expect(over("2024-03-01 CNY/RSD 15", "2024-04-02 USD/RSD 108")).toBeNull();
    expect(over("2024-04-02 CNY/RSD 15", "2024-03-01 USD/RSD 108")).toBeNull();
  });

  it("is none of one rate alone", () => {
    expect(over("2024-03-31 CNY/RSD 15")).toBeNull();
    expect(over("2024-03-31 USD/RSD 108")).toBeNull();
    expect(over("2024-03-31 CNY/RSD 15", "2024-03-31 EUR/USD 1.08")).toBeNull();
  });

  it("stands for the older day", () => {
    const dateOf = (...listed: string[]) =>
      viewRateOn(listed.map(rate), "CNY", "USD", day("2024-12-31"))?.date;
    expect(dateOf("2024-03-31 CNY/RSD 15", "2024-04-10 USD/RSD 108")).toBe(day("2024-03-31"));
    expect(dateOf("2024-04-10 CNY/RSD 15", "2024-03-31 USD/RSD 108")).toBe(day("2024-03-31"));
  });
});

describe("a rate as it is read, and what it makes of an amount", () => {
  const ON = day("2024-12-31");

  it.each([
    ["as listed", "2024-06-30 CNY/EUR 0.12", "0.12"],
    // 1 / 6.8947 = 0.14503894...
    ["of one that stands the other way round to six decimals", "2024-06-30 EUR/CNY 6.8947", "0.145039"],
    // 1 / 128 = 0.0078125
    ["half up", "2024-06-30 EUR/CNY 128", "0.007813"],
  ])("%s", (_, listed, expected) => {
    const found = viewRateOn([rate(listed)], "CNY", "EUR", ON);
    expect(found && decimalText(found.rate)).toBe(expected);
  });

  it("half a cent is rounded up: CNY 100.00 at 0.12345 is EUR 12.345", () => {
    const found = viewRateOn([rate("2024-06-30 CNY/EUR 0.12345")], "CNY", "EUR", ON);
    const hundred = parseMoney("100.00", "CNY") ?? zero("CNY");
    expect(found && amountText(viewAt(hundred, "EUR", ON, found).value)).toBe("12.35");
  });
});
