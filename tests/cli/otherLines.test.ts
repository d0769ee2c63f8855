import { describe, expect, test } from "vitest";
import type { Source } from "../../src/budget/budgetLine.ts";
import type { OtherLine, PrintedSum } from "../../src/budget/otherLines.ts";
import { dayOf } from "../../src/calendar/day.ts";
import { linesToJson } from "../../src/cli/lines/linesJson.ts";
import { linesExit } from "../../src/cli/lines.ts";
import { otherTables, sumTable, unknownList } from "../../src/cli/lines/otherTables.ts";
import { acrossDocuments } from "../../src/dossier/acrossDocuments.ts";
import type { Imported } from "../../src/dossier/importFiles.ts";
import type { DocumentRecord } from "../../src/dossier/dossier.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { decimal } from "../../src/money/decimal.ts";
import { said } from "../messages/sayable.ts";

addLaterTexts();
const english = translatorFor("en");
const source: Source = { document: "z.pdf", page: 102, row: "442", text: "442 | Отплата" };
const inDinars = { multiplier: 1000n, currency: "RSD" } as const;
const of = { source, warnings: [] };

const LINES: readonly OtherLine[] = [
  {
    kind: "appropriation",
    razdeo: null,
    glava: { code: "16.7", name: "УПРАВА ЗА ЈАВНИ ДУГ" },
    program: null,
    activity: null,
    function: { code: "170", name: null },
    account: "442",
    accountName: "Отплата страних камата",
    fundingSource: null,
    position: "69/0",
    amounts: [{ column: "План 2014", role: "plan", year: 2014, amount: decimal("45750000000.00") }],
    unit: inDinars,
    year: 2014,
    source,
    warnings: [{ key: "tables:columnsDiffer", params: {} }],
  },
  {
    kind: "financing",
    name: "Отплата страних камата",
    accounts: "9112-9119",
    amounts: [{ column: "у динарима", role: "other", amount: null }],
    unit: inDinars,
    year: null,
    ...of,
  },
  {
    kind: "planned-loan",
    part: "loan",
    groups: ["Страним владама"],
    row: "1.1",
    name: "X RAY",
    creditor: "Export-Import Bank of China",
    loan: "x-ray",
    match: { confidence: "likely", reasons: [] },
    amountRsd: decimal("1995000000"),
    amounts: [{ amount: decimal("30000000.00"), currency: "USD" }],
    year: 2010,
    ...of,
  },
  {
    kind: "capital-outlay",
    razdeo: "16",
    glava: "16.1",
    body: "УПРАВА ЦАРИНА",
    project: "Изградња",
    amounts: [
      { column: "2014", role: "year", year: 2014, amount: decimal("54500000") },
      { column: "2015", role: "year", year: 2015, amount: null },
    ],
    unit: { multiplier: 1n, currency: null },
    ...of,
  },
  {
    kind: "creditor-balance",
    name: "Export-Import Bank of China",
    creditor: null,
    loan: null,
    match: null,
    amounts: [{ column: "у мил. EUR", role: "other", amount: decimal("2830000000"), unit: inDinars }],
    asOf: dayOf(2025, 8, 31),
    ...of,
  },
  {
    kind: "exchange-rate",
    date: dayOf(2015, 12, 31)!,
    currency: "JPY",
    units: 100,
    rate: decimal("92.4000"),
    rateType: "middle",
    list: "252",
    ...of,
  },
];
const SUM: PrintedSum = {
  label: "Укупно за функцију 170:",
  column: "Укупна средства",
  printed: decimal("540831000000"),
  sum: decimal("540831000001"),
  unit: { multiplier: 1n, currency: "RSD" },
  agrees: false,
  page: 102,
};
const RECORD: DocumentRecord = {
  name: "z.pdf",
  sha256: "0",
  kind: "pdf",
  pages: 1,
  asOf: null,
  totals: [],
  sums: [SUM, { ...SUM, sum: null, agrees: null, cell: "List!R9" }],
  unknownTables: [{ page: 3, name: null, headers: ["Општина", ""], sample: [["Ада", "1"]], rowCount: 2 }],
  warnings: [],
};
const IMPORTED: Imported = { documents: [RECORD], lines: [], others: LINES };

