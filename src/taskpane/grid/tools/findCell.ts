import type { Language } from "../../../messages/language.ts";
import { foldForComparison } from "../../../text/fold.ts";
import type { GridSelection, GridWorkbook } from "../../../writers/gridWorkbook.ts";
import { cellText } from "../sheet/cellText.ts";

/**
 * The next cell after the selected one, on its sheet and then on the others, that shows the text, or holds it in its formula
 * or in a note; null for none. Case, script and diacritics do not matter.
 * @param by 1 for the next one, -1 for the one before
 */
export function findCell(
  book: GridWorkbook,
  selection: GridSelection,
  text: string,
  by: 1 | -1,
  language: Language,
): GridSelection | null {
  const wanted = foldForComparison(text.trim());
  if (wanted === "") return null;
  const { sheets } = book.view();
  const first = Math.max(
    0,
    sheets.findIndex(({ id }) => id === selection.sheetId),
  );
  for (let turn = 0; turn <= sheets.length; turn += 1) {
    const sheet = sheets[(first + by * turn + sheets.length * (turn + 1)) % sheets.length];
    if (!sheet) continue;
    const count = sheet.rows * sheet.columns;
    const here = selection.row * sheet.columns + Math.min(selection.column, sheet.columns - 1);
    for (let at = turn === 0 ? here + by : by > 0 ? 0 : count - 1; at >= 0 && at < count; at += by) {
      const [row, column] = [Math.floor(at / sheet.columns), at % sheet.columns];
      if (holds(book, sheet.id, row, column, wanted, language))
        return { sheetId: sheet.id, row, column, block: { row, column, rows: 1, columns: 1 } };
    }
  }
  return null;
}

function holds(
  book: GridWorkbook,
  sheetId: string,
  row: number,
  column: number,
  wanted: string,
  language: Language,
): boolean {
  const { value, formula, drawn, note } = book.cell(sheetId, row, column);
  if (value === null && formula === null && note === null) return false;
  const shown = cellText(value, drawn.numberFormat, language);
  return [shown, formula ?? "", note?.text ?? ""].some((one) => foldForComparison(one).includes(wanted));
}
