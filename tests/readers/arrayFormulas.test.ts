import { beforeAll, describe, expect, test } from "vitest";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { message } from "../../src/messages/message.ts";
import { cellAddress } from "../../src/workbook/address.ts";
import { openedFormula } from "../../src/writers/live/opening/openedFormula.ts";
import type { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { said } from "../messages/sayable.ts";
import { sampleDossier } from "../workbook/dossier.ts";
import { changedFile, opened, withCell } from "./changedFile.ts";
import { bookOf, cellAt, openedTwice, sheetIn } from "./openedBook.ts";
import { partText } from "./userMarks.ts";

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeXlsx(drawBook(buildWorkbook(sampleDossier("en", "2022-08-31", []))));
});

const PART = "xl/worksheets/sheet1.xml";
const SHEET = "Summary";
/** Numbers that formulas take: P3:P5 and Q3:Q5. */
const NUMBERS: readonly (readonly [cell: string, value: number])[] = [
  ["P3", 1],
  ["P4", 2],
  ["P5", 3],
  ["Q3", 10],
  ["Q4", 20],
  ["Q5", 30],
];
const number = ([cell, value]: readonly [string, number]): readonly [string, string] => [
  cell,
  `<c r="${cell}"><v>${value}</v></c>`,
];

/** The file with these cells in it. */
function withCells(cells: readonly (readonly [cell: string, element: string])[]): Uint8Array {
  return changedFile(bytes, {
    [PART]: (xml) =>
      [...NUMBERS.map(number), ...cells].reduce(
        (text, [cell, element]) => withCell(text, cell, element),
        xml,
      ),
  });
}

const dynamic = (cell: string, ref: string, formula: string, value: number): readonly [string, string] => [
  cell,
  `<c r="${cell}" cm="1"><f t="array" ref="${ref}">${formula}</f><v>${value}</v></c>`,
];
const braces = (cell: string, ref: string, formula: string, value: number): readonly [string, string] => [
  cell,
  `<c r="${cell}"><f t="array" ref="${ref}">${formula}</f><v>${value}</v></c>`,
];
const plain = (cell: string, formula: string, value: number): readonly [string, string] => [
  cell,
  `<c r="${cell}"><f>${formula}</f><v>${value}</v></c>`,
];

/** The element of a formula cell in a written file. */
function formulaIn(file: Uint8Array, cell: string): string {
  const element = new RegExp(`<c r="${cell}"([^>]*)>(<f.*?</f>)`, "u").exec(partText(file, PART));
  if (!element) return "none";
  return (element[1]?.includes('cm="1"') ? "cm " : "") + (element[2] ?? "");
}

const shown = (book: LiveWorkbook, cells: readonly string[]): unknown[] =>
  cells.map((cell) => cellAt(book, SHEET, cell).value);

/** What it is, the cell's element, its formula in the page, and what is written of it. */
type Form = readonly [
  what: string,
  element: readonly [cell: string, xml: string],
  page: string,
  file: string,
];

