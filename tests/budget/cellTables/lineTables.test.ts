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
});
