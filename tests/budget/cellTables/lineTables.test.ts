import { describe, expect, test } from "vitest";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { isoText } from "../../../src/calendar/day.ts";
import { importCells } from "../../../src/dossier/importCells.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { cellsOf, type Given } from "./cells.ts";

/**
 * Source: loans of China Exim in the amended budget law 2014, Article 3 V, rows 6.4 to 6.7 and 6.11, balances as of
 * 31 July 2014; the amounts as printed there.
 */
const date = (serial: number, shown: string): Given => ({ value: serial, format: "dd.mm.yyyy", shown });
const FACTS = [
  ["6.5", "X RAY", "23751816", "2773442543", "2014-03-21", "2025-09-21", "17075000 CNY", "3"],
  ["6.6", "Мост Земун–Борча", "113307916", "13230693360", "2016-01-21", "2029-01-21", "0 -", "3"],
];

function figures(card: DebtCard): string[] {
  const [amount] = card.instalment.amounts;
  return [
    card.row,
    card.name,
    card.balanceEur ? decimalText(card.balanceEur) : "-",
    card.balanceRsd ? decimalText(card.balanceRsd) : "-",
    card.firstPrincipal.day === null ? "-" : isoText(card.firstPrincipal.day),
    card.lastPrincipal.day === null ? "-" : isoText(card.lastPrincipal.day),
    amount ? `${decimalText(amount.amount)} ${amount.currency ?? "-"}` : "-",
    card.rate?.kind === "fixed" ? String(Number(decimalText(card.rate.percent))) : (card.rate?.text ?? "-"),
  ];
}

const t = translatorFor("en");
const said = (warnings: DebtCard["warnings"]): string[] => warnings.map((warning) => t.sayMessage(warning));

