import type { ExcelState } from "../state.ts";
import { columnOfKey, rowOfKey, type Sheet } from "../model/sheet.ts";

/** Rewrites every formula of the workbook: of cells, names and conditional formats (those two without a place). */
export function mapFormulas(
  state: ExcelState,
  rewrite: (
    formula: string,
    own: Sheet,
    place: { readonly row: number; readonly column: number } | null,
  ) => string,
): void {
  const { workbook } = state;
  for (const sheet of workbook.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const formula = rewrite(cell.formula, sheet, { row: rowOfKey(key), column: columnOfKey(key) });
      if (formula === cell.formula) continue;
      sheet.cells.set(key, { ...cell, formula });
      state.calculation.touch(sheet);
    }
    for (const name of sheet.names) name.formula = rewrite(name.formula, sheet, null);
    for (const format of sheet.conditionalFormats)
      if (format.formula !== "") format.formula = rewrite(format.formula, sheet, null);
  }
  const [first] = workbook.sheets;
  if (first) for (const name of workbook.names) name.formula = rewrite(name.formula, first, null);
}
