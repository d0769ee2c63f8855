import { keyOf } from "../../../src/workbook/address.ts";
import { expect, it } from "vitest";
import { Calculation } from "../../../src/writers/live/engine/calculation.ts";
import type { CalculatedSheet, CellValue } from "../../../src/writers/live/model/calculated.ts";
import { newEngine } from "../../excel-host/calculation.ts";
import fc from "../../fastCheck.ts";

const ROWS = 24;

interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
}
type Cells = ReadonlyMap<number, Cell>;

const held = (value: CellValue): Cell => ({ value, formula: null });
const workbookOf = (cells: Cells) => ({
  sheets: [{ id: "one", name: "One", cells }],
  layout: 1,
  sheetNamed: () => null,
  tableNamed: () => null,
  tableAt: () => null,
  nameFor: () => null,
});

/** Column A is gone through, column C looks up what column B holds. */
function sheetOf(keys: readonly Cell[], sought: readonly Cell[]): Cells {
  const cells = new Map<number, Cell>();
  keys.forEach((cell, row) => cells.set(keyOf(row, 0), cell));
  sought.forEach((cell, row) => {
    cells.set(keyOf(row, 1), cell);
    cells.set(keyOf(row, 2), { value: null, formula: `MATCH(B${row + 1},$A$1:$A$${ROWS},0)` });
  });
  return cells;
}

const resultsOf = (calculation: Calculation<CalculatedSheet>, workbook: ReturnType<typeof workbookOf>) =>
  Array.from({ length: ROWS }, (_, row) =>
    calculation.resultAt(workbook.sheets[0] as unknown as CalculatedSheet, row, 2),
  );

const opened = (workbook: ReturnType<typeof workbookOf>) =>
  new Calculation<CalculatedSheet>(workbook as never, newEngine());

const key = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 2 * ROWS }).map((number) => held(`Loan ${number}`)) },
  { weight: 2, arbitrary: fc.integer({ min: -1, max: 3 }).map(held) },
  fc.constantFrom(
    ...[held("loan 3"), held("LOAN 4"), held("Loan*"), held("?oan 5"), held("~*"), held(""), held(null)],
    ...[held(true), held("1"), held("TRUE"), held("straße"), held("STRASSE"), held("İ"), held("i")],
    ...["NA()", '""', "1/0", '"Loan "&3', "1+1", "A1"].map((formula) => ({ value: null, formula })),
  ),
);
const edit = fc.record({ column: fc.constantFrom(0, 1), row: fc.nat({ max: ROWS - 1 }), to: key });

interface Edit {
  readonly column: number;
  readonly row: number;
  readonly to: Cell;
}

/** After each edit, beside a calculation that knows of nothing before. */
function agreesAfter(edits: readonly Edit[]): void {
  const keys = Array.from({ length: ROWS }, (_, row) => held(`Loan ${row}`));
  const sought = Array.from({ length: ROWS }, (_, row) => held(`Loan ${(row * 7) % ROWS}`));
  const columns: readonly Cell[][] = [keys, sought];
  const begun = workbookOf(sheetOf(keys, sought));
  const calculation = opened(begun);
  expect(resultsOf(calculation, begun)[1]).toEqual({ value: 8, isError: false });
  for (const { column, row, to } of edits) {
    // A formula that reads of itself is not what is tried here.
    if (to.formula === "A1" && column === 0 && row === 0) continue;
    columns[column]?.splice(row, 1, to);
    const workbook = workbookOf(sheetOf(keys, sought));
    calculation.follow(workbook as never);
    expect(resultsOf(calculation, workbook)).toEqual(resultsOf(opened(workbook), workbook));
  }
}

it("a MATCH that looks first where it has found gives after any edits what it gives anew", () => {
  fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), agreesAfter), { numRuns: 60 });
});

const inKeys = (row: number, value: CellValue): Edit => ({ column: 0, row, to: held(value) });
const inSought = (row: number, value: CellValue): Edit => ({ column: 1, row, to: held(value) });

it.each<[string, readonly Edit[]]>([
  ["what is sought is a pattern", [inKeys(9, "Zed*"), inSought(3, "Zed*"), inKeys(2, "Zedna")]],
  ["it is found twice", [inKeys(9, "Zed"), inSought(3, "Zed"), inKeys(2, "Zed")]],
  ["it is found twice, in capitals", [inKeys(9, "Zed"), inSought(3, "Zed"), inKeys(2, "ZED")]],
  ["nothing is sought where a nought stands", [inKeys(9, 0), inSought(3, 0), inSought(3, null)]],
  ["an empty text is sought", [inKeys(9, ""), inSought(3, ""), inKeys(9, null)]],
  ["it moves", [inKeys(9, "x"), inKeys(20, "Loan 9"), inKeys(9, "Loan 20"), inKeys(20, "Loan 20")]],
])("and where %s", (_, edits) => {
  agreesAfter(edits);
});
