import type { GridSheet, GridWorkbook } from "../../../writers/gridWorkbook.ts";
import { columnLetters } from "../../../workbook/address.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { CellNoteText } from "./CellNoteText.tsx";
import { cellText } from "./cellText.ts";

interface SheetTableProps {
  readonly book: GridWorkbook;
  readonly sheet: GridSheet;
}

/** The sheet as a plain table: for screen readers, and for reading on a narrow screen. */
export function SheetTable({ book, sheet }: SheetTableProps) {
  const { say, language } = useTranslator();
  const columns = Array.from({ length: sheet.columns }, (_none, column) => column);
  const rows = Array.from({ length: sheet.rows }, (_none, row) => row);
  return (
    <div className="twin" tabIndex={0} role="region" aria-label={say("grid:twinOf", { sheet: sheet.name })}>
      <table>
        <caption>{sheet.name}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {spansIn(book, sheet, row).map(({ column, span }) => {
                const { value, drawn, note } = book.cell(sheet.id, row, column);
                return (
                  <td
                    key={column}
                    {...(span > 1 ? { colSpan: span } : {})}
                    className={typeof value === "number" ? "twin-number" : undefined}
                  >
                    {cellText(value, drawn.numberFormat, language)}
                    {note && <CellNoteText note={note} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.charts.map((chart, index) => (
        <p key={index}>{chart.altText}</p>
      ))}
    </div>
  );
}

/** The cells of a row, each with the columns that it takes: a merged one, or a text with empty cells behind it, takes several. */
function spansIn(
  book: GridWorkbook,
  sheet: GridSheet,
  row: number,
): { readonly column: number; readonly span: number }[] {
  const spans: { readonly column: number; readonly span: number }[] = [];
  const isInTable = sheet.tables.some(({ block }) => row >= block.row && row < block.row + block.rows);
  for (let column = 0; column < sheet.columns;) {
    const merge = sheet.merges.find((block) => block.row === row && block.column === column);
    let span = merge?.columns ?? 1;
    if (!merge && !isInTable && typeof book.cell(sheet.id, row, column).value === "string")
      while (column + span < sheet.columns && isFree(book, sheet, row, column + span)) span += 1;
    spans.push({ column, span });
    column += span;
  }
  return spans;
}

function isFree(book: GridWorkbook, sheet: GridSheet, row: number, column: number): boolean {
  const { value, note } = book.cell(sheet.id, row, column);
  return value === null && note === null;
}