describe("a table with a line for each loan", () => {
  const cyrillic: Given[][] = [
    ["Стање дуга на дан 31.07.2014. године"],
    [],
    [
      "Р. бр.",
      "Назив",
      "Стање у EUR",
      "Стање у RSD",
      "Прва рата",
      "Последња рата",
      "Рата за 2014. годину",
      "Каматна стопа",
    ],
    [
      "6.5",
      "X RAY",
      "23.751.816",
      "2.773.442.543",
      "21.03.2014.",
      "21.09.2025.",
      "17.075.000 CNY",
      "3,00% фиксна",
    ],
    [
      "6.6",
      "Мост Земун–Борча",
      "113.307.916",
      "13.230.693.360",
      "21.01.2016.",
      "21.01.2029.",
      "0",
      "3,00% фиксна",
    ],
  ];
  const latin: Given[][] = [
    [
      "Kamatna stopa (%)",
      "Rata glavnice 2014 (CNY)",
      "Poslednja otplata glavnice",
      "Prva otplata glavnice",
      "Stanje duga",
      null,
      "Naziv projekta",
      "R.br.",
    ],
    [null, null, null, null, "u RSD", "u EUR", null, null],
    [3, 17075000, date(45921, "21.09.2025"), date(41719, "21.03.2014"), 2773442543, 23751816, "X RAY", "6.5"],
    [],
    [
      { value: 0.03, format: "0.00%", shown: "3,00%" },
      null,
      "21.01.2029.",
      "21.01.2016.",
      "13.230.693.360",
      113307916,
      "Мост Земун–Борча",
      "6.6",
    ],
  ];
  const english: Given[][] = [
    ["Loans of China Exim, as of 31 July 2014"],
    [
      "No.",
      "Loan",
      "Outstanding (EUR)",
      "Outstanding (RSD)",
      "First principal",
      "Final repayment",
      "Instalment",
      "Interest rate",
    ],
    [
      "6.5",
      "X RAY",
      23751816,
      2773442543,
      "21 March 2014",
      "2025-09-21",
      { value: 17075000, format: '#,##0 "CNY"', shown: "17,075,000 CNY" },
      "3%",
    ],
    ["6.6", "Мост Земун–Борча", "113,307,916", "13,230,693,360", "2016-01-21", "2029-01-21", "0", "3% fixed"],
  ];

  test.each([
    ["Cyrillic, everything as text", cyrillic, "2014-07-31", ["17075000 CNY", "0 -"]],
    [
      "Latin, columns in another order, a heading of merged cells, typed cells",
      latin,
      null,
      ["17075000 CNY", "-"],
    ],
    ["English, dates and numbers in English forms", english, "2014-07-31", ["17075000 CNY", "0 -"]],
  ])("%s", async (_, rows, asOf, instalments) => {
    const { lines, documents } = await importCells(cellsOf(rows));
    expect(lines.map(figures)).toEqual(FACTS.map((fact, index) => fact.with(6, instalments[index]!)));
    expect(lines.map((card) => card.warnings)).toEqual([[], []]);
    expect(documents[0]!.asOf && isoText(documents[0]!.asOf)).toBe(asOf);
    expect(documents[0]!.warnings.map(({ key }) => key)).toEqual(asOf ? [] : ["budget:asOfMissingInCells"]);
    expect(lines[0]!.loan).toBe("x-ray");
  });

  test("each line says where it was read: document, sheet and cell", async () => {
    const { lines, documents } = await importCells(
      cellsOf(cyrillic, { row: 4, column: 1, sheet: "Дуг 2014" }),
    );
    expect(documents[0]!.name).toBe("Dug.xlsx · Дуг 2014!B5:I9");
    expect(lines[0]!.source).toMatchObject({
      document: "Dug.xlsx · Дуг 2014!B5:I9",
      page: 1,
      row: "6.5",
      cell: "'Дуг 2014'!C8",
    });
    expect(said(documents[0]!.warnings)).toEqual([]);
  });

  test("groups, totals, notes and repeated headings are told apart from loans", async () => {
    const heading = ["R.br.", "Kreditor", "Projekat", "Stanje EUR", "Stanje RSD"];
    const { lines, documents } = await importCells(
      cellsOf([
        ["Pregled duga na dan 31.12.2023."],
        heading,
        [1, 2, 3, 4, 5],
        ["2. Direktne obaveze - spoljni dug"],
        ["Krediti stranih vlada"],
        ["1", "Export-Import Bank of China", "X RAY", 100, 11700],
        ["2", "Export-Import Bank of China", "Kostolac", "200,50", "23.458,50"],
        ["Ukupno:", null, null, 300.5, 35158.5],
        ["Ostali strani kreditori"],
        heading,
        ["3", "Neka banka", "Most", 50, 5850],
        [null, "Ukupno:", null, 50, 5851],
        ["UKUPNO:", null, null, 350.5, 41008.5],
        ["Izvor: Uprava za javni dug"],
      ]),
    );
    expect(lines.map((card) => [card.row, card.name, card.section, card.group])).toEqual([
      ["1", "Export-Import Bank of China – X RAY", "direct-external", "Krediti stranih vlada"],
      ["2", "Export-Import Bank of China – Kostolac", "direct-external", "Krediti stranih vlada"],
      ["3", "Neka banka – Most", "direct-external", "Ostali strani kreditori"],
    ]);
    const [document] = documents;
    expect(
      document!.totals.map(({ label, sumEur, sumRsd, agrees }) => [
        label,
        decimalText(sumEur),
        decimalText(sumRsd),
        agrees,
      ]),
    ).toEqual([
      ["Ukupno:", "300.50", "35158.50", true],
      ["Ukupno:", "50", "5850", false],
      ["UKUPNO:", "350.50", "41008.50", true],
    ]);
    expect(said(document!.warnings)).toEqual([
      'B12: The total "Ukupno:" differs from the sum of the loans that were read.',
      'A14: "Izvor: Uprava za javni dug" belongs to no loan that was read.',
    ]);
  });

  test.each<[string, Given[], Given, string]>([
    [
      "a number that can be read in two ways",
      ["Stanje EUR (u hiljadama)"],
      "183.805",
      'B2: The balance in EUR could not be read as one number: "183.805".',
    ],
    ["an empty balance", ["Stanje EUR"], null, "B2: The balance in EUR is empty."],
    [
      "a balance in another currency",
      ["Stanje EUR"],
      "5.000 CNY",
      'B2: "5.000 CNY" is in another currency than its column (EUR), so it was not read.',
    ],
    [
      "a balance without any currency",
      ["Stanje duga"],
      5000,
      'B2: the balance "5000" has no currency, so it was not read.',
    ],
    [
      "a serial number without a date's format",
      ["Poslednja rata"],
      45921,
      'B2: "Last date of principal repayment" could not be read as a date: "45921".',
    ],
    [
      "a date whose day and month may be swapped",
      ["Poslednja rata"],
      "03/04/2025",
      'B2: "Last date of principal repayment" could not be read as a date: "03/04/2025".',
    ],
    [
      "a year alone",
      ["Poslednja rata"],
      2025,
      'B2: "Last date of principal repayment" gives a year only: "2025".',
    ],
    [
      "a rate that may be a fraction",
      ["Kamatna stopa"],
      0.03,
      'B2: the interest rate "0.03" may be a fraction or a percentage, so it was not read. Give it the percentage format, or write "%".',
    ],
    [
      "an instalment in prose",
      ["Rata"],
      "po planu otplate",
      'B2: The instalment could not be read as a sum: "po planu otplate".',
    ],
  ])("nothing is guessed: %s", async (_, [heading], cell, warning) => {
    const { lines } = await importCells(
      cellsOf([
        ["Naziv", heading!, "Prva otplata"],
        ["X RAY", cell, "21.03.2014."],
      ]),
    );
    expect(said(lines[0]!.warnings)).toEqual([warning]);
    expect([
      lines[0]!.balanceEur,
      lines[0]!.balanceRsd,
      lines[0]!.lastPrincipal.day,
      lines[0]!.instalment.amounts,
    ]).toEqual([null, null, null, []]);
  });

  test.each<[string, Given, Given, string]>([
    ["a formula's binary noise is left off", "Stanje EUR", 0.1 + 0.2, "0.3"],
    ["all digits that were typed are kept", "Stanje EUR", 123456789012.34, "123456789012.34"],
    ["thousands by the column's heading", "Stanje u hiljadama EUR", 23751.816, "23751816"],
    ["millions, as text", "Stanje u mil. EUR", "23,751816", "23751816"],
    ["a currency within the cell", "Stanje duga", "23.751.816,50 EUR", "23751816.50"],
  ])("amounts are exact: %s", async (_, heading, cell, amount) => {
    const { lines } = await importCells(
      cellsOf([
        ["Naziv", heading, "Prva otplata"],
        ["X RAY", cell, "21.03.2014."],
      ]),
    );
    expect(lines[0]!.balanceEur && decimalText(lines[0]!.balanceEur)).toBe(amount);
    expect(lines[0]!.warnings).toEqual([]);
  });

  test("sums in a sentence above the table are no unit of its figures", async () => {
    const { lines, documents } = await importCells(
      cellsOf([
        ["Стање дуга на дан 31.07.2014. године износи 20,9 милијарди евра, односно 2.445 милијарди динара."],
        ["Назив", "Стање у EUR", "Стање у RSD", "Прва рата", "Последња рата"],
        ["X RAY", "23.751.816", "2.773.442.543", "21.03.2014.", "21.09.2025."],
      ]),
    );
    const card = lines[0]!;
    expect([card.balanceEur, card.balanceRsd].map((sum) => sum && decimalText(sum))).toEqual([
      "23751816",
      "2773442543",
    ]);
    expect(documents[0]!.warnings.map(({ key }) => key)).toEqual([]);
  });

  test("a unit that only the title states is applied, and said", async () => {
    const { lines, documents } = await importCells(
      cellsOf([
        ["Stanje na dan 31.12.2023.", null, null],
        ["(u hiljadama dinara)"],
        ["Naziv", "Stanje EUR", "Stanje RSD"],
        ["X RAY", 5000, 585.5],
      ]),
    );
    const [card] = lines;
    expect([card!.balanceEur, card!.balanceRsd].map((value) => value && decimalText(value))).toEqual([
      "5000",
      "585500",
    ]);
    expect(documents[0]!.warnings.map(({ key }) => key)).toEqual(["budget:unitOfTitle"]);
  });

  test("columns that are not read are named, errors too", async () => {
    const { documents } = await importCells(
      cellsOf([
        ["Naziv", "Stanje EUR", "Stanje na dan", "Stanje RSD", "Kurs", null, "Napomena"],
        [
          "X RAY",
          5000,
          date(45291, "31.12.2023"),
          { value: "#REF!", error: true },
          117.17,
          "dodatak",
          "hitno",
        ],
      ]),
    );
    expect(said(documents[0]!.warnings)).toEqual([
      'E2: column E ("Kurs") was not read.',
      "F2: column F has no heading, so nothing in it was read.",
      "D2: the cell holds #REF!; nothing was read of it.",
    ]);
    expect(isoText(documents[0]!.asOf!)).toBe("2023-12-31");
  });
});

