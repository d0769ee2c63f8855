import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readBudgetDocument, tablesOfParts } from "../../src/budget/readBudgetDocument.ts";
import type { OpenedDocument } from "../../src/documents/document.ts";
import { openDocument } from "../../src/documents/openDocument.ts";
import { documentOf, table, text } from "./tables/openedDocument.ts";

const PLAN = ["Ред. број", "", "Износ у динарима", "Оригинална валута", "Износ у оригиналној валути"];
const DEBT = ["Ред. број", "Назив дуга", "Услови", "Стање дуга у EUR", "Стање дуга у RSD"];
const XRAY = [
  ["6.5", "Export – Import Bank of China – X RAY", "", "23.751.816", "2.773.442.543"],
  ["", "Први датум отплате главнице", "21.03.2014.", "", ""],
  ["", "Последњи датум отплате главнице", "21.09.2025.", "", ""],
  ["", "Рата главнице за 2014. год.", "17.075.000 CNY", "", ""],
  ["", "Каматна стопа", "3,00% фиксна", "", ""],
];

/** Article 3 of a law as a web page or a text document has it: amounts of the amended law 2014. */
const PARTS = [
  text("Члан 3."),
  text(
    "Б. Република Србија ће у 2014. години одобрити зајмове до износа од 56.020.746.000 динара (USD 608.260.000) и то са:",
  ),
  table("T1", [
    PLAN,
    ["I", "Export – Import банкама", "", "", ""],
    ["1.", "Export – Import Bank of China", "", "", ""],
    ["1.1", "Друга фаза Пакета пројеката ТЕ-КО Костолац", "56.020.746.000", "USD", "608.260.000"],
    ["", "УКУПНО:", "56.020.746.000", "USD", "608.260.000"],
  ]),
  text("В. Стање јавног дуга Републике Србије, на дан 31. јул 2014. године, износи 2.773.442.543 динара."),
  table("T2", [DEBT, ...XRAY]),
  text("Члан 4."),
  table("T3", [
    ["Пројекат", "Мера", "Напредак"],
    ["Скенер", "комада", "11"],
  ]),
];

describe("a law whose tables are read from a web page or a text document", () => {
  test("planned loans, debt cards and unknown tables are told apart, each with its cell", () => {
    const read = readBudgetDocument(documentOf(PARTS, "html"));
    expect(read.lines.map(({ loan, source }) => [loan, source.cell])).toEqual([["x-ray", "T2!B2"]]);
    expect(read.lines.map(({ lawYear }) => lawYear)).toEqual([2014]);
    expect(read.others).toMatchObject([
      {
        kind: "planned-loan",
        part: "loan",
        year: 2014,
        creditor: "Export-Import Bank of China",
        source: { cell: "T1!A4" },
      },
    ]);
    expect(read.sums.map(({ agrees }) => agrees)).toEqual([true, true, true, true]);
    expect(read.unknownTables.map(({ name, headers }) => [name, headers])).toEqual([
      ["T3", ["Пројекат", "Мера", "Напредак"]],
    ]);
    expect(read.warnings).toEqual([]);
  });

  test("the same law pasted into one sheet, its sentences in the first column", () => {
    const rows = PARTS.flatMap((part) =>
      part.kind === "text" ? [[part.text]] : part.texts.map((line) => [...line]),
    );
    const read = readBudgetDocument(documentOf([table("List1", rows)], "xlsx"));
    expect(read.lines.map(({ loan, balanceEur }) => [loan, balanceEur?.digits])).toEqual([
      ["x-ray", 23_751_816n],
    ]);
    expect(read.asOf).not.toBeNull();
    expect(read.others).toMatchObject([
      { kind: "planned-loan", part: "loan", amounts: [{ currency: "USD" }] },
    ]);
    expect(read.sums.map(({ agrees }) => agrees)).toEqual([true, true, true, true]);
  });
});

/** Official documents, which are not part of the project: without them these tests are skipped, and say so. */
const FOLDER = "../shared/documents";
async function openReal(name: string): Promise<OpenedDocument | null> {
  const bytes = await readFile(`${FOLDER}/${name}`).catch(() => null);
  return bytes && openDocument({ name, bytes: new Uint8Array(bytes) });
}
const city = await openReal("kragujevac-2020-plan-rashoda.xlsx");
const companies = await openReal("javna-preduzeca-2010.xls");
const guarantee = await openReal("kfw-garancije-2006.docx");

describe.skipIf(!city || !companies || !guarantee)(`real documents (skipped without ${FOLDER})`, () => {
  const tables = city ? tablesOfParts(city) : [];

  test("a city's plan is one table of 18 columns and 485 rows (its positions run to 485/0), with numbers and codes as the cells hold them", () => {
    expect(tables.map(({ headers, rows }) => [headers.length, rows.length])).toEqual([[18, 485]]);
    const [plan] = tables;
    const sumOf = (account: number): number[] =>
      plan!.rows.flatMap(({ cells }) => {
        const isAccount = String(cells[12]?.input?.value) === String(account);
        return isAccount && typeof cells[14]?.input?.value === "number" ? [cells[14].input.value] : [];
      });
    // budget-documents.md, section 6, of this file.
    expect([611_000, 612_000, 442_000].map(sumOf)).toEqual([[312_400_000], [185_000_000], [24_000_000]]);
  });

  test("a list of companies is an unknown table with its headers, and no line is made of it", () => {
    const read = readBudgetDocument(companies!);
    expect([read.lines, read.others]).toEqual([[], []]);
    expect(read.unknownTables.map(({ headers, rowCount }) => [headers.slice(0, 3), rowCount])).toEqual([
      [["Red. broj", "Matični broj", "Puno poslovno ime"], 713],
    ]);
  });

  test("a law without any table is refused in a sentence", () => {
    expect(() => readBudgetDocument(guarantee!)).toThrow("errors:nothingKnown");
  });
});
