import { describe, expect, test } from "vitest";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { readDebtTables } from "../../../src/budget/cellTables/readDebtTables.ts";
import { tablesOfParts } from "../../../src/budget/readBudgetDocument.ts";
import { isoText } from "../../../src/calendar/day.ts";
import { decimal, decimalText } from "../../../src/money/decimal.ts";
import { gridOf } from "../../../src/budget/tables/grid.ts";
import { regularRows } from "../../../src/budget/cellTables/regularRows.ts";
import { cellsOf, type Given } from "./cells.ts";
import { documentOf, table, text } from "../tables/openedDocument.ts";

// The cards of the amended budget law 2014, Article 3 V, as of 31 July 2014 (page 20).
const SENTENCE =
  "В. Стање јавног дуга Републике Србије, на дан 31. јул 2014. године, износи 2.445.082.584.326 динара (20.939.734.866 EUR).";
const HEADER = ["Ред. број", "Назив дуга", "Услови", "Стање дуга у EUR", "Стање дуга у RSD"];
const FIRST = "Први датум отплате главнице";
const LAST = "Последњи датум отплате главнице";
const RATA = "Рата главнице за 2014. год.";
const RATE = "Каматна стопа";
const XRAY = "Export – Import Bank of China – X RAY";
const BRIDGE = "Export – Import Bank of China – Мост Земун–Борча";

/** What all variants must give: both cards with every field. */
const EXPECTED = [
  ["6.5", "x-ray", "23751816", "2773442543", "2014-03-21", "2025-09-21", "17.075.000 CNY", "3,00% фиксна"],
  ["6.6", "zemun-borca", "113307916", "13230693360", "2016-01-21", "2029-01-21", "0", "3,00% фиксна"],
];

const asRead = (cards: readonly DebtCard[] = []): unknown[] =>
  cards.map((card) => [
    card.row,
    card.loan,
    card.balanceEur && decimalText(card.balanceEur),
    card.balanceRsd && decimalText(card.balanceRsd),
    card.firstPrincipal.day && isoText(card.firstPrincipal.day),
    card.lastPrincipal.day && isoText(card.lastPrincipal.day),
    card.instalment.text,
    card.rate?.text,
  ]);

const fiveRows: string[][] = [
  ["6.5", XRAY, "", "23.751.816", "2.773.442.543"],
  ["", FIRST, "21.03.2014.", "", ""],
  ["", LAST, "21.09.2025.", "", ""],
  ["", RATA, "17.075.000 CNY", "", ""],
  ["", RATE, "3,00% фиксна", "", ""],
  ["6.6", BRIDGE, "", "113.307.916", "13.230.693.360"],
  ["", FIRST, "21.01.2016.", "", ""],
  ["", LAST, "21.01.2029.", "", ""],
  ["", RATA, "0", "", ""],
  ["", RATE, "3,00% фиксна", "", ""],
];
const LABELS = [FIRST, LAST, RATA, RATE].join("\n");
const XRAY_TERMS = ["21.03.2014.", "21.09.2025.", "17.075.000 CNY", "3,00% фиксна"];
const BRIDGE_TERMS = ["21.01.2016.", "21.01.2029.", "0", "3,00% фиксна"];

const oneRow = (before: string): Given[][] => [
  ["6.5", `${XRAY}\n${LABELS}`, before + XRAY_TERMS.join("\n"), "23.751.816", "2.773.442.543"],
  ["6.6", `${BRIDGE}\n${LABELS}`, before + BRIDGE_TERMS.join("\n"), "113.307.916", "13.230.693.360"],
];
const labelled = (terms: readonly string[]): string =>
  [FIRST, LAST, RATA, RATE].map((label, at) => `${label}: ${terms[at] ?? ""}`).join("\n");

