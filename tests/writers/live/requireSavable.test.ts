import { keyOf } from "../../../src/workbook/address.ts";
import { beforeAll, expect, test } from "vitest";
import { Problem } from "../../../src/messages/message.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import type { LiveSheet, LiveState } from "../../../src/writers/live/model/liveState.ts";
import { requireSavable } from "../../../src/writers/live/requireSavable.ts";
import { writtenLive } from "../../contract/writtenLive.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";

let written: LiveState;
beforeAll(async () => {
  written = (await writtenLive(buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY])))).content().state;
});

/** What is said of the workbook with this sheet changed; null where it can be saved. */
function faultOf(name: string, change: (sheet: LiveSheet) => Partial<LiveSheet>): string | null {
  const sheets = written.sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, ...change(sheet) } : sheet,
  );
  try {
    requireSavable({ ...written, sheets }, ({ cells }, row, column) => ({
      value: cells.get(keyOf(row, column))?.value ?? null,
      isError: false,
    }));
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { first } = error.problem.params;
    return typeof first === "object" && "key" in first ? first.key : "";
  }
}

const PLAIN = { drawn: { numberFormat: "General" } } as const;
const holding =
  (cell: Partial<LiveSheet["cells"] extends ReadonlyMap<number, infer C> ? C : never>) =>
  ({ cells }: LiveSheet): Partial<LiveSheet> => ({
    cells: new Map([...cells, [keyOf(200, 30), { value: null, formula: null, ...PLAIN, ...cell }]]),
  });
const at = { row: 0, column: 0, rows: 1, columns: 1 };
const withTable =
  (headers: readonly string[], rows: number) =>
  ({ tables }: LiveSheet): Partial<LiveSheet> => {
    const block = { row: 200, column: 30, rows, columns: headers.length };
    return {
      tables: [...tables, { id: "mine", name: "tblMine", block, headers, filter: false, planned: null }],
    };
  };

test("a workbook as it was written can be saved", () => {
  expect(faultOf("Loans", () => ({}))).toBeNull();
});

test.each<[what: string, sheet: string, change: (sheet: LiveSheet) => Partial<LiveSheet>, fault: string]>([
  ["a sheet's name with a stroke", "Loans", () => ({ name: "a/b" }), "plan:sheetNameCharacter"],
  ["a header that stands there twice", "Loans", withTable(["A", "a"], 2), "plan:headerTwice"],
  ["a table without rows", "Loans", withTable(["A"], 1), "plan:tableEmpty"],
  ["a sign that no cell holds", "Loans", holding({ value: "\u0000" }), "plan:textCharacter"],
  ["a text that is too long", "Loans", holding({ value: "x".repeat(32_768) }), "plan:textTooLong"],
  ["a formula that names no sheet", "Loans", holding({ formula: "Nowhere!A1" }), "plan:unknownSheet"],
  ["a formula that names no table", "Loans", holding({ formula: "SUM(tblNone[x])" }), "plan:unknownTable"],
  ["a link to no sheet", "Loans", holding({ link: { sheet: "Nowhere", cell: "A1" } }), "plan:linkNowhere"],
  ["a width that no column has", "Loans", () => ({ widths: new Map([[0, 300]]) }), "plan:width"],
  [
    "a chart of no figures",
    "X RAY",
    ({ charts }) => ({ charts: charts.map((chart) => ({ ...chart, series: [] })) }),
    "plan:chartData",
  ],
  [
    "a footer that is too long",
    "Loans",
    ({ print }) => ({ print: { ...print!, footer: "x".repeat(201) } }),
    "plan:print",
  ],
  [
    "a list that may be typed without anything in it",
    "Loans",
    () => ({ validations: [{ at, rule: { kind: "list", values: [] }, title: "", text: "" }] }),
    "plan:validationRule",
  ],
  [
    "a condition that names another sheet",
    "Loans",
    () => ({ conditions: [{ at, formula: "'X RAY'!A1=1", look: "good" }] }),
    "plan:ruleReference",
  ],
])("%s is told before the workbook is saved", (_, sheet, change, fault) => {
  expect(faultOf(sheet, change)).toBe(fault);
});

test("a function that no Excel knows is the user's to write, and what stands beside a table too", () => {
  expect(faultOf("Loans", holding({ formula: "NOTHING.SUCH(1)" }))).toBeNull();
  const beside = ({ cells, tables }: LiveSheet): Partial<LiveSheet> => {
    const { row, rows, column } = tables[0]!.block;
    return {
      cells: new Map([...cells, [keyOf(row + rows, column), { value: "mine", formula: null, ...PLAIN }]]),
    };
  };
  expect(faultOf("Loans", beside)).toBeNull();
});
