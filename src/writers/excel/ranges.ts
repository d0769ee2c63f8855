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
