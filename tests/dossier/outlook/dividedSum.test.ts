import { describe, expect, it } from "vitest";
import { buildOpenSchedule } from "../../../src/loan/buildSchedule.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { amountText } from "../../../src/money/money.ts";
import type { PrintedCard } from "../matching/printedCards.ts";
import { loanOf, text } from "./lists.ts";

/** EUR 88,888,888.85 at 117.0222: row 1.5 of indirect external debt of the law for 2025. */
const EPS: PrintedCard = {
  name: "EBRD - Elektroprivreda",
  eur: "88.888.889",
  rsd: "10.401.973.329",
  first: "15.06.2017.",
  last: "15.06.2030.",
  instalment: "14.814.815 EUR",
  rate: "6M EURIBOR + 1,00%",
};

/** USD at 105.6443: rows 6.2 and 6.3. */
const ZEMUN: PrintedCard = {
  name: "Most",
  eur: "65.225.237",
  rsd: "7.632.800.671",
  first: "21.01.2016.",
  last: "21.01.2029.",
  instalment: "16.055.556 USD",
  rate: "3,00%",
};
const LJIG: PrintedCard = {
  name: "Autoput",
  eur: "172.098.329",
  rsd: "20.139.325.061",
  first: "21.07.2019.",
  last: "21.01.2034.",
  instalment: "20.066.667 USD",
  rate: "2,50%",
};

const instalments = (terms: LoanTerms | null): string[] =>
  terms ? buildOpenSchedule(terms).rows.map(({ principal }) => amountText(principal)) : [];

describe("a balance that rounded instalments of a round sum leave", () => {
  // Sum / count, rounded; the last takes sum - (count - 1) x that.
  it.each([
    ["200,000,000 in 27, of which 15 are paid", EPS, "200000000.00", "7407407.41", "7407407.34"],
    ["216,750,000 in 27, of which 18 are paid", ZEMUN, "216750000.00", "8027777.78", "8027777.72"],
    ["301,000,000 in 30, of which 11 are paid", LJIG, "301000000.00", "10033333.33", "10033333.43"],
  ])("goes on with the instalments of %s", (_, card, sum, each, rest) => {
    const { basis, terms, reason } = loanOf(card);
    const all = instalments(terms);
    expect([basis, reason.key]).toEqual(["proven", "outlook:provenDivided"]);
    expect(terms?.register?.divided && amountText(terms.register.divided)).toBe(sum);
    expect(new Set(all.slice(0, -1))).toEqual(new Set([each]));
    expect(all.at(-1)).toBe(rest);
    expect(terms?.sources["remainder"]?.mark).toBe("computed");
  });

  it.each<[string, Partial<PrintedCard>]>([
    // 72,250,000.01: a cent more than any whole thousand leaves.
    ["of which no round sum is told", { rsd: "7.632.800.676" }],
    ["that follows a swap", { name: "Most**" }],
    ["of which the law prints another instalment", { instalment: "20.000.000 USD" }],
    ["before the first instalment", { first: "21.01.2025." }],
  ])("is divided by the instalments left where it is one %s", (_, change) => {
    expect(loanOf({ ...ZEMUN, ...change }).terms?.register).toBeUndefined();
  });

  it("is divided itself where that gives the same instalment: 12,000,000 of 24,000,000", () => {
    const even = { ...EPS, eur: "12.000.000", rsd: "1.404.266.400", instalment: "2.000.000 EUR" };
    const loan = loanOf({ ...even, first: "15.12.2018.", last: "15.06.2030." });
    expect([text(loan.instalment), loan.terms?.register]).toEqual(["EUR 1000000.00", undefined]);
  });
});