const variants: Readonly<Record<string, readonly (readonly Given[])[]>> = {
  "five rows for a card": [HEADER, ...fiveRows],
  "one row for a card, labels and values on the same lines of two cells": [HEADER, ...oneRow("\n")],
  "one row for a card, one value for each label": [HEADER, ...oneRow("")],
  "one row for a card, labels with their values in the cell of terms": [
    HEADER,
    ["6.5", XRAY, labelled(XRAY_TERMS), "23.751.816", "2.773.442.543"],
    ["6.6", BRIDGE, labelled(BRIDGE_TERMS), "113.307.916", "13.230.693.360"],
  ],
  "label and value in two columns beside the name": [
    ["Ред. број", "Назив дуга", "Услови", "", "Стање дуга у EUR", "Стање дуга у RSD"],
    ["6.5", XRAY, FIRST, "21.03.2014.", "23.751.816", "2.773.442.543"],
    ["", "", LAST, "21.09.2025.", "", ""],
    ["", "", RATA, "17.075.000 CNY", "", ""],
    ["", "", RATE, "3,00% фиксна", "", ""],
    ["6.6", BRIDGE, FIRST, "21.01.2016.", "113.307.916", "13.230.693.360"],
    ["", "", LAST, "21.01.2029.", "", ""],
    ["", "", RATA, "0", "", ""],
    ["", "", RATE, "3,00% фиксна", "", ""],
  ],
  "balances in a row of their own above each number": [
    HEADER,
    ["", "", "", "23.751.816", "2.773.442.543"],
    ["6.5", XRAY, "", "", ""],
    ...fiveRows.slice(1, 5),
    ["", "", "", "113.307.916", "13.230.693.360"],
    ["6.6", BRIDGE, "", "", ""],
    ...fiveRows.slice(6),
  ],
  "balances in a row of their own below each card": [
    HEADER,
    ["6.5", XRAY, "", "", ""],
    ...fiveRows.slice(1, 5),
    ["", "", "", "23.751.816", "2.773.442.543"],
    ["6.6", BRIDGE, "", "", ""],
    ...fiveRows.slice(6),
    ["", "", "", "113.307.916", "13.230.693.360"],
  ],
  "number and balances in the middle of each card": [
    HEADER,
    ["", XRAY, "", "", ""],
    ["", FIRST, "21.03.2014.", "", ""],
    ["6.5", LAST, "21.09.2025.", "23.751.816", "2.773.442.543"],
    ["", RATA, "17.075.000 CNY", "", ""],
    ["", RATE, "3,00% фиксна", "", ""],
    ["", BRIDGE, "", "", ""],
    ["", FIRST, "21.01.2016.", "", ""],
    ["6.6", LAST, "21.01.2029.", "113.307.916", "13.230.693.360"],
    ["", RATA, "0", "", ""],
    ["", RATE, "3,00% фиксна", "", ""],
  ],
  "numbers filled down": [HEADER, ...fiveRows.map(([, ...rest], at) => [at < 5 ? "6.5" : "6.6", ...rest])],
  "whole cards filled down, labels beside": [
    ["Ред. број", "Назив дуга", "Услови", "", "Стање дуга у EUR", "Стање дуга у RSD"],
    ...[FIRST, LAST, RATA, RATE].map((label, at) => [
      "6.5",
      XRAY,
      label,
      XRAY_TERMS[at] ?? "",
      "23.751.816",
      "2.773.442.543",
    ]),
    ...[FIRST, LAST, RATA, RATE].map((label, at) => [
      "6.6",
      BRIDGE,
      label,
      BRIDGE_TERMS[at] ?? "",
      "113.307.916",
      "13.230.693.360",
    ]),
  ],
  "number and name in one cell": [
    ["Ред. број Назив дуга", "Услови", "Стање дуга у EUR", "Стање дуга у RSD"],
    ...fiveRows.map(([number, name, ...rest]) => [`${number} ${name}`.trim(), ...rest]),
  ],
  "both balances in one cell": [
    ["Ред. број", "Назив дуга", "Услови", "Стање дуга у EUR Стање дуга у RSD"],
    ...fiveRows.map(([number = "", name = "", terms = "", eur, rsd]) => [
      number,
      name,
      terms,
      `${eur} ${rsd}`.trim(),
    ]),
  ],
  "each label with its value in one cell, no column of terms": [
    ["Ред. број", "Назив дуга Услови", "Стање дуга у EUR", "Стање дуга у RSD"],
    ...fiveRows.map(([number = "", name, terms, eur = "", rsd = ""]) => [
      number,
      `${name} ${terms}`.trim(),
      eur,
      rsd,
    ]),
  ],
};

