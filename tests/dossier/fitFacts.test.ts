import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { fitFacts, publishedFacts } from "../../src/dossier/fitFacts.ts";
import { PUBLISHED_RATES } from "../../src/dossier/publishedRates.ts";
import { dossierToJson, readDossier } from "../../src/dossier/dossierJson.ts";
import { agreementFor } from "../../src/loan/agreements/catalogue.ts";
import { fitSchedules } from "../../src/loan/fit/fitSchedules.ts";
import { takenTerms } from "../../src/loan/fit/takenTerms.ts";
import { amountText } from "../../src/money/money.ts";
import { decimal, decimalText } from "../../src/money/decimal.ts";
import { card, IMPORTED, XRAY } from "../taskpane/fakeChain.ts";

const LOAN = { id: "x-ray", name: "X RAY" };
const X_RAY = publishedFacts(LOAN, [XRAY], agreementFor("x-ray"));

describe("what is published of a loan, for a fit", () => {
  it("takes the cards' facts with the digits that they are printed with, and the agreement's", () => {
    expect(X_RAY.facts).toEqual({
      id: "x-ray",
      name: "X RAY",
      currency: "CNY",
      facility: "205000000.00",
      ratePercent: "3.00",
      firstPrincipal: "2014-03-21",
      lastPrincipal: "2025-09-21",
      monthsBetween: 6,
      yearlyInstalments: [{ year: 2014, amount: "17075000" }],
      balances: [{ amount: "23751816", currency: "EUR", asOf: "2014-07-31" }],
    });
  });

  it("says of each where it stands", () => {
    const place = { document: "rebalans-2014.pdf", page: 20, row: "6.5" };
    expect(X_RAY.sources["yearlyInstalments[0]"]).toEqual({ mark: "seen", text: "17.075.000 CNY", ...place });
    expect(X_RAY.sources["balances[0]"]).toEqual({ mark: "seen", text: "23751816 EUR", ...place });
    expect(X_RAY.sources["ratePercent"]).toEqual({ mark: "seen", text: "3,00% фиксна", ...place });
    expect(X_RAY.sources["facility"]?.mark).toBe("seen");
    expect(X_RAY.sources["drawn"]).toBeUndefined();
  });

  it("takes each year's principal from the newest card, and no sum in another currency", () => {
    const cards = [
      card({ instalment: { year: 2014, amounts: [{ amount: decimal("1"), currency: "CNY" }], text: "1" } }),
      XRAY,
      card({ instalment: { year: 2015, amounts: [{ amount: decimal("2"), currency: "USD" }], text: "2" } }),
      card({ instalment: { year: 2013, amounts: [{ amount: decimal("0"), currency: null }], text: "0" } }),
    ];
    const { facts } = publishedFacts(LOAN, cards, agreementFor("x-ray"));
    expect(facts.yearlyInstalments).toEqual([
      { year: 2013, amount: "0" },
      { year: 2014, amount: "17075000" },
    ]);
  });

  it("leaves out a balance without a day, and counts it; takes dinars where no euros are stated", () => {
    const cards = [
      card({ asOf: null }),
      card({ balanceEur: null, asOf: day("2013-05-31"), balanceRsd: decimal("2698700072") }),
      card({ balanceEur: decimal("0"), balanceRsd: decimal("0") }),
    ];
    const { facts, undated } = publishedFacts(LOAN, cards, null);
    expect(undated).toBe(1);
    expect(facts.balances).toEqual([{ amount: "2698700072", currency: "RSD", asOf: "2013-05-31" }]);
  });

  it("has no currency where nothing tells it, and nothing at all of a loan without cards", () => {
    const bare = card({ instalment: { year: 2014, amounts: [], text: null } });
    expect(publishedFacts(LOAN, [bare], null).facts.currency).toBeNull();
    expect(publishedFacts({ id: "mine", name: "Moj" }, [], null)).toMatchObject({
      facts: { name: "Moj", currency: null, firstPrincipal: null, yearlyInstalments: [], balances: [] },
      sources: {},
      undated: 0,
    });
  });
});

describe("a fit of what is published", () => {
  const facts = {
    ...X_RAY.facts,
    currency: "CNY" as const,
    balances: [...(X_RAY.facts.balances ?? []), { amount: "8631474", currency: "EUR" as const }],
  };
  const result = fitSchedules(fitFacts(facts, PUBLISHED_RATES));

  it("dates the press's figure with the known rates: 7 instalments of 8,537,500.00 were left", () => {
    const [best] = result.candidates;
    expect(best && amountText(best.total)).toBe("204900000.00");
    expect(result.verdict?.confidence).toBe("decided");
    const reading = best?.balances[1]?.readings[0];
    expect(reading?.instalmentsLeft).toBe(7);
    expect(reading?.given?.date).toBe(day("2022-08-31"));
  });

  it("takes no rate that the program worked out, nor one of other currencies", () => {
    const rate = PUBLISHED_RATES[0]!;
    const with2 = fitFacts(facts, [
      { ...rate, mark: "computed" },
      { ...rate, quote: "USD" },
      { ...rate, quote: "CNY", base: "RSD" },
    ]);
    expect(with2.rates.map(({ base, quote }) => `${base}/${quote}`)).toEqual(["RSD/CNY"]);
  });

  it("takes the rate that the facts state for a known one of its pair and day", () => {
    const rate = { ...PUBLISHED_RATES[0]!, date: day("2022-08-31"), base: "EUR", quote: "CNY" } as const;
    const stated = { date: "2022-08-31", pair: "EUR/CNY", rate: "7" };
    const rates = fitFacts({ ...facts, rates: [stated] }, [rate, { ...rate, date: day("2022-09-30") }]).rates;
    expect(rates.map(({ date, rate: found }) => [date, decimalText(found)])).toEqual([
      [rate.date, "7"],
      [day("2022-09-30"), decimalText(rate.rate)],
    ]);
  });

  it("gives terms that say of each term how it is known, also after they were kept in a workbook", () => {
    const found = result.candidates[0]!.terms;
    const { firstPrincipal: first, ...left } = X_RAY.sources;
    const terms = takenTerms(found, { ...left, rate: X_RAY.sources["ratePercent"]! }, agreementFor("x-ray"));
    const marks = Object.fromEntries(
      Object.entries(terms.sources).map(([term, source]) => [term, source?.mark]),
    );
    expect(first?.mark).toBe("seen");
    expect(marks).toMatchObject({
      // Not among the sources: the user entered it.
      firstPrincipal: "entered",
      lastPrincipal: "seen",
      rate: "seen",
      drawdowns: "inferred",
      repayment: "inferred",
      fees: "inferred",
      signed: "seen",
    });
    expect(terms.agreement).toBe("CHINA EXIMBANK GCL (2010) NO.34 TOTAL NO. (331)");
    const dossier = {
      version: 1 as const,
      ...IMPORTED,
      loans: [{ terms, cards: [] }],
      unscheduled: [],
      rates: [],
      payments: [],
      decisions: [],
      mappings: [],
      notes: [],
      tolerances: [],
      assumedRates: [],
      settings: { language: "en" as const, asOf: day("2022-08-31") },
    };
    expect(readDossier(dossierToJson(dossier)).loans[0]?.terms).toEqual(terms);
  });
});
