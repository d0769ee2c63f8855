import { describe, expect, test } from "vitest";
import type { CreditorBalance, PlannedLoan } from "../../../src/budget/otherLines.ts";
import { matchLoans } from "../../../src/dossier/matching/matchLoans.ts";
import type { MatchableLine } from "../../../src/dossier/matching/matching.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { isWhole } from "../../sampled.ts";
import { cardOf, type PrintedCard } from "./printedCards.ts";

const plan = (name: string, change: Partial<PlannedLoan> = {}): PlannedLoan => ({
  kind: "planned-loan",
  part: "loan",
  groups: [],
  row: "1.1",
  name,
  creditor: null,
  loan: null,
  match: null,
  amountRsd: null,
  amounts: [{ amount: decimal("30000000"), currency: "USD" }],
  year: 2010,
  source: { document: "law-2010.pdf", page: 9, row: "1.1", text: name },
  warnings: [],
  ...change,
});
const balance = (name: string, change: Partial<CreditorBalance> = {}): CreditorBalance => ({
  kind: "creditor-balance",
  name,
  creditor: null,
  loan: null,
  match: null,
  amounts: [],
  asOf: null,
  source: { document: "report.pdf", page: 1, row: "1", text: name },
  warnings: [],
  ...change,
});
const groups = (lines: readonly MatchableLine[]): [string, string[]][] =>
  matchLoans(lines).loans.map(({ id, lines: own }) => [id, own.map(({ kind }) => kind)]);

const XRAY: PrintedCard = {
  name: "Export - Import Bank of China – X RAY",
  first: "21.03.2014.",
  last: "21.09.2025.",
};

describe("lines of other kinds", () => {
  test("the X-ray system as planned in 2010 is the loan X RAY of the debt list", () => {
    const planned = plan("Набавка и инсталација преносивог система за рендгенску контролу", {
      creditor: "Export-Import Bank of China",
      loan: "x-ray",
      match: { confidence: "certain", reasons: [] },
    });
    expect(groups([planned, cardOf(XRAY)])).toEqual([["x-ray", ["debt-card", "planned-loan"]]]);
  });

  test("the same plan in two years is one loan, whatever its row", () => {
    const name = "Изградња брзе саобраћајнице Београд-Панчево";
    const later = plan(name, {
      row: "2.7",
      source: { document: "law-2011.pdf", page: 9, row: "2.7", text: name },
    });
    expect(groups([plan(name), later])).toEqual([
      ["izgradnja-brze-saobracajnice-beograd-pancevo", ["planned-loan", "planned-loan"]],
    ]);
  });

  test("a plan in another currency than the card of its words is asked about, not joined", () => {
    const card = cardOf({ name: "Брза саобраћајница Београд-Панчево", instalment: "1.000 EUR" });
    const { loans, questions } = matchLoans([card, plan("Брза саобраћајница Београд-Панчево")]);
    expect([loans.length, questions.length]).toEqual([2, 1]);
    expect(questions[0]?.candidates[0]?.reasons.at(-1)).toEqual({
      speaks: "against",
      message: { key: "matching:currencyDiffers", params: { before: "EUR", now: "USD" } },
    });
  });

  test("what a creditor is owed over all its loans is no loan", () => {
    const total = balance("Export-Import Bank of China", { creditor: "Export-Import Bank of China" });
    expect(groups([cardOf(XRAY), total])).toEqual([["x-ray", ["debt-card"]]]);
    expect(matchLoans([cardOf(XRAY), total]).questions).toEqual([]);
  });

  test("a report's line that is one loan by name joins it", () => {
    expect(groups([cardOf({ name: "Еуробонд 2021" }), balance("EUROBOND 2021")])).toEqual([
      ["eurobond-2021", ["debt-card", "creditor-balance"]],
    ]);
  });
});

describe("what cannot be told", () => {
  test("two cards of one law under one known name: the second stands apart, and is asked about", () => {
    const twin = cardOf({ ...XRAY, row: "6.9", last: "21.03.2030." });
    const { loans, questions } = matchLoans([cardOf(XRAY), twin]);
    expect(loans.map(({ id }) => id)).toEqual(["x-ray", "x-ray-2"]);
    expect(questions.map(({ line, candidates }) => [line, candidates[0]?.loan])).toEqual([[twin, "x-ray"]]);
    expect(questions[0]?.candidates[0]?.reasons.at(-1)?.message.key).toBe("matching:twinInDocument");
  });

  test("two loans that a line resembles alike: it joins neither", () => {
    const terms = { first: "07.09.2005.", last: "07.03.2016." };
    const before = [
      cardOf({ ...terms, name: "EBRD – Електропривреда Србије - Хитна реконструкција" }),
      cardOf({ ...terms, name: "EBRD – Електромрежа Србије - Хитна реконструкција", row: "1.2" }),
    ];
    const line = cardOf({ ...terms, document: "law-2014.pdf", name: "EBRD – Хитна реконструкција" });
    const { loans, questions } = matchLoans([...before, line]);
    expect([loans.length, questions[0]?.candidates.length]).toEqual([3, 2]);
  });

  test("cards whose names stand on another page join nothing, and have an id", () => {
    const nameless = [
      cardOf({ name: "", ...{ first: "21.03.2014." } }),
      cardOf({ name: "", document: "b.pdf" }),
    ];
    expect(groups(nameless).map(([id]) => id)).toEqual(["nameless", "nameless-2"]);
    expect(matchLoans(nameless).questions).toEqual([]);
  });
});

test("5 laws are matched, whose names differ by a number and a place", () => {
  const cards = isWhole ? 400 : 120;
  const law = (year: number): MatchableLine[] =>
    Array.from({ length: cards }, (_, at) =>
      cardOf({
        document: `${year}.pdf`,
        name: `Пројекат ${at} у месту ${String.fromCharCode(0x430 + (at % 30)).repeat(5)}`,
        year,
      }),
    );
  const { loans, questions } = matchLoans([2010, 2011, 2012, 2013, 2014].flatMap(law));
  expect([loans.length, questions.length]).toEqual([cards, 0]);
});

test("20,000 cards of one name are as many loans, and numbered without counting from the first each time", () => {
  const cards = (count: number): MatchableLine[] =>
    Array.from({ length: count }, () => cardOf({ document: "2014.pdf", name: "Мост", year: 2014 }));
  const seconds = (count: number): number => {
    const lines = cards(count);
    const before = process.cpuUsage().user;
    const { loans } = matchLoans(lines);
    expect([loans.length, loans[1]?.id, loans.at(-1)?.id]).toEqual([count, "most-2", `most-${count}`]);
    return (process.cpuUsage().user - before) / 1e6;
  };
  seconds(2000);
  // Counted from the first each time it would be 25 times as long.
  expect(seconds(20_000)).toBeLessThan(12 * Math.max(seconds(4000), 0.5));
});
