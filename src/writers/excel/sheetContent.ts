import { blocksOf } from "../../workbook/layout/blocksOf.ts";
import { cellAddress } from "../../workbook/address.ts";
import type { SheetPlan, Block } from "../../workbook/plan.ts";
import { cellsOfSheet } from "../cellsOfSheet.ts";
import type { SheetUpdate, TableUpdate } from "../update/update.ts";
import { cellInput, type CellInput } from "./cellInput.ts";
import { rangeOf } from "./ranges.ts";
import { calls, cutByBytes, sending, type ExcelStep } from "./steps.ts";
import { formatForText, excelHeaders, tableBlock, tableInputs } from "./tableContent.ts";

/**
 * Writes all cells of a sheet: each rectangle of free cells and each table in one range, so that no row of a table, with
 * the user's columns in it, is ever half written. Formats must stand before: a text goes into a cell formatted as text.
 */
export function* sheetContent(sheet: Excel.Worksheet, update: SheetUpdate): Generator<ExcelStep> {
  const apostrophes = apostropheCells(update);
  for (const table of update.tables) yield* extraFormats(sheet, table);
  yield* numberFormatted(sheet, apostrophes, "General");
  for (const rectangle of blocksOf(update.plan.cells)) {
    yield* written(sheet, rectangle, freeInputs(update.plan, rectangle));
  }
  for (const table of update.tables) {
    const rows = [excelHeaders(table), ...tableInputs(table, update.plan.name, "formulas")];
    yield* written(sheet, tableBlock(table), rows);
  }
  yield* numberFormatted(sheet, apostrophes, "@");
}

function* written(
  sheet: Excel.Worksheet,
  at: { readonly row: number; readonly column: number },
  inputs: readonly (readonly CellInput[])[],
): Generator<ExcelStep> {
  for (const { first, rows } of cutByBytes(inputs)) {
    yield sending(rows, () => {
      const part = {
        row: at.row + first,
        column: at.column,
        rows: rows.length,
        columns: rows[0]?.length ?? 0,
      };
      putInto(rangeOf(sheet, part), rows);
    });
  }
}

/**
 * Puts contents into cells, formulas among them. Through `values`: what comes through `formulas` and begins with "=", "+", "-" or
 * "@" is taken for a formula even in a cell formatted as text.
 */
export function putInto(range: Excel.Range, inputs: readonly (readonly (CellInput | null)[])[]): void {
  range.values = inputs as CellInput[][];
}

function freeInputs(plan: SheetPlan, rectangle: Block): CellInput[][] {
  const cells = new Map(plan.cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  return Array.from({ length: rectangle.rows }, (_, down) =>
    Array.from({ length: rectangle.columns }, (__, across) => {
      const address = cellAddress(rectangle.row + down, rectangle.column + across);
      const cell = cells.get(address);
      return cell ? cellInput(cell, formatForText(cell), { cell: `${plan.name}!${address}` }) : "";
    }),
  );
}

/**
 * Cells formatted as text whose text begins with an apostrophe. Whether Excel swallows it there is not written anywhere;
 * in a cell of the general format it does, so such a text is put in as into one, and the format comes after.
 */
function apostropheCells(update: SheetUpdate): Block[] {
  const ours = [...cellsOfSheet(update.plan)].flatMap(({ cell, row, column }) =>
    formatForText(cell) === "@" && cell.value.kind === "text" && cell.value.text.startsWith("'")
      ? [{ row, column }]
      : [],
  );
  const users = update.tables.flatMap(({ plan, extras }) =>
    extras.flatMap(({ cells }, across) =>
      cells.flatMap(({ value, formula, numberFormat }, down) =>
        numberFormat === "@" && formula === null && typeof value === "string" && value.startsWith("'")
          ? [{ row: plan.row + 1 + down, column: plan.column + plan.columns.length + across }]
          : [],
      ),
    ),
  );
  return blocksOf([...ours, ...users]);
}

function* numberFormatted(
  sheet: Excel.Worksheet,
  rectangles: readonly Block[],
  code: string,
): Generator<ExcelStep> {
  for (const rectangle of rectangles) {
    yield sending(code, () => setNumberFormat(rangeOf(sheet, rectangle), code));
  }
}

/** One number format for all cells of a range. */
export function setNumberFormat(range: Excel.Range, code: string): void {
  // The type knows only arrays; a single value stands for all cells, as the documentation of Range says.
  range.numberFormat = code as unknown as string[][];
}

/** The number formats of the user's columns go with their rows. */
function* extraFormats(sheet: Excel.Worksheet, { plan, extras }: TableUpdate): Generator<ExcelStep> {
  if (!extras.some(({ cells }) => cells.some(({ numberFormat }) => numberFormat !== "General"))) return;
  const codes = plan.rows.map((_, down) => extras.map(({ cells }) => cells[down]?.numberFormat ?? "General"));
  yield sending(codes, () => {
    const block = {
      row: plan.row + 1,
      column: plan.column + plan.columns.length,
      rows: codes.length,
      columns: extras.length,
    };
    rangeOf(sheet, block).numberFormat = codes;
  });
}

/** Empties what held cells of ours and holds none any more. */
export function* leftoversCleared(sheet: Excel.Worksheet, { clear }: SheetUpdate): Generator<ExcelStep> {
  for (const block of clear) yield cleared(sheet, block);
}

/** Leaves neither content nor look nor rule in the cells. */
export function cleared(sheet: Excel.Worksheet, block: Block): ExcelStep {
  return calls(5, () => {
    const range = rangeOf(sheet, block);
    range.unmerge();
    range.dataValidation.clear();
    range.clear("All");
  });
}
