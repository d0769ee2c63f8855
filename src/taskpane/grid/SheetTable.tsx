import type { GridSheet, GridWorkbook } from "../../writers/gridWorkbook.ts";
import { columnLetters } from "../../workbook/address.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { cellText } from "./cellText.ts";

/** The sheet as a plain table: for screen readers, for reading on a narrow screen, and on paper. */
export function SheetTable({ book, sheet }: { readonly book: GridWorkbook; readonly sheet: GridSheet }) {
  const { say, language } = useTranslator();
  const columns = Array.from({ length: sheet.columns }, (_none, column) => column);
  const rows = Array.from({ length: sheet.rows }, (_none, row) => row);
  return (
    <div className="twin" tabIndex={0} role="region" aria-label={say("grid:twinOf", { sheet: sheet.name })}>
      <table>
        <caption>{sheet.name}</caption>
        <thead className="twin-head">
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
              {columns.map((column) => {
                const merge = sheet.merges.find(
                  (block) =>
                    row === block.row && column >= block.column && column < block.column + block.columns,
                );
                if (merge && merge.column !== column) return null;
                const { value, drawn } = book.cell(sheet.id, row, column);
                return (
                  <td
                    key={column}
                    colSpan={merge?.columns}
                    className={typeof value === "number" ? "twin-number" : undefined}
                  >
                    {cellText(value, drawn.numberFormat, language)}
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