describe("cells as a document", () => {
  const table: Given[][] = [
    ["Naziv", "Stanje EUR", "Prva otplata"],
    ["X RAY", 5000, date(41719, "21.03.2014")],
  ];
  const digest = async (rows: Given[][], at = {}): Promise<string> =>
    (await importCells(cellsOf(rows, at))).documents[0]!.sha256;

  test("the same table is the same document: elsewhere, with empty rows around it, in other regional settings", async () => {
    const once = await digest(table);
    expect(once).toMatch(/^[0-9a-f]{64}$/u);
    expect(await digest(table, { row: 7, column: 2, sheet: "List2" })).toBe(once);
    expect(await digest([[null, null, null, null], ...table, []])).toBe(once);
    expect(await digest([table[0]!, ["X RAY", 5000, date(41719, "3/21/14")]])).toBe(once);
  });

  test("another figure, or a number in place of a date, is another document", async () => {
    const once = await digest(table);
    expect(await digest([table[0]!, ["X RAY", 5001, date(41719, "21.03.2014")]])).not.toBe(once);
    expect(await digest([table[0]!, ["X RAY", 5000, 41719]])).not.toBe(once);
    expect(await digest([table[0]!, ["X RAY", "5000", date(41719, "21.03.2014")]])).not.toBe(once);
  });

  test.each<[string, Given[][], string]>([
    ["empty cells", [[null, ""], [" "]], "errors:cellsEmpty"],
    ["prose", [["Stanje javnog duga je povećano."], ["Kamatna stopa"]], "errors:cellsNoTable"],
    [
      "a table of something else",
      [
        ["Ime", "Prezime", "Godine"],
        ["Ana", "Anić", 30],
      ],
      "errors:cellsNoTable",
    ],
    ["a heading without a line", [["Naziv", "Stanje EUR", "Stanje RSD"]], "errors:cellsNoTable"],
    ["figures without a heading", [["X RAY", 5000, 585500]], "errors:cellsNoTable"],
  ])("refused with what is expected: %s", async (_, rows, key) => {
    const refused = importCells(cellsOf(rows));
    await expect(refused).rejects.toMatchObject({
      problem: { key },
      place: { document: expect.stringContaining("Dug.xlsx · List1!A1:") as string },
    });
  });
});
