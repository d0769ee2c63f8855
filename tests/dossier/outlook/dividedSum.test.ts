import { describe, expect, it } from "vitest";
import { day } from "../../../src/calendar/day.ts";
import { buildOpenSchedule } from "../../../src/loan/buildSchedule.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { amountText } from "../../../src/money/money.ts";
import type { PrintedCard } from "../matching/printedCards.ts";
import { loanOf, outlookOfCards, PROVING, text } from "./lists.ts";

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

/** A card in USD at 105.6443 of the law for 2025, under a name that no agreement is known by. */
const inDollars = (row: string): PrintedCard => ({
  ...(PROVING.find((card) => card.row === row) as PrintedCard),
  name: "Most",
});
const ZEMUN = inDollars("6.2");
const LJIG = inDollars("6.3");

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

  // CNY 33,333,333.40 at 14.8970, of which the dinars leave seven cents open; a ninth of it would be 3,703,703.71.
  it("is told of 100,000,000 in 27 where a low rate leaves cents open, and of no sum that is less round", () => {
    const yuan: PrintedCard = { ...ZEMUN, name: "Skener", eur: "4.243.354", rsd: "496.566.668" };
    const date = day("2024-08-31");
    const cny = {
      date,
      base: "CNY",
      quote: "RSD",
      rate: decimal("14.8970"),
      mark: "quoted",
      source: "NBS",
    } as const;
    const found = (card: PrintedCard) => outlookOfCards([card, ...PROVING], {}, [cny]).loans[0];
    const even = found({ ...yuan, instalment: "7.407.407 CNY" });
    expect([text(even?.balance), text(even?.instalment)]).toEqual(["CNY 33333333.40", "CNY 3703703.70"]);
    expect(instalments(even?.terms ?? null).at(-1)).toBe("3703703.80");
    // 100,001,000 / 27 = 3,703,740.74; less 18 of them 33,333,666.68 is 496,571,632.54 dinars. A ninth is a cent more.
    const less = found({ ...yuan, rsd: "496.571.633", instalment: "7.407.481 CNY" });
    expect([less?.basis, less?.terms?.register]).toEqual(["proven", undefined]);
  });

  it("is divided itself where that gives the same instalment: 12,000,000 of 24,000,000", () => {
    const even = { ...EPS, eur: "12.000.000", rsd: "1.404.266.400", instalment: "2.000.000 EUR" };
    const loan = loanOf({ ...even, first: "15.12.2018.", last: "15.06.2030." });
    expect([text(loan.instalment), loan.terms?.register]).toEqual(["EUR 1000000.00", undefined]);
  });
});