describe("lines --json: lines beside debt cards", () => {
  const json = linesToJson(IMPORTED, acrossDocuments(IMPORTED), said);

  test("amounts are decimal strings, dates ISO, levels code and name", () => {
    const source = { document: "z.pdf", page: 102, row: "442" };
    expect(json["lines"]).toMatchObject([
      {
        kind: "appropriation",
        razdeo: null,
        glava: { code: "16.7", name: "УПРАВА ЗА ЈАВНИ ДУГ" },
        function: { code: "170", name: null },
        account: "442",
        position: "69/0",
        amounts: [{ column: "План 2014", role: "plan", year: 2014, amount: "45750000000" }],
        unit: { currency: "RSD", multiplier: 1000 },
        year: 2014,
        source,
        warnings: ["the amounts by source do not add up to the total beside them."],
      },
      { kind: "financing", accounts: "9112-9119", amounts: [{ amount: null }] },
      {
        kind: "planned-loan",
        part: "loan",
        groups: ["Страним владама"],
        loan: "x-ray",
        confidence: "likely",
        amountRsd: "1995000000",
        amounts: [{ amount: "30000000", currency: "USD" }],
      },
      {
        kind: "capital-outlay",
        glava: "16.1",
        amounts: [{ year: 2014, amount: "54500000" }, { amount: null }],
      },
      {
        kind: "creditor-balance",
        asOf: "2025-08-31",
        confidence: null,
        amounts: [{ unit: { multiplier: 1000 } }],
      },
      { kind: "exchange-rate", date: "2015-12-31", units: 100, rate: "92.4", list: "252" },
    ]);
  });

  test("can be written as JSON whole: no value of the program's own is left in it", () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  test("sums and unknown tables stand beside, each with its document", () => {
    expect(json["sums"]).toEqual([
      {
        label: "Укупно за функцију 170:",
        column: "Укупна средства",
        printed: "540831000000",
        sum: "540831000001",
        unit: { currency: "RSD", multiplier: 1 },
        agrees: false,
        page: 102,
        document: "z.pdf",
      },
      expect.objectContaining({ sum: null, agrees: null, cell: "List!R9" }),
    ]);
    expect(json["unknownTables"]).toEqual([
      {
        page: 3,
        name: null,
        headers: ["Општина", ""],
        sample: [["Ада", "1"]],
        rowCount: 2,
        document: "z.pdf",
      },
    ]);
  });
});

test.each([
  [[true], 0],
  [[true, null], 0],
  [[null, false], 1],
])("sums that %j end with %i", (verdicts, code) => {
  const sums = verdicts.map((agrees) => ({ ...SUM, agrees }));
  expect(linesExit({ documents: [{ ...RECORD, sums }] })).toBe(code);
});

describe("lines on a terminal", () => {
  test("a table for each kind", () => {
    const tables = otherTables(LINES, english);
    expect(tables.map((table) => table.split("\n")[0])).toEqual([
      "1 appropriation:",
      "1 row of Article 1:",
      "1 planned loan or guarantee:",
      "1 capital project:",
      "1 balance by creditor:",
      "1 exchange rate:",
    ]);
    expect(tables[0]).toContain("102  16.7 / 170    442      Отплата страних камата  45,750,000,000.00");
    expect(tables[2]).toMatch(/loan +Страним владама +1\.1 +X RAY +1,995,000,000 +30,000,000\.00 USD/u);
    expect(tables[3]).toContain("54,500,000 | -");
    expect(tables[5]).toContain("JPY         100  92.4000");
  });

  test("totals that agree are counted, the others shown", () => {
    const text = sumTable([{ ...SUM, agrees: true }, ...RECORD.sums], english);
    expect(text.split("\n")[0]).toBe("1 of 3 printed totals agrees with the sum of its rows.");
    expect(text).toMatch(/540,831,000,000 +540,831,000,001 +DIFFERS/u);
    expect(text).toMatch(/540,831,000,000 +- +cannot be told/u);
    expect(sumTable([], english)).toBe("");
  });

  test("unknown tables are named by their headers, or their first row", () => {
    expect(unknownList(RECORD.unknownTables, english)).toBe(
      "1 table is not known and was not read:\n- page 3, 2 rows: Општина",
    );
    const headless = [{ page: 1, name: "Sheet1", headers: [""], sample: [["Ада", ""]], rowCount: 1 }];
    expect(unknownList(headless, english)).toContain("- page 1 (Sheet1), 1 row: Ада");
  });
});