// The forms: ECMA-376 part 1, 18.3.1.40, [MS-XLSX] 2.2.4.7, and files that Excel 365 has saved.
const FORMS: readonly Form[] = [
  [
    "over ranges, with one result",
    dynamic("R3", "R3", "SUM(P3:P5*Q3:Q5)", 140),
    "SUM(P3:P5*Q3:Q5)",
    'cm <f t="array" ref="R3">SUM(P3:P5*Q3:Q5)</f>',
  ],
  [
    "in braces, with one result: the same as one that spills, which Excel shows without braces",
    braces("S3", "S3", "MAX(IF(P3:P5&gt;1,Q3:Q5))", 30),
    "MAX(IF(P3:P5>1,Q3:Q5))",
    'cm <f t="array" ref="S3">MAX(IF(P3:P5&gt;1,Q3:Q5))</f>',
  ],
  [
    "none of arrays, which takes the value of its own row",
    plain("T4", "P3:P5*2", 4),
    "@P3:P5*2",
    "<f>P3:P5*2</f>",
  ],
  [
    "both in one",
    dynamic("U4", "U4", "SUM(_xlfn.SINGLE(P3:P5)*Q3:Q5)", 120),
    "SUM(@P3:P5*Q3:Q5)",
    'cm <f t="array" ref="U4">SUM(_xlfn.SINGLE(P3:P5)*Q3:Q5)</f>',
  ],
  [
    "of a place that may be all of them",
    dynamic("V3", "V3", "INDEX(Q3:Q5,P4)", 20),
    "INDEX(Q3:Q5,P4)",
    'cm <f t="array" ref="V3">INDEX(Q3:Q5,P4)</f>',
  ],
  [
    "of such a place in one that is none of arrays",
    plain("W3", "INDEX(Q3:Q5,P4)", 20),
    "@INDEX(Q3:Q5,P4)",
    "<f>INDEX(Q3:Q5,P4)</f>",
  ],
  [
    "that needs none",
    plain("X3", "SUMPRODUCT(P3:P5*Q3:Q5)", 140),
    "SUMPRODUCT(P3:P5*Q3:Q5)",
    "<f>SUMPRODUCT(P3:P5*Q3:Q5)</f>",
  ],
  [
    // Excel takes the serial numbers 1 and 30 for a Sunday and a Monday, with nine days of weekends from one to the other.
    "of working days, bare in files",
    plain("Y3", "NETWORKDAYS.INTL(P3,Q5)", 21),
    "NETWORKDAYS.INTL(P3,Q5)",
    "<f>NETWORKDAYS.INTL(P3,Q5)</f>",
  ],
];

