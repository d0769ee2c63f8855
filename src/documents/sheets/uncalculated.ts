import { message } from "../../messages/message.ts";
import type { RawCell, RawWorkbook } from "./rawSheet.ts";

/**
 * Libraries that cannot calculate write the same result into every formula, and a program is to calculate when it
 * opens the file: XlsxWriter 0, xlwt an empty text. Where all formulas of a workbook have it, nobody has calculated
 * them yet, and their values are taken away; where only some have it, a warning is enough.
 * @param placeholder the result that this kind of file may have instead of a real one; null: none
 */
export function withoutUncalculated(book: RawWorkbook, placeholder: 0 | "" | null): RawWorkbook {
  if (placeholder === null) return book;
  const formulas = book.sheets
    .flatMap(({ cells }) => cells ?? [])
    .filter(({ formula, value }) => formula !== null && value !== null);
  if (!formulas.some(({ value }) => value === placeholder)) return book;
  if (!formulas.every(({ value }) => value === placeholder))
    return placeholder === 0
      ? { ...book, warnings: [...book.warnings, message("reading:calculationWanted")] }
      : book;
  const emptied = (cell: RawCell): RawCell => (cell.formula === null ? cell : { ...cell, value: null });
  return {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.cells === null ? sheet : { ...sheet, cells: sheet.cells.map(emptied) },
    ),
  };
}
