import { describe, expect, it } from "vitest";
import { dayOfExcelSerial } from "../../src/calendar/day.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { message, Problem } from "../../src/messages/message.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import type { BlockRef, CellPlan, SheetPlan, TablePlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import { checkPlan, requireSoundPlan } from "../../src/writers/check/checkPlan.ts";
import { date, emptySheet, number, planOf, planWithCell, text } from "./planParts.ts";
import { SAMPLE_PLANS } from "./samplePlans.ts";
import type { Day } from "../../src/calendar/day.ts";
import { decimal } from "../../src/money/decimal.ts";

const keys = (plan: WorkbookPlan): string[] => checkPlan(plan).map(({ key }) => key.replace("plan:", ""));

const TABLE: TablePlan = {
  name: "tblA",
  row: 2,
  column: 0,
  input: true,
  keys: [],
  columns: [
    { key: "a", header: "Kamata" },
    { key: "b", header: "Broj dana" },
  ],
  rows: [[{ value: number("1") }, { value: number("2") }]],
};
const withTable = (change: Partial<TablePlan>, parts: Partial<SheetPlan> = {}): WorkbookPlan =>
  planOf([emptySheet("List", { tables: [{ ...TABLE, ...change }], ...parts })]);
const withFormula = (formula: string, inTable = false): WorkbookPlan => {
  const cell: CellPlan = { value: number("1"), formula };
  return planOf(
    [
      emptySheet("List", {
        cells: inTable ? [] : [{ ...cell, row: 0, column: 5 }],
        tables: [inTable ? { ...TABLE, rows: [[cell, { value: number("2") }]] } : TABLE],
      }),
      emptySheet("Otplata '33"),
    ],
    [{ name: "AsOf", sheet: "List", row: 0, column: 0 }],
  );
};
const block = (parts: Partial<BlockRef> = {}): BlockRef => ({
  sheet: "List",
  row: 0,
  column: 0,
  rows: 1,
  columns: 1,
  ...parts,
});

describe("a sound plan", () => {
  it.each(Object.entries(SAMPLE_PLANS))("has no fault: %s", (_, plan) => {
    expect(checkPlan(plan)).toEqual([]);
  });
});

describe("names", () => {
  it.each([
    ["", "sheetNameLength"],
    ["a".repeat(32), "sheetNameLength"],
    ["a/b", "sheetNameCharacter"],
    ["a:b", "sheetNameCharacter"],
    ["a[b", "sheetNameCharacter"],
    ["'a", "sheetNameCharacter"],
    ["a'", "sheetNameCharacter"],
    ["HISTORY", "sheetNameReserved"],
  ])("of a sheet: %s", (name, fault) => {
    expect(keys(planOf([emptySheet(name)]))).toContain(fault);
  });

  it("of a sheet may have 31 characters and an apostrophe within", () => {
    expect(keys(planOf([emptySheet("a".repeat(31)), emptySheet("Otplata '33")]))).toEqual([]);
  });

  it.each([
    ["empty", [""]],
    ["longer than a text in a formula", ["k".repeat(256)]],
    ["twice the same", ["loans", "loans"]],
    ["with a character that no file holds", ["schedule:\u0007"]],
  ])("by which a sheet is known: %s", (_, sheetKeys) => {
    const sheets = sheetKeys.map((key, index) => emptySheet(`List ${index}`, { key }));
    expect(keys(planOf(sheets))).toEqual(["sheetKey"]);
  });

  it("of a sheet that nobody sees may be any but the first", () => {
    const hidden = emptySheet("Podaci", { hidden: true });
    expect(keys(planOf([emptySheet("List"), hidden]))).toEqual([]);
    expect(keys(planOf([hidden, emptySheet("List")]))).toEqual(["firstSheetHidden"]);
  });

  it("of sheets are unique regardless of case, Cyrillic too", () => {
    expect(keys(planOf([emptySheet("Провере"), emptySheet("ПРОВЕРЕ")]))).toEqual(["sheetNameTwice"]);
  });

  it.each(["tbl2024", "A1", "R1C1", "r", "C", "2x", "a b", "a-b", "true", "", "a".repeat(256)])(
    "of a table, refused: %s",
    (name) => {
      expect(keys(withTable({ name }))).toEqual(["nameIllegal"]);
    },
  );

  it.each(["tblLoans", "tblSchedule_x_ray", "tblLoans1", "Табела"])("of a table, taken: %s", (name) => {
    expect(keys(withTable({ name }))).toEqual([]);
  });

  it("of tables and cells share one space, and lead to a sheet", () => {
    const names = [
      { name: "TBLA", sheet: "List", row: 0, column: 0 },
      { name: "Rate", sheet: "Nema", row: 0, column: 0 },
    ];
    expect(keys(planOf([emptySheet("List", { tables: [TABLE] })], names))).toEqual([
      "nameTwice",
      "nameNowhere",
    ]);
  });
});

describe("tables and layout", () => {
  it.each([
    ["no sheet", planOf([]), "noSheets"],
    ["no row", withTable({ rows: [] }), "tableEmpty"],
    ["a short row", withTable({ rows: [[{ value: number("1") }]] }), "rowLength"],
    [
      "headers equal but for case",
      withTable({
        columns: [
          { key: "a", header: "Kamata" },
          { key: "b", header: "KAMATA" },
        ],
      }),
      "headerTwice",
    ],
    [
      "an empty header",
      withTable({
        columns: [
          { key: "a", header: "" },
          { key: "b", header: "b" },
        ],
      }),
      "header",
    ],
    [
      "a header of blanks alone",
      withTable({
        columns: [
          { key: "a", header: " \n" },
          { key: "b", header: "b" },
        ],
      }),
      "header",
    ],
    [
      "a merged cell in a table",
      withTable({ rows: [[{ value: number("1"), span: 1 }, { value: number("1") }]] }),
      "spanInTable",
    ],
    ["a cell under a table", withTable({}, { cells: [{ row: 3, column: 1, value: text("x") }] }), "overlap"],
    [
      "a merge that reaches a table",
      withTable({ column: 1 }, { cells: [{ row: 2, column: 0, span: 2, value: text("x") }] }),
      "overlap",
    ],
    [
      "a cell before the first column",
      planOf([emptySheet("List", { cells: [{ row: 0, column: -1, value: text("x") }] })]),
      "outsideSheet",
    ],
    [
      "a cell below the last row",
      planOf([emptySheet("List", { cells: [{ row: 1_048_576, column: 0, value: text("x") }] })]),
      "outsideSheet",
    ],
    [
      "a link to no sheet",
      planWithCell({ value: text("x"), link: { sheet: "Nema", cell: "A1" } }),
      "linkNowhere",
    ],
    [
      "a link to no cell",
      planWithCell({ value: text("x"), link: { sheet: "List", cell: "1A" } }),
      "linkNowhere",
    ],
    ["a column without width", planWithCell({ value: text("x") }, { widths: [0] }), "width"],
    [
      "repeated rows upside down",
      planOf([
        emptySheet("List", {
          print: { orientation: "portrait", fitWidth: 1, fitHeight: 0, footer: "", repeatRows: [2, 1] },
        }),
      ]),
      "print",
    ],
    [
      "repeated columns behind the last one",
      planOf([
        emptySheet("List", {
          print: {
            orientation: "portrait",
            fitWidth: 1,
            fitHeight: 0,
            footer: "",
            repeatColumns: [0, 16_384],
          },
        }),
      ]),
      "print",
    ],
  ] as const)("%s", (_, plan, fault) => {
    expect(keys(plan)).toEqual([fault]);
  });

  it.each([
    ["over a cell", { rows: 1 }, { row: 0, column: 0, rows: 3, columns: 3 }, "chartOverCell"],
    ["of an area", { rows: 2, columns: 2 }, { row: 5, column: 5, rows: 3, columns: 3 }, "chartData"],
    ["of a missing sheet", { sheet: "Nema" }, { row: 5, column: 5, rows: 3, columns: 3 }, "chartData"],
  ])("a chart %s", (_, categories, at, fault) => {
    const values = block({ column: 1 });
    const chart = { kind: "line", title: "t", altText: "a", valueFormat: "amount2", at } as const;
    const charts = [{ ...chart, categories: block(categories), series: [{ name: "s", values }] }];
    expect(keys(planWithCell({ value: text("x") }, { charts }))).toEqual([fault]);
  });

  it("two tables on one cell", () => {
    const plan = withTable({}, { tables: [TABLE, { ...TABLE, name: "tblB", row: 3, column: 1 }] });
    expect(keys(plan)).toContain("overlap");
  });
});

describe("what cells hold", () => {
  it.each([
    ["a text too long", { value: text("a".repeat(32_768)) }, "textTooLong"],
    ["half a character", { value: text("a\ud83d") }, "textCharacter"],
    ["U+FFFE", { value: text("\ufffe") }, "textCharacter"],
    ["no character at all", { value: text("a\u0000b") }, "textCharacter"],
    ["sixteen digits", { value: number("12345678901234.56") }, "numberTooLong"],
    ["a day before March 1900", { value: date("1900-02-28") }, "dayOutOfRange"],
    ["a day after 9999", { value: { kind: "date", day: (2_958_466 - 25_569) as Day } }, "dayOutOfRange"],
  ] satisfies [string, CellPlan, string][])("refused: %s", (_, cell, fault) => {
    expect(keys(planWithCell(cell))).toEqual([fault]);
  });

  it.each([
    ["the longest text", { value: text("a".repeat(32_767)) }],
    ["two lines, a tab, an emoji", { value: text("a\n\t😀") }],
    ["fifteen digits", { value: number("1234567890123.45") }],
    ["zeros that say nothing", { value: number("100000000000000000.00") }],
    ["the first day and the last", { value: { kind: "date", day: dayOfExcelSerial(61) as Day } }],
    ["the last day", { value: date("9999-12-31") }],
  ] satisfies [string, CellPlan][])("taken: %s", (_, cell) => {
    expect(keys(planWithCell(cell))).toEqual([]);
  });
});

describe("formulas", () => {
  it.each([
    ["SUM(", "formulaUnreadable"],
    ["=1", "formulaUnreadable"],
    ["NEMA(1)", "unknownFunction"],
    ["FILTER(tblA[Kamata],1)", "unknownFunction"],
    ["'Nema'!A1", "unknownSheet"],
    ["Nema!A1", "unknownSheet"],
    ["SUM(tblB[Kamata])", "unknownTable"],
    ["SUM(tblA[Rata])", "unknownColumn"],
    ["SUM(tblA)", "structuredReference"],
    ["tblA[@Kamata]", "outsideTable"],
    ["[@Kamata]", "outsideTable"],
    ["tblA[#Totals]", "structuredReference"],
    ["Rate*2", "unknownName"],
    ["A1048577", "unknownName"],
    ["XFE1", "unknownName"],
    ["LET(cents,ROUND(AsOf*100,0),cents/100)", "unknownFunction"],
    ["tblA[Kamata]*2", "severalForOne"],
    ["IF(TRUE,tblA[Kamata],0)", "severalForOne"],
    ["INDEX(tblA[Kamata],A1)", "severalForOne"],
    ["SUM(@tblA[Kamata])", "severalForOne"],
    [`"${"a".repeat(256)}"`, "formulaText"],
    [`1${"+1".repeat(4096)}`, "formulaTooLong"],
    [`${"(".repeat(65)}1${")".repeat(65)}`, "formulaTooDeep"],
  ])("refused: %.40s", (formula, fault) => {
    expect(keys(withFormula(formula))).toEqual([fault]);
  });

  it.each([
    "SUM(tblA[kamata])",
    "TBLA[[#Headers],[Broj dana]]",
    "YEAR(asof)",
    "'Otplata ''33'!$B$2",
    "SUMPRODUCT(ROUND(tblA[Kamata],2))",
    `"${"a".repeat(255)}"`,
    "IF(TRUE,A1,Z9)",
  ])("taken: %.40s", (formula) => {
    expect(keys(withFormula(formula))).toEqual([]);
  });

  it.each(["LET(c,1,c)", "LET(r,1,r)", "LET(x1,1,2)"])("bind no name that Excel refuses: %s", (formula) => {
    expect(keys(withFormula(formula))).toEqual(["unknownFunction", "letName"]);
  });

  it("are looked into again where they name other cells, as far as that matters", () => {
    const cells = ["A1", "A9", "A100"].map((address, row) => ({
      value: number("0"),
      formula: Array.from({ length: 2500 }, () => address).join("+"),
      row,
      column: 0,
    }));
    const faults = checkPlan(planOf([emptySheet("List", { cells })]));
    expect(faults).toEqual([message("plan:formulaTooLong", { sheet: "List", cell: "A3" })]);
  });

  it("may speak of their own row within a table", () => {
    expect(keys(withFormula("[@[Broj dana]]*2", true))).toEqual([]);
    expect(keys(withFormula("[@Rata]*2", true))).toEqual(["unknownColumn"]);
  });
});

describe("rules", () => {
  const list = (values: string[]) => ({
    at: block(),
    rule: { kind: "list" as const, values },
    title: "t",
    text: "x",
  });
  it.each([
    ["a list of 256 characters", list(["a".repeat(128), "b".repeat(127)]), "validationRule"],
    ["a comma in a list", list(["1,5"]), "validationRule"],
    ["an empty list", list([]), "validationRule"],
    [
      "bounds upside down",
      {
        at: block(),
        rule: { kind: "decimal" as const, from: decimal("1"), to: decimal("0.5") },
        title: "t",
        text: "x",
      },
      "validationRule",
    ],
    ["a long title", { ...list(["a"]), title: "t".repeat(33) }, "validationMessage"],
    ["a long text", { ...list(["a"]), text: "t".repeat(226) }, "validationMessage"],
    ["cells of another sheet", { ...list(["a"]), at: block({ sheet: "Drugi" }) }, "ruleBlock"],
  ])("%s", (_, validation, fault) => {
    expect(keys(planWithCell({ value: text("x") }, { validations: [validation] }))).toEqual([fault]);
  });

  it.each([
    ["tblA[Kamata]>0", "ruleReference"],
    ["'Otplata'!A1>0", "unknownSheet"],
    ["SUM(", "formulaUnreadable"],
  ])("a conditional format with %s", (formula, fault) => {
    const conditionalFormats = [{ at: block(), formula, look: "bad" as const }];
    expect(keys(withTable({}, { conditionalFormats }))).toContain(fault);
  });
});

describe("what a user is told", () => {
  const broken = planOf([emptySheet("a/b"), emptySheet("HISTORY")]);
  it("is the first fault, in words, and how many more there are", () => {
    const said = LANGUAGES.map((language) => {
      try {
        requireSoundPlan(broken);
        return "nothing";
      } catch (error) {
        return error instanceof Problem ? translatorFor(language).sayMessage(error.problem) : String(error);
      }
    });
    expect(said[0]).toBe(
      "Radna sveska nije sačuvana. „a/b“ ne može biti naziv lista: sadrži znak /, koji Excel tu ne dopušta. Broj ostalih pronađenih grešaka: 1.",
    );
    expect(said[2]).toBe(
      'The workbook was not written. "a/b" cannot name a sheet: it holds the character /, which Excel refuses there. Faults found beside this one: 1.',
    );
  });
});
