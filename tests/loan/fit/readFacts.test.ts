import { describe, expect, it } from "vitest";
import { readFacts } from "../../../src/loan/fit/readFacts.ts";
import { Problem } from "../../../src/messages/message.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { money } from "../../../src/money/money.ts";
import { said } from "../../messages/sayable.ts";
import { day, problemOf } from "../loan.ts";

function sentenceOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof Problem) return said(error.problem);
    throw error;
  }
  throw new Error("no Problem was thrown");
}

describe("a file of facts", () => {
  it.each([
    [{ curency: "CNY" }, "curency", "errors:termsUnknownKey"],
    [{}, "currency", "errors:termsMissingKey"],
    [{ currency: "CNY", facility: 205 }, "facility", "errors:termsExpected"],
    [{ currency: "CNY", facility: "205.000.000" }, "facility", "errors:termsExpected"],
    [{ currency: "CNY", firstPrincipal: "21.03.2014." }, "firstPrincipal", "errors:termsExpected"],
    [{ currency: "CNY", firstPrincipal: "1614-03-21" }, "firstPrincipal", "errors:termsExpected"],
    [{ currency: "CNY", ratePercent: "200" }, "ratePercent", "errors:termsExpected"],
    [{ currency: "CNY", drawn: "0.001" }, "drawn", "errors:termsAmountTooFine"],
    [{ currency: "CNY", drawn: "0" }, "drawn", "errors:termsExpected"],
    [{ currency: "CNY", monthsBetween: 0 }, "monthsBetween", "errors:termsExpected"],
    [
      { currency: "CNY", yearlyInstalments: [{ year: 14, amount: "1" }] },
      "yearlyInstalments[0].year",
      "errors:termsExpected",
    ],
    [
      { currency: "CNY", rates: [{ date: "2022-08-31", pair: "EURCNY", rate: "6.9" }] },
      "rates[0].pair",
      "errors:termsExpected",
    ],
    [
      { currency: "CNY", rates: [{ date: "2022-08-31", pair: "EUR/CNY", rate: "0" }] },
      "rates[0].rate",
      "errors:termsExpected",
    ],
    [
      { currency: "CNY", balances: [{ amount: "1.234", currency: "EUR" }] },
      "balances[0].amount",
      "errors:termsAmountTooFine",
    ],
  ])("%j: %s", (json, cell, key) => {
    expect(problemOf(() => readFacts(json, {}))).toEqual({ key, cell });
  });

  it.each([
    [{ id: "" }, 'id is "", but text'],
    [{ id: 3 }, "id is 3, but text"],
    [{ name: 3 }, "name is 3, but text"],
    [{ currency: "XXX" }, 'currency is "XXX", but one of "AED", "AUD"'],
    [{ facility: 205 }, "facility is 205, but an amount as text"],
    [{ facility: "x" }, 'facility is "x", but an amount as text'],
    [{ facility: "0" }, 'facility is "0", but an amount above 0 was expected'],
    [{ drawn: "-1" }, 'drawn is "-1", but an amount above 0 was expected'],
    [{ ratePercent: 3 }, "ratePercent is 3, but a percentage as text"],
    [{ ratePercent: "-1" }, 'ratePercent is "-1", but a percentage as text'],
    [{ ratePercent: "three" }, 'ratePercent is "three", but a percentage as text'],
    [{ ratePercent: "100.01" }, 'ratePercent is "100.01", but a percentage of at most 100'],
    [{ firstInterest: 3 }, "firstInterest is 3, but a date as text"],
    [{ firstInterest: "2014-02-30" }, 'firstInterest is "2014-02-30", but a date as text'],
    [{ lastPrincipal: "2214-02-20" }, 'lastPrincipal is "2214-02-20", but a date from 1900 to 2199'],
    [{ monthsBetween: "6" }, 'monthsBetween is "6", but a whole number of at least 1'],
    [{ monthsBetween: 1.5 }, "monthsBetween is 1.5, but a whole number of at least 1"],
    [{ monthsBetween: 121 }, "monthsBetween is 121, but a whole number of at most 120"],
    [{ instalments: 1201 }, "instalments is 1201, but a whole number of at most 1200"],
    [{ repayment: "custom" }, 'but one of "equal-principal", "annuity", "bullet" was expected'],
    [{ yearlyInstalments: [{ year: "2014", amount: "1" }] }, 'year is "2014", but a year from 1900 to 2199'],
    [{ yearlyInstalments: [{ year: 2014.5, amount: "1" }] }, "year is 2014.5, but a year from 1900 to 2199"],
    [{ yearlyInstalments: [{ year: 1899, amount: "1" }] }, "year is 1899, but a year from 1900 to 2199"],
    [{ yearlyInstalments: [{ year: 2200, amount: "1" }] }, "year is 2200, but a year from 1900 to 2199"],
    [{ yearlyInstalments: [{ year: 2014, amount: "-1" }] }, 'amount is "-1", but an amount as text'],
    [{ yearlyInstalments: [{ year: 2014, amount: 1 }] }, "amount is 1, but an amount as text"],
    [{ balances: [{ amount: "0", currency: "EUR" }] }, 'amount is "0", but an amount above 0'],
    [
      { balances: [{ amount: "1", currency: "EUR", roundedTo: "0" }] },
      'roundedTo is "0", but an amount above 0',
    ],
    [{ balances: [{ amount: "1", currency: "EUR", day: "x" }] }, "day"],
    [
      { rates: [{ date: "2022-01-01", pair: "EUR/EUR", rate: "1" }] },
      'pair is "EUR/EUR", but two currencies',
    ],
    [{ rates: [{ date: "2022-01-01", pair: "EUR/CNY/RSD", rate: "1" }] }, "pair is"],
    [{ rates: [{ date: "2022-01-01", pair: "EUR/XXX", rate: "1" }] }, "pair is"],
    [{ rates: [{ date: "2022-01-01", pair: "XXX/EUR", rate: "1" }] }, "pair is"],
    [{ rates: [{ date: "2022-01-01", pair: 3, rate: "1" }] }, "pair is 3, but two currencies"],
    [{ rates: [{ date: "2022-01-01", pair: "EUR/CNY", rate: 1 }] }, "rate is 1, but a rate above 0"],
    [{ rates: [{ date: "2022-01-01", pair: "EUR/CNY", rate: "-1" }] }, 'rate is "-1", but a rate above 0'],
    [{ rates: [{ date: "2022-01-01", pair: "EUR/CNY", rate: "x" }] }, 'rate is "x", but a rate above 0'],
  ])("%j says what stands there and what was expected", (json, words) => {
    expect(sentenceOf(() => readFacts({ currency: "CNY", ...json }, {}))).toContain(words);
  });

  it("at the limits is read: 0 %, 100 %, years 1900 and 2199, 120 months, 1200 instalments, nothing due", () => {
    const facts = readFacts(
      {
        currency: "CNY",
        ratePercent: "100.00",
        firstPrincipal: "1900-01-01",
        lastPrincipal: "2199-12-31",
        monthsBetween: 120,
        instalments: 1200,
        yearlyInstalments: [
          { year: 1900, amount: "0" },
          { year: 2199, amount: "0" },
        ],
      },
      {},
    );
    expect(facts).toMatchObject({ monthsBetween: 120, instalments: 1200, ratePercent: { digits: 10_000n } });
    expect(readFacts({ currency: "CNY", ratePercent: "0", monthsBetween: 1 }, {})).toMatchObject({
      ratePercent: { digits: 0n },
      monthsBetween: 1,
    });
  });

  it("two rates of a pair for one day are refused, unless they are one", () => {
    const rates = (...each: readonly (readonly [pair: string, rate: string])[]) => ({
      currency: "CNY",
      rates: each.map(([pair, rate]) => ({ date: "2022-08-31", pair, rate })),
    });
    expect(
      sentenceOf(() =>
        readFacts(rates(["EUR/CNY", "6.8947"], ["EUR/RSD", "117"], ["EUR/CNY", "6.98"]), {}),
      ).replaceAll("\u00a0", " "),
    ).toBe("The rate EUR/CNY of 31 Aug 2022 is stated twice, as 6.8947 and 6.98. Keep one.");
    expect(readFacts(rates(["EUR/CNY", "6.9"], ["EUR/CNY", "6.90"]), {}).rates).toHaveLength(2);
    expect(readFacts(rates(["EUR/CNY", "6.9"], ["CNY/EUR", "0.145"]), {}).rates).toHaveLength(2);
  });

  it("with its currency alone: nothing else is known, and it has a name of its own", () => {
    expect(readFacts({ currency: "CNY" }, {})).toEqual({
      id: "fitted",
      name: "fitted",
      currency: "CNY",
      facility: null,
      drawn: null,
      ratePercent: null,
      firstInterest: null,
      firstPrincipal: null,
      lastPrincipal: null,
      monthsBetween: null,
      instalments: null,
      instalment: null,
      repayment: null,
      yearlyInstalments: [],
      balances: [],
      rates: [],
    });
    expect(readFacts({ currency: "CNY", id: "x", name: "X RAY" }, {})).toMatchObject({
      id: "x",
      name: "X RAY",
    });
  });

  it("gives each fact its path, and what it says of exactness", () => {
    const facts = readFacts(
      {
        currency: "CNY",
        instalment: "300",
        yearlyInstalments: [{ year: 2014, amount: "17075000" }],
        balances: [{ amount: "8631474", currency: "EUR", asOf: "2022-08-31", roundedTo: "10" }],
        rates: [{ date: "2022-08-31", pair: "EUR/CNY", rate: "6.8947" }],
      },
      {},
    );
    expect(facts.instalment).toEqual({ amount: money(30_000n, "CNY"), halfUnit: 50n });
    expect(facts.yearlyInstalments[0]?.path).toBe("yearlyInstalments[0]");
    expect(facts.balances).toEqual([
      {
        path: "balances[0]",
        asOf: day("2022-08-31"),
        printed: { amount: money(863_147_400n, "EUR"), halfUnit: 500n },
      },
    ]);
    expect(facts.rates).toEqual([
      {
        path: "rates[0]",
        date: day("2022-08-31"),
        base: "EUR",
        quote: "CNY",
        rate: decimal("6.8947"),
      },
    ]);
  });

  it.each([
    [{ instalment: "1.234" }, "instalment"],
    [{ facility: "1.234" }, "facility"],
    [{ yearlyInstalments: [{ year: 2014, amount: "1.234" }] }, "yearlyInstalments[0].amount"],
    [
      { yearlyInstalments: [{ year: 2014, amount: "1.23", roundedTo: "0.001" }] },
      "yearlyInstalments[0].amount, roundedTo",
    ],
  ])("%j: finer than its currency", (json, cell) => {
    expect(problemOf(() => readFacts({ currency: "CNY", ...json }, {}))).toEqual({
      key: "errors:termsAmountTooFine",
      cell,
    });
  });

  it.each([[[]], [null], ["CNY"]])("that is no object: %j", (json) => {
    expect(problemOf(() => readFacts(json, {})).key).toBe("errors:fitNotObject");
  });

  it.each([
    ["17075000", undefined, 50n],
    ["17075000.0", undefined, 5n],
    ["17075000.00", undefined, 0n],
    ["17075000.000", undefined, 0n],
    ["16055000", "1000", 50_000n],
  ])("%s, rounded to %s: half a unit is %d minor units", (amount, roundedTo, halfUnit) => {
    const facts = readFacts({ currency: "CNY", yearlyInstalments: [{ year: 2014, amount, roundedTo }] }, {});
    expect(facts.yearlyInstalments[0]?.printed.halfUnit).toBe(halfUnit);
  });
});
