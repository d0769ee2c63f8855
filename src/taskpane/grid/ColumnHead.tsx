import type { PointerEvent } from "react";
import { columnLetters } from "../../workbook/address.ts";
import type { GridSheet, GridWorkbook } from "../../writers/gridWorkbook.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { cellText } from "./cellText.ts";
import { charactersOf, sizeAt, widthFor, type SheetLayout } from "./sheetLayout.ts";
import { HEAD_WIDTH } from "./sheetView.ts";

interface ColumnHeadProps {
  readonly book: GridWorkbook;
  readonly sheet: GridSheet;
  readonly column: number;
  readonly layout: SheetLayout;
}

/**
 * The heading of a column. Its right edge is dragged to make the column wider, or clicked twice to make it as wide as what
 * stands in it; by keyboard the menu asks for the width.
 */
export function ColumnHead({ book, sheet, column, layout }: ColumnHeadProps) {
  const { language } = useTranslator();
  const width = sizeAt(layout.lefts, column);
  const start = (event: PointerEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.dataset["from"] = String(event.clientX);
  };
  const widthAt = ({ currentTarget, clientX }: PointerEvent<HTMLDivElement>): number =>
    Math.max(8, width + clientX - Number(currentTarget.dataset["from"]));
  const fit = (): void => {
    const texts = Array.from({ length: sheet.rows }, (_none, row) => {
      const { value, drawn } = book.cell(sheet.id, row, column);
      const isSpread = drawn.wrap === true || sheet.merges.some((merge) => merge.row === row);
      return isSpread ? "" : cellText(value, drawn.numberFormat, language);
    });
    book.setWidth(sheet.id, column, 1, widthFor(texts));
  };
  return (
    <div
      role="columnheader"
      aria-colindex={column + 1}
      className="sheet-head sheet-columnhead"
      data-head="column"
      data-index={column}
      style={{ left: HEAD_WIDTH + (layout.lefts[column] ?? 0), width }}
    >
      {columnLetters(column)}
      <div
        className="sheet-edge"
        onPointerDown={start}
        onPointerMove={(event) => {
          // Until it is let go, only the heading shows how wide the column will be.
          const head = event.currentTarget.parentElement;
          if (head && event.currentTarget.hasPointerCapture(event.pointerId))
            head.style.width = `${widthAt(event)}px`;
        }}
        onPointerUp={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          event.currentTarget.releasePointerCapture(event.pointerId);
          const wanted = charactersOf(widthAt(event));
          if (event.currentTarget.parentElement) event.currentTarget.parentElement.style.width = `${width}px`;
          if (wanted !== charactersOf(width)) book.setWidth(sheet.id, column, 1, wanted);
        }}
        onDoubleClick={(event) => {
          event.stopPropagation();
          fit();
        }}
      />
    </div>
  );
}
