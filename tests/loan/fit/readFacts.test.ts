import { describe, expect, it } from "vitest";
import { readFacts } from "../../../src/loan/fit/readFacts.ts";
import { problemOf } from "../loan.ts";

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

  it("that is no object", () => {
    expect(problemOf(() => readFacts([], {})).key).toBe("errors:fitNotObject");
  });

  it.each([
    ["17075000", undefined, 50n],
    ["17075000.0", undefined, 5n],
    ["17075000.00", undefined, 0n],
    ["16055000", "1000", 50_000n],
  ])("%s, rounded to %s: half a unit is %d minor units", (amount, roundedTo, halfUnit) => {
    const facts = readFacts({ currency: "CNY", yearlyInstalments: [{ year: 2014, amount, roundedTo }] }, {});
    expect(facts.yearlyInstalments[0]?.printed.halfUnit).toBe(halfUnit);
  });
});
