import { columnLetters } from "../../../workbook/address.ts";
import type { GridSelection, GridSheet, GridWorkbook } from "../../../writers/gridWorkbook.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { cellText } from "./cellText.ts";
import { charactersOf, sizeAt, widthFor, type SheetLayout } from "./sheetLayout.ts";
import { HEAD_WIDTH } from "./sheetView.ts";
import { SizeEdge } from "./SizeEdge.tsx";
import { chosenLines } from "../keys/wholeLines.ts";

interface ColumnHeadProps {
  readonly book: GridWorkbook;
  readonly sheet: GridSheet;
  readonly column: number;
  readonly layout: SheetLayout;
  readonly selection: GridSelection;
  /** In percent. */
  readonly zoom: number;
}

/**
 * The heading of a column. Its right edge is dragged to make the column wider, or clicked twice to make it as wide as what
 * stands in it, all chosen columns together; by keyboard the menu asks for the width.
 */
export function ColumnHead({ book, sheet, column, layout, selection, zoom }: ColumnHeadProps) {
  const { language } = useTranslator();
  const width = sizeAt(layout.lefts, column);
  const { block } = selection;
  const isChosen = column >= block.column && column < block.column + block.columns;
  const textsIn = (at: number): string[] =>
    Array.from({ length: sheet.rows }, (_none, row) => {
      const { value, drawn } = book.cell(sheet.id, row, at);
      const isSpread = drawn.wrap === true || sheet.merges.some((merge) => merge.row === row);
      return isSpread ? "" : cellText(value, drawn.numberFormat, language);
    });
  const together = isChosen && chosenLines(sheet, selection) === "column";
  const [first, count] = together ? [block.column, block.columns] : [column, 1];
  return (
    <div
      role="columnheader"
      aria-colindex={column + 1}
      className={isChosen ? "sheet-head sheet-columnhead sheet-head-on" : "sheet-head sheet-columnhead"}
      data-head="column"
      data-index={column}
      style={{ left: HEAD_WIDTH + (layout.lefts[column] ?? 0), width }}
    >
      {columnLetters(column)}
      <SizeEdge
        axis="column"
        size={width}
        zoom={zoom}
        onSize={(pixels) => {
          book.setWidth(sheet.id, first, count, charactersOf(pixels));
        }}
        onFit={() => {
          for (let at = first; at < first + count; at += 1)
            book.setWidth(sheet.id, at, 1, widthFor(textsIn(at)));
        }}
      />
    </div>
  );
}
