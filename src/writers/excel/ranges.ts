import type { Block } from "../../workbook/plan.ts";

/**
 * A range of a sheet, for use before the next sync only: untracked, it costs a third of what Excel needs to follow a range
 * through later changes.
 */
export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Block): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns).untrack();
}

/** Several ranges of a sheet, "A1:B3,D5"; likewise. */
export function areasOf(sheet: Excel.Worksheet, addresses: string): Excel.RangeAreas {
  return sheet.getRanges(addresses).untrack();
}

/** What is loaded of a range for `blockOfRange`. */
export const PLACE_AND_SIZE = "rowIndex,columnIndex,rowCount,columnCount";

/** The block of a range of which that was loaded. */
export function blockOfRange({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Block {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** The rectangle of all that holds anything in the sheet or range, with its place and size; a null object for nothing. */
export function usedRange(within: Excel.Worksheet | Excel.Range): Excel.Range {
  return within.getUsedRangeOrNullObject(true).load(PLACE_AND_SIZE);
}
