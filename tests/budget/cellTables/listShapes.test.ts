import { describe, expect, test } from "vitest";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import type { DocumentKind } from "../../../src/documents/document.ts";
import { documentOf, table, text } from "../tables/openedDocument.ts";
import { linesOf } from "./shapedLists.ts";

// Lists of debt with a line for each loan, as spreadsheets and converters lay them: loans of China Exim in the budget law
// 2025, whose figures are those of the law.

const SENTENCE =
  "V. Stanje javnog duga Republike Srbije, na dan 31. avgust 2024. godine, iznosilo je 4.454.688.034.462 dinara.";
const HEADER = [
  "Red. broj",
  "Naziv duga",
  "Poslednji datum otplate glavnice",
  "Stanje duga u EUR",
  "Stanje duga u RSD",
];
const LOANS = [
  ["6.1", "Projekat sistem NUCTECH za inspekciju kontejnera", "21.09.2025.", "3.260.487", "381.549.413"],
  ["6.3", "Autoput E763 (Obrenovac - Ljig)", "21.01.2034.", "172.098.329", "20.139.325.061"],
  ["6.5", "Kostolac B / II faza", "21.01.2035.", "367.239.176", "42.975.136.324"],
] as const;

function read(rows: readonly (readonly string[])[], kind: DocumentKind = "xlsx") {
  return readBudgetDocument(documentOf([text(SENTENCE), table("T1", [HEADER, ...rows])], kind));
}

describe("a name over several rows", () => {
  test.each(["xlsx", "docx"] as const)("is whole in a file of kind %s", (kind) => {
    const rows = LOANS.flatMap(([row, name, ...figures]) => {
      const [first = "", rest = ""] = name.split(/ (?=za |Ljig|faza)/u);
      return [
        [row, first, ...figures],
        ["", rest, "", "", ""],
      ];
    });
    expect(linesOf(read(rows, kind))).toEqual(LOANS.map((loan) => [...loan]));
  });
});

/** Two more, of another creditor. */
const OTHERS = [
  ["1.1", "IBRD - Konsolidacioni zajam A", "15.09.2031.", "140.412.166", "16.431.340.570"],
  ["1.2", "IBRD - Konsolidacioni zajam B", "15.12.2031.", "266.826.351", "31.224.606.663"],
] as const;
const IBRD = ["407.238.517", "47.655.947.233"] as const;
const CHINA = ["542.597.992", "63.496.010.798"] as const;
const ALL = ["949.836.509", "111.151.958.031"] as const;
const EXPECTED = [...OTHERS, ...LOANS].map((loan) => [...loan]);
const sum = (label: string, amounts: readonly string[]): string[] => ["", label, "", ...amounts];

describe("sums of creditors among the loans", () => {
  const totalsOf = ({ totals }: ReturnType<typeof read>): unknown[] =>
    totals.map(({ label, agrees }) => [label, agrees]);

  test("in the row of the creditor's name are totals, and the name is the group", () => {
    const rows = [sum("1. IBRD", IBRD), ...OTHERS, sum("2. Kina", CHINA), ...LOANS, sum("UKUPNO", ALL)];
    const reading = read(rows);
    expect(linesOf(reading)).toEqual(EXPECTED);
    expect(reading.lines.map(({ group }) => group)).toEqual(["IBRD", "IBRD", "Kina", "Kina", "Kina"]);
    expect(totalsOf(reading)).toEqual([
      ["1. IBRD", true],
      ["2. Kina", true],
      ["UKUPNO", true],
    ]);
  });

  test("of creditors with one loan, and of sums", () => {
    const [own] = LOANS;
    const rows = [
      sum("Spoljni zajmovi", ["410.499.004", "48.037.496.646"]),
      sum("IBRD", IBRD),
      ...OTHERS,
      sum("Kina", own.slice(3)),
      own,
    ];
    const reading = read(rows);
    expect(linesOf(reading)).toEqual([...OTHERS, own].map((loan) => [...loan]));
    expect(totalsOf(reading)).toEqual([
      ["Spoljni zajmovi", true],
      ["IBRD", true],
      ["Kina", true],
    ]);
    expect(reading.lines.map(({ group }) => group)).toEqual(["IBRD", "IBRD", "Kina"]);
  });

  test("below them are totals, whatever they are called", () => {
    for (const [first, second] of [
      ["IBRD - ukupno", "Kina - ukupno:"],
      ["IBRD", "Kina"],
    ] as const) {
      const reading = read([...OTHERS, sum(first, IBRD), ...LOANS, sum(second, CHINA)]);
      expect(linesOf(reading)).toEqual(EXPECTED);
      expect(totalsOf(reading)).toEqual([
        [first, true],
        [second, true],
      ]);
    }
  });

  test("that no loans make are doubted, and a loan that owes as much as another is none", () => {
    const [own] = LOANS;
    const twice = ["6.7", "Toplovod Obrenovac", "", own[3], own[4]];
    const reading = read([...OTHERS, twice, ...LOANS, sum("Kina", ["542.597.993", "63.496.010.798"])]);
    expect(reading.totals).toEqual([]);
    expect(linesOf(reading)).toHaveLength(7);
    expect(reading.lines.map(({ warnings }) => warnings.map(({ key }) => key))).toEqual(
      linesOf(reading).map(([, name = ""]) => (/Toplovod|Kina/u.test(name) ? ["budget:balancesOnly"] : [])),
    );
  });

  test("a total above its loans is compared with them", () => {
    const reading = read([sum("UKUPNO", ALL), ...OTHERS, ...LOANS]);
    expect(linesOf(reading)).toEqual(EXPECTED);
    expect(totalsOf(reading)).toEqual([["UKUPNO", true]]);
  });
});
