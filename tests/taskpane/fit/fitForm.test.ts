import { describe, expect, it } from "vitest";
import { publishedFacts } from "../../../src/dossier/fitFacts.ts";
import { agreementFor } from "../../../src/loan/agreements/catalogue.ts";
import { LANGUAGES } from "../../../src/messages/language.ts";
import {
  fitFormOf,
  newBalance,
  newYear,
  factSource,
  termSources,
  typed,
  type FitForm,
} from "../../../src/taskpane/fit/fitForm.ts";
import { readFitForm } from "../../../src/taskpane/fit/readFitForm.ts";
import { XRAY } from "../fakeChain.ts";

const LOAN = { id: "x-ray", name: "X RAY" };
const PUBLISHED = publishedFacts(LOAN, [XRAY], agreementFor("x-ray"));
const FORM = fitFormOf(PUBLISHED, "sr-Latn");
const single = (form: FitForm, name: keyof FitForm["single"], text: string): FitForm => ({
  ...form,
  single: { ...form.single, [name]: typed(form.single[name], text) },
});
const factsOf = (form: FitForm) => {
  const reading = readFitForm(form, LOAN, "sr-Latn");
  if (!reading.ok) throw new Error(JSON.stringify([...reading.wrong]));
  return reading.facts;
};
const wrongIn = (form: FitForm) => {
  const reading = readFitForm(form, LOAN, "sr-Latn");
  return reading.ok ? {} : Object.fromEntries(reading.wrong);
};

describe("the form of a fit", () => {
  it.each(LANGUAGES)("untouched says what is published, to the digit, in %s", (language) => {
    const reading = readFitForm(fitFormOf(PUBLISHED, language), LOAN, language);
    expect(reading).toEqual({
      ok: true,
      facts: {
        ...PUBLISHED.facts,
        drawn: null,
        firstInterest: null,
        instalments: null,
        instalment: null,
        repayment: null,
        balances: PUBLISHED.facts.balances?.map((one) => ({ ...one, roundedTo: null })),
      },
    });
  });

  it("shows numbers and days as the language writes them", () => {
    expect(FORM.single.facility.text).toBe("205.000.000,00");
    expect(FORM.single.firstPrincipal.text).toBe("21.03.2014.");
    expect(FORM.years[0]?.amount.text).toBe("17.075.000");
    expect(fitFormOf(PUBLISHED, "en").balances[0]).toMatchObject({ currency: "EUR", asOf: "31 Jul 2014" });
  });

  it("takes what the user adds: a balance of the press without a day, rounded", () => {
    const row = newBalance(FORM.balances);
    const form = {
      ...FORM,
      balances: [...FORM.balances, { ...row, amount: typed(row.amount, "8.631.474"), roundedTo: "1.000" }],
    };
    expect(factsOf(form).balances?.[1]).toEqual({
      amount: "8631474",
      currency: "EUR",
      asOf: null,
      roundedTo: "1000",
    });
  });

  it("passes over rows of which nothing was typed, and fields that were emptied", () => {
    const form = {
      ...single(FORM, "facility", " "),
      years: [...FORM.years, newYear(FORM.years)],
      balances: [...FORM.balances, newBalance(FORM.balances)],
    };
    expect(factsOf(form)).toMatchObject({
      facility: null,
      balances: { length: 1 },
      yearlyInstalments: { length: 1 },
    });
  });

  it("names each field that holds nothing that can be read, and reads none of the form then", () => {
    const [year] = FORM.years;
    const [balance] = FORM.balances;
    const form = {
      ...single(
        single(single(FORM, "facility", "205 mil."), "lastPrincipal", "31.02.2025."),
        "monthsBetween",
        "0",
      ),
      currency: typed(FORM.currency, ""),
      years: [{ ...year!, year: "14" }],
      balances: [{ ...balance!, amount: typed(balance!.amount, ""), currency: "" }],
    };
    expect(wrongIn(form)).toEqual({
      facility: "number",
      lastPrincipal: "date",
      monthsBetween: "whole",
      currency: "currency",
      "years 0 year": "year",
      "balances 0 amount": "number",
      "balances 0 currency": "currency",
    });
  });

  it("knows a fact as the document's only while the field says the same", () => {
    expect(factSource(FORM.single.facility)?.mark).toBe("seen");
    const changed = typed(FORM.single.facility, "204.900.000,00");
    expect(factSource(changed)).toBeNull();
    expect(factSource(typed(changed, "205.000.000,00"))?.mark).toBe("seen");
    const sources = termSources(single(FORM, "firstPrincipal", "21.03.2015."));
    expect(Object.keys(sources).sort()).toEqual([
      "currency",
      "facility",
      "lastPrincipal",
      "monthsBetween",
      "rate",
      "ratePercent",
    ]);
  });
});