describe("debt cards in the tables of documents, however they are laid out", () => {
  test.each(Object.entries(variants))("%s", (variant, rows) => {
    const document = documentOf([
      text("Члан 3."),
      text(SENTENCE),
      text("I. ДИРЕКТНЕ ОБАВЕЗЕ:"),
      text("2. Директне обавезе - спољни дуг"),
      table("T1", rows),
    ]);
    const reading = readDebtTables(document);
    expect(asRead(reading?.lines)).toEqual(EXPECTED);
    expect(reading?.lines.map(({ section }) => section)).toEqual(["direct-external", "direct-external"]);
    expect(isoText(reading!.asOf!)).toBe("2014-07-31");
    const isMoved = /above each number|in the middle/u.test(variant);
    expect(reading?.warnings.map(({ key }) => key)).toEqual(isMoved ? ["tables:figuresBeside"] : []);
    expect(reading?.lines.flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(tablesOfParts(document)).toEqual([]);
  });

  test("a row that repeats number and name is passed over only where it says nothing else", () => {
    const columns = { number: 0, name: 1, terms: 2, eur: 3, rsd: 4, headings: null, isHeaded: true };
    const rowsLeft = (repeated: Given[]): number =>
      regularRows(gridOf(cellsOf([...fiveRows.slice(0, 1), repeated, ...fiveRows.slice(1, 5)])), columns).rows
        .length;
    expect(rowsLeft(["6.5", XRAY, "", "23.751.816", "2.773.442.543"])).toBe(5);
    expect(rowsLeft(["6.5", XRAY, "други део", "23.751.816", "2.773.442.543"])).toBe(6);
    expect(rowsLeft(["6.5", BRIDGE, "", "", ""])).toBe(6);
  });

  test("balances alone stand above totals as above numbers", () => {
    const rows = [
      HEADER,
      ...variants["balances in a row of their own above each number"]!.slice(1),
      ["", "", "", "137.059.732", "16.004.135.903"],
      ["", "УКУПНО СТАЊЕ ДУГА", "", "", ""],
    ];
    const reading = readDebtTables(documentOf([text(SENTENCE), table("T1", rows)]));
    expect(asRead(reading?.lines)).toEqual(EXPECTED);
    expect(reading?.totals.map(({ agrees }) => agrees)).toEqual([true]);
  });

  test("balances alone above some numbers and below others are not moved", () => {
    const rows = [
      HEADER,
      ["", "", "", "23.751.816", "2.773.442.543"],
      ["6.5", XRAY, "", "", ""],
      ...fiveRows.slice(1, 5),
      ["6.6", BRIDGE, "", "", ""],
      ...fiveRows.slice(6),
      ["", "", "", "113.307.916", "13.230.693.360"],
    ];
    const reading = readDebtTables(documentOf([text(SENTENCE), table("T1", rows)]));
    expect(reading?.lines[0]?.balanceEur).toBeNull();
    expect(reading?.warnings).not.toEqual([]);
  });

  test("a bare page number above a repeated heading is no balance", () => {
    const rows = [HEADER, ...fiveRows.slice(0, 5), ["", "", "", "21", ""], HEADER, ...fiveRows.slice(5)];
    expect(asRead(readDebtTables(documentOf([text(SENTENCE), table("T1", rows)]))?.lines)).toEqual(EXPECTED);
  });

  test("a list with a line for each loan keeps its day and the kind of debt over all its tables", () => {
    const header = [
      "Ред. број",
      "Назив дуга",
      FIRST,
      LAST,
      RATA,
      RATE,
      "Стање дуга у EUR",
      "Стање дуга у RSD",
    ];
    const line = (at: number, name: string, terms: readonly string[]): Given[] => [
      fiveRows[at]?.[0] ?? "",
      name,
      ...terms,
      fiveRows[at]?.[3] ?? "",
      fiveRows[at]?.[4] ?? "",
    ];
    const reading = readDebtTables(
      documentOf([
        text(SENTENCE),
        text("II. ИНДИРЕКТНЕ ОБАВЕЗЕ:"),
        text("1. Унутрашњи дуг"),
        table("T1", [header, line(0, XRAY, XRAY_TERMS)]),
        text("2. Спољни дуг"),
        table("T2", [header, line(5, BRIDGE, BRIDGE_TERMS)]),
      ]),
    );
    expect(asRead(reading?.lines)).toEqual(EXPECTED);
    expect(reading?.lines.map(({ section }) => section)).toEqual(["indirect-internal", "indirect-external"]);
    expect(reading?.lines.map(({ asOf }) => asOf && isoText(asOf))).toEqual(["2014-07-31", "2014-07-31"]);
  });

  test("a merged name that spans the rows of its card is one name", () => {
    const rows = variants["label and value in two columns beside the name"]!;
    const merges = ["B2:B5", "A2:A5", "B6:B9", "C1:D1"];
    const reading = readDebtTables(documentOf([text(SENTENCE), table("T1", rows, { merges })]));
    expect(asRead(reading?.lines)).toEqual(EXPECTED);
    expect(reading?.lines[0]?.name).toBe(XRAY);
  });

  test("a list over several tables and sections is one list: totals cover the cards of all its tables", () => {
    // 23.751.816 + 113.307.916 = 137.059.732; 2.773.442.543 + 13.230.693.360 = 16.004.135.903, by hand.
    const document = documentOf([
      text(SENTENCE),
      text("I. ДИРЕКТНЕ ОБАВЕЗЕ:"),
      text("2. Директне обавезе - спољни дуг"),
      table("T1", [HEADER, ...fiveRows.slice(0, 5)]),
      text("- 20 -"),
      table("T2", [
        HEADER,
        ...fiveRows.slice(5),
        ["", "УКУПНО СТАЊЕ ДУГА", "", "137.059.732", "16.004.135.903"],
      ]),
    ]);
    const reading = readDebtTables(document);
    expect(asRead(reading?.lines)).toEqual(EXPECTED);
    expect(reading?.lines.map(({ source }) => source.cell)).toEqual(["T1!B2", "T2!B2"]);
    expect(reading?.totals.map(({ label, agrees }) => [label, agrees])).toEqual([
      ["УКУПНО СТАЊЕ ДУГА", true],
    ]);
  });

  test("an instalment in a currency of three decimals is read as the list's others are, and alone by nothing", () => {
    const kuwait = (instalment: string): Given[] => [
      "6.7",
      XRAY,
      "21.03.2014.",
      "21.09.2025.",
      instalment,
      "23.751.816",
      "2.773.442.543",
    ];
    const header = ["Ред. број", "Назив дуга", FIRST, LAST, RATA, "Стање дуга у EUR", "Стање дуга у RSD"];
    const read = (...rows: Given[][]): unknown =>
      readDebtTables(documentOf([text(SENTENCE), table("T1", [header, ...rows])]))?.lines.at(-1)?.instalment
        .amounts;
    const amount = [{ amount: decimal("714000"), currency: "KWD" }];
    expect(read(kuwait("17.075.000 CNY"), kuwait("714.000 KWD"))).toEqual(amount);
    expect(read(kuwait("714.000 KWD"))).toEqual([]);
    const cards = [
      HEADER,
      ...fiveRows.slice(0, 5),
      ...fiveRows.slice(5).map((row) => (row[1] === RATA ? ["", RATA, "714.000 KWD", "", ""] : row)),
    ];
    expect(
      readDebtTables(documentOf([text(SENTENCE), table("T1", cards)]))?.lines.at(-1)?.instalment.amounts,
    ).toEqual(amount);
  });

  test("a total that differs is said", () => {
    const rows = [HEADER, ...fiveRows, ["", "УКУПНО СТАЊЕ ДУГА", "", "137.059.733", "16.004.135.903"]];
    const heading = text("2. Директне обавезе - спољни дуг");
    const reading = readDebtTables(documentOf([text(SENTENCE), heading, table("T1", rows)]));
    expect(reading?.totals.map(({ agrees }) => agrees)).toEqual([false]);
    expect(reading?.warnings.map(({ key }) => key)).toEqual(["budget:cellTotalDiffers"]);
  });

  const ACCOUNTS = ["Ред. број", "Конто", "Назив дуга", "Стање дуга у EUR", "Стање дуга у RSD"];

  test("accounts of a balance sheet are no loans, however their columns are called", () => {
    const rows = ["211111", "211112", "211411"].map((account, at) => [
      `${at + 1}.`,
      account,
      `Дугорочни кредити ${at}`,
      "23.751.816",
      "2.773.442.543",
    ]);
    expect(
      readDebtTables(documentOf([text(SENTENCE), table("T1", [ACCOUNTS, ...rows])]))?.lines ?? [],
    ).toEqual([]);
  });

  test("loans with dates are, though a column gives the account that pays them", () => {
    const header = [...ACCOUNTS, FIRST, LAST];
    const row = ["6.5", "612", XRAY, "23.751.816", "2.773.442.543", "21.03.2014.", "21.09.2025."];
    const reading = readDebtTables(documentOf([text(SENTENCE), table("T1", [header, row])]));
    expect(reading?.lines.map(({ loan }) => loan)).toEqual(["x-ray"]);
  });

  test("values that cannot be told apart are not read, and the card says so", () => {
    const rows = [HEADER, ["6.5", `${XRAY}\n${LABELS}`, XRAY_TERMS.slice(0, 3).join("\n"), "1", "116"]];
    const reading = readDebtTables(documentOf([text(SENTENCE), table("T1", rows)]));
    const [card] = reading!.lines;
    expect([card?.firstPrincipal.day, card?.lastPrincipal.day, card?.instalment.text, card?.rate]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(reading?.warnings.map(({ params }) => params["what"])).toContainEqual(
      expect.objectContaining({ key: "budget:termsNotAligned" }),
    );
  });

  test("a table with a line for each loan, and one that sums creditors up, are told apart", () => {
    const loans = table("T1", [
      ["Кредитор", "Пројекат", "Стање у EUR", "Каматна стопа"],
      ["Export-Import Bank of China", "X RAY", "23.751.816", "3,00%"],
    ]);
    const creditors = table("T2", [
      ["Поверилац", "Стање дуга у EUR", "Стање дуга у RSD"],
      ["Export-Import Bank of China", "137.059.732", "16.004.135.903"],
    ]);
    const document = documentOf([text("На дан 31.07.2014."), loans, creditors]);
    const reading = readDebtTables(document);
    expect(reading?.lines.map(({ loan }) => loan)).toEqual(["x-ray"]);
    expect(tablesOfParts(document).map(({ name }) => name)).toEqual(["T2"]);
  });
});

describe("balances of two days beside each other", () => {
  const of = (eur: readonly string[], rsd: readonly string[]): string[][] =>
    fiveRows.map(([number = "", name = "", terms = "", inEuros = "", inDinars = ""]) => {
      const isCard = inEuros !== "";
      const cells = (headers: readonly string[], own: string): string[] =>
        headers.map((header) => (isCard ? (header === "own" ? own : "1.000.000") : ""));
      return [number, name, terms, ...cells(eur, inEuros), ...cells(rsd, inDinars)];
    });
  const NOW = "Стање дуга у EUR на дан 31.07.2014.";
  const THEN = "Стање дуга у EUR на дан 31.12.2013.";
  const RSD = "Стање дуга у RSD";

  test.each([
    ["the earlier one first", [THEN, NOW], ["", "own"]],
    ["the later one first", [NOW, THEN], ["own", ""]],
    ["the list's own without its day", [THEN, "Стање дуга у EUR"], ["", "own"]],
  ])("%s: the list's own are read, each of the others is told", (_, headers, columns) => {
    const header = [...HEADER.slice(0, 3), ...headers, RSD];
    const rows = [header, ...of(columns, ["own"])];
    const reading = readDebtTables(documentOf([text(SENTENCE), table("T1", rows)]))!;
    expect(asRead(reading.lines)).toEqual(EXPECTED);
    expect(reading.warnings.map(({ key }) => key)).toEqual(["budget:inCell", "budget:inCell"]);
  });
});
