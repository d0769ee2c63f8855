import { cellAddress } from "../../../workbook/address.ts";
import type { GridCell, GridSelection, GridWorkbook } from "../../../writers/gridWorkbook.ts";

/** Formulas, headings and labels of the program that an edit has put something else in place of. */
export interface TypedOver {
  readonly sheet: string;
  /** The first of them. */
  readonly cell: string;
  readonly count: number;
  readonly kind: "formula" | "text";
  /** The workbook as it was right after the edit: in any other, undoing would take back something else. */
  readonly content: object;
}

/** Does the edit of the block. @returns what it has put something else in place of; null for nothing of the program's */
export function editedOver(
  book: GridWorkbook,
  { sheetId, block }: Pick<GridSelection, "sheetId" | "block">,
  edit: () => void,
): TypedOver | null {
  const sheet = book.view().sheets.find(({ id }) => id === sheetId);
  const before: { readonly row: number; readonly column: number; readonly cell: GridCell }[] = [];
  for (let row = block.row; row < Math.min(sheet?.rows ?? 0, block.row + block.rows); row += 1) {
    for (
      let column = block.column;
      column < Math.min(sheet?.columns ?? 0, block.column + block.columns);
      column += 1
    ) {
      const cell = book.cell(sheetId, row, column);
      if (isOurs(cell)) before.push({ row, column, cell });
    }
  }
  const content = book.content();
  edit();
  if (book.content() === content) return null;
  const over = before.filter(({ row, column, cell }) => {
    const now = book.cell(sheetId, row, column);
    return now.formula !== cell.formula || (cell.formula === null && now.value !== cell.value);
  });
  const [first] = over;
  if (!first || !sheet) return null;
  return {
    sheet: sheet.name,
    cell: cellAddress(first.row, first.column),
    count: over.length,
    kind: first.cell.formula === null ? "text" : "formula",
    content: book.content(),
  };
}

/** What the program has put there, and nobody is meant to edit. */
function isOurs({ isPlanned, input, formula, value }: GridCell): boolean {
  return isPlanned && !input && (formula !== null || typeof value === "string");
}
