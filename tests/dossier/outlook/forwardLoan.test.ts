import { describe, expect, it, test } from "vitest";
import { day, isoText } from "../../../src/calendar/day.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import { LANGUAGES } from "../../../src/messages/language.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { decimal, decimalText } from "../../../src/money/decimal.ts";
import { terms } from "../../loan/loan.ts";
import type { PrintedCard } from "../matching/printedCards.ts";
import { loanOf, outlookOfCards, PROVING, text, years } from "./lists.ts";

addLaterTexts();

/** Balances in dinars at the rates that the proving cards give: 117.0222 for a euro, 105.6443 for a dollar. */
const LOAN: PrintedCard = {
  name: "Zajam za puteve",
  eur: "12.000.000",
  rsd: "1.404.266.400",
  first: "15.05.2020.",
  last: "15.11.2027.",
  // Seven instalments after 31 August 2024: 12,000,000 / 7 = 1,714,285.71, two of them in 2025.
  instalment: "3.428.571 EUR",
  rate: "2,50%",
};

describe("from a card to the loan's time after it", () => {
  it("divides the balance by the instalments left and shows both figures", () => {
    const found = loanOf(LOAN);
    expect(found.basis).toBe("proven");
    expect(text(found.balance)).toBe("EUR 12000000.00");
    expect(found.instalmentsLeft).toBe(7);
    expect(text(found.instalment)).toBe("EUR 1714285.71");
    expect([text(found.printed?.amount), text(found.byBalance)]).toEqual([
      "EUR 3428571.00",
      "EUR 3428571.42",
    ]);
    // The last takes the rest: 12,000,000 - 6 x 1,714,285.71.
    expect(years(found.principal)).toEqual({
      "2024": "1714285.71",
      "2025": "3428571.42",
      "2026": "3428571.42",
      "2027": "3428571.45",
    });
    // From 15 May 2024, the last date before: 184 days, 2.5 % by ACT/360 of 12,000,000.
    expect(years(found.interest)?.["2024"]).toBe("153333.33");
  });

  test.each<[says: string, change: Partial<PrintedCard>, basis: string, key: string]>([
    ["more is printed than the balance gives", { instalment: "4.000.000 EUR" }, "being-drawn", "printedMore"],
    ["less is printed", { instalment: "3.000.000 EUR" }, "by-tranche", "printedLess"],
    ["more than the whole balance", { instalment: "34.285.710 EUR" }, "by-tranche", "aboveBalance"],
    [
      "more, long after the last drawing",
      { first: "15.05.2008.", instalment: "4.000.000 EUR" },
      "by-tranche",
      "printedMore",
    ],
    ["two asterisks", { name: "Zajam za puteve**" }, "swapped", "swapped"],
    [
      "one date, and all of it in the year",
      { first: "15.05.2025.", last: "15.05.2025.", instalment: "12.000.000 EUR" },
      "bullet",
      "bullet",
    ],
    [
      "a rate by tranche",
      { rate: "fiksna po tranšama", instalment: "3.000.000 EUR" },
      "by-tranche",
      "byTranche",
    ],
    [
      "dates that are no steps apart",
      { last: "03.10.2027.", instalment: "3.000.000 EUR" },
      "by-tranche",
      "offGrid",
    ],
    ["nothing due in the year", { first: "15.05.2026.", instalment: "0" }, "unproven", "nothingDue"],
    [
      "the same with a floating rate",
      { first: "15.05.2026.", instalment: "0", rate: "6M EURIBOR + 1,00%" },
      "rate-open",
      "nothingDue",
    ],
    ["no instalment printed", { instalment: "-" }, "unproven", "nothingPrinted"],
    ["no last date", { last: "-" }, "not-derivable", "noDates"],
    ["dates in the wrong order", { first: "15.11.2028." }, "not-derivable", "datesOrder"],
    [
      "a balance after the last date",
      { first: "15.05.2010.", last: "15.05.2020." },
      "not-derivable",
      "afterLast",
    ],
    ["nothing owed yet", { eur: "0", rsd: "0" }, "not-derivable", "nothingDrawn"],
    ["nothing owed any more", { eur: "0", rsd: "0", last: "15.05.2024." }, "not-derivable", "repaid"],
    ["no balance", { eur: "-", rsd: "-" }, "not-derivable", "noBalance"],
    ["no balance in dinars", { rsd: "-" }, "not-derivable", "noBalanceRsd"],
    ["a currency whose rate no card proves", { instalment: "3.428.571 NOK" }, "not-derivable", "noRate"],
    [
      "nothing that tells the currency",
      { rsd: "1.404.267.123", eur: "12.000.006", instalment: "0" },
      "not-derivable",
      "noCurrency",
    ],
  ])("%s", (_, change, basis, key) => {
    const found = loanOf({ ...LOAN, ...change });
    expect([found.basis, found.reason.key]).toEqual([basis, `outlook:${key}`]);
    expect(found.schedule === null).toBe(basis === "not-derivable");
    for (const language of LANGUAGES) {
      expect(translatorFor(language).sayMessage(found.reason)).not.toMatch(/\{\{|undefined|outlook:/u);
    }
  });
});

describe("the step of the instalments", () => {
  test.each<[says: string, change: Partial<PrintedCard>, months: number, left: number, proven: boolean]>([
    ["half-years", {}, 6, 7, true],
    // 13 quarters after 31 August 2024, four of them in 2025: 12,000,000 x 4 / 13.
    ["quarters", { instalment: "3.692.308 EUR" }, 3, 13, true],
    // 4 years, one in 2025: the dates are those of November.
    ["years", { first: "15.11.2019.", instalment: "3.000.000 EUR" }, 12, 4, true],
    // 38 months, twelve of them in 2025: 12,000,000 x 12 / 38. October is no quarter or half-year after May.
    ["months", { instalment: "3.789.474 EUR", last: "15.10.2027." }, 1, 38, true],
    ["half-years where nothing proves any", { instalment: "1.000.000 EUR" }, 6, 7, false],
    [
      "quarters where the rate's index is of three months",
      { instalment: "-", rate: "3M EURIBOR + 1%" },
      3,
      13,
      false,
    ],
  ])("%s", (_, change, months, left, proven) => {
    const found = loanOf({ ...LOAN, ...change });
    expect([found.terms?.monthsBetween, found.instalmentsLeft]).toEqual([months, left]);
    expect(found.basis === "proven").toBe(proven);
  });
});

describe("days", () => {
  it("takes a date after a weekend for the date itself", () => {
    // 15 May 2022 was a Sunday; the law prints the Monday (row 1.7 of indirect external debt, 2025).
    const found = loanOf({
      ...LOAN,
      eur: "18.693.248",
      rsd: "2.187.525.007",
      first: "16.05.2022.",
      last: "15.11.2033.",
      instalment: "1.967.710 EUR",
    });
    expect(found.basis).toBe("proven");
    expect(found.terms && isoText(found.terms.firstPrincipal)).toBe("2024-11-15");
  });

  it("keeps month ends", () => {
    // 31 August 2024 is the day of the list, and what is due on it is paid: six are left.
    const found = loanOf({ ...LOAN, first: "28.02.2021.", last: "31.08.2027.", instalment: "4.000.000 EUR" });
    expect(found.basis).toBe("proven");
    expect(found.instalmentsLeft).toBe(6);
    expect(found.schedule?.rows.map(({ due }) => isoText(due))).toEqual([
      "2025-02-28",
      "2025-08-31",
      "2026-02-28",
      "2026-08-31",
      "2027-02-28",
      "2027-08-31",
    ]);
  });

  it("takes what is due on the day of the list, a Saturday, for unpaid where only that gives the instalment", () => {
    // Seven with the one of 31 August 2024, which was paid on Monday: 2 / 7 of 12,000,000.
    const found = loanOf({ ...LOAN, first: "28.02.2021.", last: "31.08.2027." });
    expect([found.basis, found.instalmentsLeft]).toEqual(["proven", 7]);
    expect(years(found.principal)?.["2024"]).toBe("1714285.71");
    expect(isoText(found.since)).toBe("2024-08-30");
  });

  it("counts the instalments between the day of the list and the year of the law", () => {
    // Balance of August 2024, instalments of 2025: that of November 2024 is in the balance too.
    expect(years(loanOf(LOAN).principal)?.["2024"]).toBe("1714285.71");
  });

  it("compares the whole year where the day lies in it", () => {
    // A law of May 2013 for 2013: 5 of 10 million are left in 6 quarters, and 4 fall in 2013 (row 1.12, amended law).
    const found = outlookOfCards([
      {
        name: "Војвођанска банка",
        asOf: "2013-05-31",
        year: 2013,
        eur: "7.500.000",
        rsd: "837.075.750",
        first: "29.04.2011.",
        last: "29.10.2014.",
        instalment: "5.000.000 EUR",
        rate: "3M EURIBOR + 4,75%",
      },
      ...[1, 2, 3].map((at) => ({
        ...LOAN,
        name: `Зајам ${at}`,
        asOf: "2013-05-31",
        eur: "10.000.000",
        rsd: "1.116.101.000",
      })),
    ]).loans[0];
    expect([found?.basis, found?.instalmentsLeft]).toEqual(["proven", 6]);
    expect(years(found?.principal ?? null)).toEqual({ "2013": "2500000.00", "2014": "5000000.00" });
  });
});

describe("what tells the currency", () => {
  test.each<[by: string, change: Partial<PrintedCard>, currency: string | null]>([
    ["printed", {}, "EUR"],
    ["index", { instalment: "0", rate: "3M BELIBOR + 3,85%" }, "RSD"],
    ["index", { instalment: "0", rate: "6М LIBOR EUR + променљива маржа" }, "EUR"],
    ["index", { instalment: "0", rate: "6M TERM SOFR + 1,20%" }, "USD"],
    ["index", { instalment: "0", rate: "6MSOFR + променљива маржа" }, "USD"],
    // 1,056,443,000 / 105.6443 is ten million dollars; in euros it is 9,027,714.
    ["round", { eur: "9.027.714", rsd: "1.056.443.000", instalment: "0" }, "USD"],
    ["nought", { rsd: "1.404.267.123", eur: "12.000.006", instalment: "0 EUR" }, "EUR"],
  ])("%s", (by, change, currency) => {
    const found = loanOf({ ...LOAN, ...change });
    expect([found.currencyBy, found.currency]).toEqual([by, currency]);
  });

  it("another law that prints it", () => {
    const before = {
      ...LOAN,
      document: "law-2024.pdf",
      asOf: "2023-08-31",
      year: 2024,
      instalment: "3.428.571 USD",
    };
    const cards = [before, ...[LOAN].map((card) => ({ ...card, instalment: "0" })), ...PROVING];
    const found = outlookOfCards(cards).loans.find(({ card }) => card.name === LOAN.name);
    expect([found?.currencyBy, found?.currency]).toEqual(["other-law", "USD"]);
  });

  it("its group, where three others are in one currency", () => {
    const others = PROVING.slice(0, 3).map((card) => ({ ...card, group: "EBRD" }));
    const card = {
      ...LOAN,
      group: "EBRD",
      rsd: "1.404.267.123",
      eur: "12.000.006",
      instalment: "0",
      rate: "fiksna",
    };
    const [found] = outlookOfCards([card, ...others]).loans;
    expect([found?.currencyBy, found?.currency]).toEqual(["group", "EUR"]);
  });
});

describe("what documents or the user say otherwise", () => {
  it("takes neither of two balances for one day", () => {
    const twice = [LOAN, { ...LOAN, document: "copy.pdf", rsd: "1.404.266.499" }, ...PROVING];
    const found = outlookOfCards(twice).loans.filter(({ card }) => card.name === LOAN.name);
    expect(found.map(({ basis, reason, schedule }) => [basis, reason.key, schedule])).toEqual([
      ["not-derivable", "outlook:twoBalances", null],
      ["not-derivable", "outlook:twoBalances", null],
    ]);
    const [first] = found;
    for (const language of LANGUAGES) {
      const sentence = first ? translatorFor(language).sayMessage(first.reason) : "";
      // Both figures, and the document of each.
      expect(sentence).toMatch(/1[.,]404[.,]266[.,]400.*1[.,]404[.,]266[.,]499/u);
      expect(sentence).toContain("copy.pdf");
      expect(sentence).not.toMatch(/\{\{|undefined|outlook:/u);
    }
  });

  it("takes the same balance in two documents once", () => {
    const twice = [LOAN, { ...LOAN, document: "copy.pdf" }, ...PROVING];
    expect(outlookOfCards(twice).loans.filter(({ card }) => card.name === LOAN.name)).toHaveLength(1);
  });

  it("takes neither where two of three documents agree, and names the column that differs", () => {
    const cards = [
      LOAN,
      { ...LOAN, document: "copy.pdf" },
      { ...LOAN, document: "other.pdf", eur: "12.000.001" },
    ];
    const found = outlookOfCards([...cards, ...PROVING]).loans.filter(({ card }) => card.name === LOAN.name);
    expect(found.map(({ basis }) => basis)).toEqual(["not-derivable", "not-derivable"]);
    const [first] = found;
    const sentence = first ? translatorFor("en").sayMessage(first.reason) : "";
    expect(sentence).toMatch(/EUR 12,000,000 .*EUR 12,000,001 \(other\.pdf/u);
  });

  it.each([
    ["first", ["torn.pdf", "law-2025.pdf"], "a column", { eur: "-" }],
    ["last", ["law-2025.pdf", "torn.pdf"], "a column", { eur: "-" }],
    ["first", ["torn.pdf", "law-2025.pdf"], "any balance", { eur: "-", rsd: "-" }],
    ["last", ["law-2025.pdf", "torn.pdf"], "any balance", { eur: "-", rsd: "-" }],
  ])("takes the balance once where the document that comes %s, of %s, lacks %s", (_, names, _what, lost) => {
    const cards = names.map((document) => ({ ...LOAN, document, ...(document === "torn.pdf" && lost) }));
    const found = outlookOfCards([...cards, ...PROVING]).loans.filter(({ card }) => card.name === LOAN.name);
    const [once] = outlookOfCards([LOAN, ...PROVING]).loans;
    expect(found.map(({ card, basis }) => [card.source.document, basis])).toEqual([
      ["law-2025.pdf", once?.basis],
    ]);
    expect(found[0]?.principal).toEqual(once?.principal);
  });

  it("takes the user's terms before the card", () => {
    const { loans } = outlookOfCards([LOAN, ...PROVING]);
    const id = loans[0]?.id ?? "";
    const own = terms({ id });
    const [stated] = outlookOfCards([LOAN, ...PROVING], { stated: new Map([[id, own]]) }).loans;
    expect([stated?.basis, stated?.terms]).toEqual(["stated", own]);
  });

  it("says that no card supports a published rate, and uses the proven one", () => {
    const published = {
      date: day("2024-08-31"),
      base: "USD",
      quote: "RSD",
      rate: { digits: 1_057_000n, scale: 4 },
      mark: "seen",
      source: "list",
    } as const;
    const { list } = outlookOfCards(PROVING, {}, [published]);
    expect(list.contradicted.map((one) => one.published)).toEqual([published]);
    expect(list.rates.get("USD")?.rsd).toEqual({ digits: 1_056_443n, scale: 4 });
    // What the user has entered goes before both.
    const entered = outlookOfCards(PROVING, {}, [{ ...published, mark: "entered" }]);
    expect(entered.list.rates.get("USD")?.rsd).toEqual(published.rate);
  });

  /** The CNY of cards, 381,549,413 / 25,612,500 = 14.8970, beside a rate of the day that is 1 % off or a little more. */
  it.each([
    [1, "14.7500", true],
    [1, "15.0400", true],
    [1, "14.7400", false],
    [1, "15.0600", false],
    [2, "14.7400", false],
    [3, "14.7400", true],
  ])("of %s cards beside the published %s is proven: %s", (count, rate, isProven) => {
    const cards = ["NUCTECH", "A", "B"].slice(0, count).map((name) => ({
      ...{
        name: `Export - Import Bank of China - Projekat sistem ${name}`,
        eur: "3.260.487",
        rsd: "381.549.413",
      },
      ...{ first: "21.03.2014.", last: "21.09.2025.", instalment: "17.075.000 CNY", row: name },
    }));
    const published = {
      base: "CNY",
      quote: "RSD",
      rate: decimal(rate),
      mark: "seen",
      source: "list",
    } as const;
    const { list } = outlookOfCards([...cards, ...PROVING], {}, [{ date: day("2024-08-31"), ...published }]);
    const taken = list.rates.get("CNY")!;
    expect([decimalText(taken.rsd), taken.isProven]).toEqual([isProven ? "14.8970" : rate, isProven]);
    expect(list.listRates.some(({ currency }) => currency === "CNY")).toBe(isProven);
  });
});
