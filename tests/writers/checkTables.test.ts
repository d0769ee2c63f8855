import { describe, expect, it } from "vitest";
import { message } from "../../src/messages/message.ts";
import type { CellPlan, SheetPlan, TablePlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { emptySheet, number, planOf, text } from "./planParts.ts";

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
describe("what stands around a table in B3:C4", () => {
  const around = (row: number, column: number, parts: Partial<CellPlan> = {}): WorkbookPlan =>
    withTable({ column: 1 }, { cells: [{ row, column, value: text("x"), ...parts }] });

  it.each([
    ["below", 4, 1],
    ["below, at the corner on the left", 4, 0],
    ["below, at the corner on the right", 4, 3],
    ["left of the header", 2, 0],
    ["right of the last row", 3, 3],
  ])("refused: a cell directly %s", (_, row, column) => {
    expect(keys(around(row, column))).toEqual(["touchesTable"]);
  });

  it.each([
    ["a merged cell whose end reaches it from the left", 4, 0, { span: 2 }],
    ["a formula that shows nothing", 4, 1, { value: { kind: "blank" }, formula: "1" }],
  ] satisfies [string, number, number, Partial<CellPlan>][])("refused: %s", (_, row, column, parts) => {
    expect(keys(around(row, column, parts))).toEqual(["touchesTable"]);
  });

  it("refused: another table directly below", () => {
    const plan = withTable({}, { tables: [TABLE, { ...TABLE, name: "tblB", row: 4 }] });
    expect(new Set(keys(plan))).toEqual(new Set(["touchesTable"]));
  });

  it.each([
    ["above the header", 1, 1, {}],
    ["below an empty row", 5, 1, {}],
    ["beyond an empty column", 3, 4, {}],
    ["of colour alone, below", 4, 1, { value: { kind: "blank" }, look: "total" }],
  ] satisfies [string, number, number, Partial<CellPlan>][])(
    "allowed: a cell %s",
    (_, row, column, parts) => {
      expect(keys(around(row, column, parts))).toEqual([]);
    },
  );
});

describe("the formulas of a table's column, its rows 4 to 6", () => {
  const column = (...formulas: readonly (string | null)[]): WorkbookPlan =>
    withTable({
      rows: formulas.map((formula) => [
        { value: number("1"), ...(formula !== null && { formula }) },
        { value: number("2") },
      ]),
    });

  it.each([
    ["a value among formulas", ["[@[Broj dana]]", null, "[@[Broj dana]]"], "2"],
    ["a formula among values", [null, null, "1+1"], "3"],
    ["another formula in the first row", ["0", "A4", "A5"], "2"],
    ["another formula in the last row", ["A3", "A4", "0"], "3"],
    ["the same text where it means another cell", ["B9", "B9"], "2"],
    ["a fixed row beside a relative one", ["N(A$3)", "N(A4)"], "2"],
  ])("refused: %s", (_, formulas, row) => {
    expect(checkPlan(column(...formulas))).toEqual([
      message("plan:unlikeColumn", { table: "tblA", header: "Kamata", row }),
    ]);
  });

  it.each([
    ["one with a column of its row", ["[@[Broj dana]]", "[@[Broj dana]]"]],
    ["one with the cell above", ["N(A3)", "N(A4)", "N(A5)"]],
    ["one with the cells above", ["SUM(B$3:B3)", "SUM(B$3:B4)", "SUM(B$3:B5)"]],
    ["one with a cell that all rows look at", ["$F$1", "$F$1"]],
    ["one with another sheet's cell", ["'List'!$F$1+B3", "'List'!$F$1+B4"]],
    ["none", [null, null]],
  ])("allowed: %s", (_, formulas) => {
    expect(keys(column(...formulas))).toEqual([]);
  });
});
