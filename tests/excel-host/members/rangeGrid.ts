import { contains, isUnbounded, lastColumn, lastRow, type Block } from "../block.ts";
import { displayText } from "../cells/displayText.ts";
import { clearContents, enterCell } from "../cells/enter.ts";
import { EVENT, WORKBOOK_TARGET } from "../events.ts";
import { addressOf } from "../block.ts";
import { numberFormatOf, PLAIN_STYLE, withStyle, type Style } from "../model/style.ts";
import type { Sheet } from "../model/sheet.ts";
import { AutoCorrectedEntry } from "../structure/autoCorrect.ts";
import { HostGap, invalidArgument, Refusal } from "../refusals.ts";
import type { ExcelState, RangeTarget } from "../state.ts";

/** Cells that one read may ask for. */
const MOST_CELLS_READ = 5_000_000;

type What = "values" | "formulas" | "text" | "valueTypes" | "numberFormat";

/** The property of each cell, row by row; null for whole rows and columns, as Excel answers. */
export function readGrid(target: RangeTarget, what: What, state: ExcelState): unknown {
  const { sheet, block } = target;
  if (isUnbounded(block)) return null;
  if (block.rows * block.columns > MOST_CELLS_READ)
    throw new Refusal(
      "RangeExceedsLimit",
      "The cell count in the range has exceeded the maximum supported number.",
    );
  const grid: unknown[][] = [];
  for (let row = block.row; row <= lastRow(block); row += 1) {
    const line: unknown[] = [];
    for (let column = block.column; column <= lastColumn(block); column += 1)
      line.push(readCell(sheet, row, column, what, state));
    grid.push(line);
  }
  return grid;
}

function readCell(sheet: Sheet, row: number, column: number, what: What, state: ExcelState): unknown {
  const cell = sheet.cell(row, column);
  if (what === "numberFormat") return numberFormatOf(cell.style);
  if (what === "formulas" && cell.formula !== null) return cell.formula;
  const result = state.valueAt(sheet, row, column);
  if (what === "text") return displayText(result, numberFormatOf(cell.style), state.region);
  if (what !== "valueTypes") return result.value ?? "";
  if (result.isError) return "Error";
  if (result.value === null) return "Empty";
  if (typeof result.value === "number") return "Double";
  return typeof result.value === "boolean" ? "Boolean" : "String";
}

/** `values` or `formulas`: an array of exactly the range's size, or one value for all of its cells. */
export function writeGrid(
  target: RangeTarget,
  value: unknown,
  through: "values" | "formulas",
  state: ExcelState,
): void {
  requireWritable(target, state);
  const { sheet, block } = target;
  if (isUnbounded(block)) {
    if (value !== "") throw new HostGap("writing to whole rows and columns");
    clearContents(state, sheet, block);
    return;
  }
  const grid = gridOf(value, block);
  const entry = new AutoCorrectedEntry(state, sheet, "page");
  // Over rows that a filter hides, each stretch of rows in sight gets the values from their beginning, and the hidden rows none:
  // office-js issue 224, "data seems to be misplaced"; xlwings issue 747 tells it of Range.Value.
  const hidden = new Set(sheet.tables.flatMap(({ filteredOut }) => filteredOut));
  let first = 0;
  for (let down = 0; down < block.rows; down += 1) {
    if (hidden.has(block.row + down)) {
      first = down + 1;
      continue;
    }
    for (let right = 0; right < block.columns; right += 1) {
      const [row, column, input] = [block.row + down, block.column + right, grid(down - first, right)];
      entry.put(row, column, input, () =>
        enterCell(state, sheet, row, column, input, { region: state.region, through }),
      );
    }
  }
  drawLate(state, sheet);
  raiseChanged(state, sheet, block, "RangeEdited");
}

export function writeFormats(target: RangeTarget, value: unknown, state: ExcelState): void {
  requireWritable(target, state);
  const grid = gridOf(value, target.block);
  if (typeof value === "string") {
    restyle(target, (style) => withStyle(style, "NumberFormat", value));
    return;
  }
  const { block, sheet } = target;
  for (let row = 0; row < block.rows; row += 1)
    for (let column = 0; column < block.columns; column += 1) {
      const code = grid(row, column);
      if (code === null) continue;
      if (typeof code !== "string") invalidArgument("A number format is a text.");
      const cell = sheet.cell(block.row + row, block.column + column);
      sheet.put(block.row + row, block.column + column, {
        ...cell,
        style: withStyle(cell.style, "NumberFormat", code),
      });
    }
}

function gridOf(value: unknown, block: Block): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as unknown[];
  const fits =
    rows.length === block.rows && rows.every((row) => Array.isArray(row) && row.length === block.columns);
  if (!fits)
    invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return (row, column) => (rows[row] as unknown[])[column];
}

/** Gives each cell of the range another format; whole columns and rows as such. */
export function restyle({ sheet, block }: RangeTarget, change: (style: Style) => Style): void {
  const apply = (row: number, column: number): void => {
    const cell = sheet.cell(row, column);
    sheet.put(row, column, { ...cell, style: change(cell.style) });
  };
  if (!isUnbounded(block)) {
    for (let row = block.row; row <= lastRow(block); row += 1)
      for (let column = block.column; column <= lastColumn(block); column += 1) apply(row, column);
    return;
  }
  for (const [row, column] of sheet.existing(block)) apply(row, column);
  if (block.rows >= block.columns) {
    for (let column = block.column; column <= lastColumn(block); column += 1)
      sheet.columnStyles.set(column, change(sheet.columnStyles.get(column) ?? PLAIN_STYLE));
  } else {
    for (let row = block.row; row <= lastRow(block); row += 1)
      sheet.rowStyles.set(row, change(sheet.rowStyles.get(row) ?? PLAIN_STYLE));
  }
}

/** @throws Refusal where the sheet is gone or protected */
export function requireWritable({ sheet }: { readonly sheet: Sheet }, state: ExcelState): void {
  if (!state.workbook.sheets.includes(sheet))
    throw new Refusal("InvalidReference", "The sheet of this range was deleted.");
  if (sheet.isProtected)
    throw new Refusal("AccessDenied", "You cannot perform the requested operation: the sheet is protected.");
}

/** What conditional formats make of cells that a page has written is not drawn at once: see Habits. */
export function drawLate({ habits }: ExcelState, sheet: Sheet): void {
  if (habits.drawsConditionsLate) for (const format of sheet.conditionalFormats) format.drawn = false;
}

/** Tells the page of changed cells: for the sheet, the workbook, and each table that they touch. */
export function raiseChanged(state: ExcelState, sheet: Sheet, block: Block, changeType: string): void {
  const message = { address: addressOf(block), changeType, source: "Local", worksheetId: sheet.id };
  state.events.raise(EVENT.changed, [sheet.id, WORKBOOK_TARGET], message);
  for (const table of sheet.tables)
    if (contains(table.block, block))
      state.events.raise(EVENT.tableChanged, [table.id, WORKBOOK_TARGET, sheet.id], {
        ...message,
        tableId: table.id,
      });
}