describe("formulas of arrays as Excel saves them", () => {
  test("mean in the page and in its file what they meant", async () => {
    const file = withCells(FORMS.map(([, element]) => element));
    expect((await opened(file)).unsupported).toEqual([]);
    const { book, again, file: saved } = await openedTwice(file);
    const pages = FORMS.map(([what, , page]) => [what, page]);
    for (const one of [book, again])
      expect(FORMS.map(([what, [cell]]) => [what, cellAt(one, SHEET, cell).formula])).toEqual(pages);
    expect(FORMS.map(([what, [cell]]) => [what, formulaIn(saved, cell)])).toEqual(
      FORMS.map(([what, , , written]) => [what, written]),
    );
    expect(partText(saved, "xl/metadata.xml")).toContain("XLDAPR");
  });

  test("that fill cells below fill them in the page, in what is read of it and in the file", async () => {
    const file = withCells([
      dynamic("R3", "R3:R5", "P3:P5*Q3:Q5", 10),
      number(["R4", 40]),
      number(["R5", 90]),
      plain("S3", "SUM(_xlfn.ANCHORARRAY(R3))", 140),
      plain("S4", "R4+R5", 130),
    ]);
    expect((await opened(file)).unsupported).toEqual([]);
    const { book, again, file: saved } = await openedTwice(file);
    for (const one of [book, again]) {
      expect(shown(one, ["R3", "R4", "R5", "R6", "S3", "S4"])).toEqual([10, 40, 90, null, 140, 130]);
      expect(["R3", "R4", "S3"].map((cell) => cellAt(one, SHEET, cell).formula)).toEqual([
        "P3:P5*Q3:Q5",
        null,
        "SUM(R3#)",
      ]);
      const { block } = (await one.read()).sheets.find(({ name }) => name === SHEET)!;
      expect(block?.cells[4 - block.row]?.[17 - block.column]).toMatchObject({ value: 90, formula: null });
    }
    expect(formulaIn(saved, "R3")).toBe('cm <f t="array" ref="R3:R5">P3:P5*Q3:Q5</f>');
    expect(partText(saved, PART)).toMatch(/<c r="R5"[^>]*><v>90<\/v>/u);
  });

  test("fill what they come to, also after edits, and give way where something stands", async () => {
    const book = await bookOf(withCells([]));
    const { id } = sheetIn(book, SHEET);
    const enter = (cell: readonly [row: number, column: number], formula: string): void => {
      book.enter(id, [{ row: cell[0], column: cell[1], content: { kind: "formula", formula } }]);
    };
    enter([2, 17], "SEQUENCE(P5)");
    expect(shown(book, ["R3", "R4", "R5", "R6"])).toEqual([1, 2, 3, null]);
    book.enter(id, [{ row: 4, column: 15, content: { kind: "value", value: 2 } }]);
    expect(shown(book, ["R3", "R4", "R5"])).toEqual([1, 2, null]);
    book.enter(id, [{ row: 3, column: 17, content: { kind: "value", value: "mine" } }]);
    expect(shown(book, ["R3", "R4"])).toEqual(["#SPILL!", "mine"]);
    book.enter(id, [{ row: 3, column: 17, content: { kind: "value", value: null } }]);
    expect(shown(book, ["R3", "R4"])).toEqual([1, 2]);
    enter([2, 17], "1");
    expect(shown(book, ["R3", "R4"])).toEqual([1, null]);
  });

  test("typed in the page are written as what they mean there", async () => {
    const book = await bookOf(withCells([]));
    const { id } = sheetIn(book, SHEET);
    const typed = ["SUM(P3:P5*Q3:Q5)", "P3:P5+1", "SUM(P3:P5)", "@P3:P5", "INDEX(Q3:Q5,P4)"];
    book.enter(
      id,
      typed.map((formula, index) => ({ row: 2, column: 17 + index, content: { kind: "formula", formula } })),
    );
    const file = await writeXlsx(book.toBook());
    expect(typed.map((_, index) => formulaIn(file, cellAddress(2, 17 + index)))).toEqual([
      'cm <f t="array" ref="R3">SUM(P3:P5*Q3:Q5)</f>',
      'cm <f t="array" ref="S3:S5">P3:P5+1</f>',
      "<f>SUM(P3:P5)</f>",
      "<f>P3:P5</f>",
      'cm <f t="array" ref="V3">INDEX(Q3:Q5,P4)</f>',
    ]);
  });

  test("that give several values stand in no cell of a table, where Excel shows #SPILL!", async () => {
    const book = await bookOf(withCells([]));
    const sheet = book.content().state.sheets.find(({ tables }) => tables.length > 0)!;
    const [table] = sheet.tables;
    const { row, column } = table!.block;
    const enter = (formula: string) => (): void => {
      book.enter(sheet.id, [{ row: row + 1, column, content: { kind: "formula", formula } }]);
    };
    expect(enter("SEQUENCE(3)")).toThrow(expect.objectContaining({ message: "errors:gridSpillInTable" }));
    expect(enter("SUM(SEQUENCE(3))")).not.toThrow();
    const NOTHING_NAMED = { referable: new Set<string>(), countOfName: () => "maybe" as const };
    const place = { row: 1, column: 0 };
    const opened = (table: string | null): unknown =>
      openedFormula(place, { text: "_xlfn.SEQUENCE(3)", of: place, array: "dynamic" }, table, NOTHING_NAMED);
    expect(opened(null)).toEqual({ formula: "SEQUENCE(3)" });
    expect(opened("tblRates")).toEqual({
      refused: message("opening:arrayFormula", { formula: "=_xlfn.SEQUENCE(3)" }),
    });
  });

  test("that cannot be kept are said, with their cells, and their results stay", async () => {
    const file = withCells([
      braces("R3", "R3:R5", "P3:P5*2", 2),
      number(["R4", 4]),
      number(["R5", 6]),
      braces("S3", "S3", "P3:P5*2", 2),
      // Calculated here to another result than the file states: kept, and said, also of a cell that it fills.
      dynamic("T3", "T3:T5", "P3:P5*3", 3),
      number(["T4", 7]),
      number(["T5", 9]),
      // Names a table that is not there.
      dynamic("U3", "U3:U4", "tblNone[x]*1", 5),
      number(["U4", 6]),
    ]);
    const { unsupported } = await opened(file);
    expect(unsupported.map(({ cell, what }) => `${cell}: ${said(what)}`)).toEqual([
      "R3: A formula of arrays that cannot be kept: =P3:P5*2. Its last result stands there as a value.",
      "S3: A formula of arrays that cannot be kept: =P3:P5*2. Its last result stands there as a value.",
      "U3: A formula that cannot be kept: =tblNone[x]*1. Its last result stands there as a value.",
      "T4: Calculated here, the formula gives 6; the file says 7.",
    ]);
    const book = await bookOf(file);
    expect(shown(book, ["R3", "R4", "R5", "S3", "T3", "T4", "U3", "U4"])).toEqual([2, 4, 6, 2, 3, 6, 5, 6]);
    expect(cellAt(book, SHEET, "T3").formula).toBe("P3:P5*3");
  });
});
