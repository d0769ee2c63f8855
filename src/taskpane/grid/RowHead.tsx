import type { GridSelection, GridSheet, GridWorkbook } from "../../writers/gridWorkbook.ts";
import { pointsOf, sizeAt, type SheetLayout } from "./sheetLayout.ts";
import { HEAD_WIDTH } from "./sheetView.ts";
import { SizeEdge } from "./SizeEdge.tsx";
import { chosenLines } from "./wholeLines.ts";

interface RowHeadProps {
  readonly book: GridWorkbook;
  readonly sheet: GridSheet;
  readonly row: number;
  readonly layout: SheetLayout;
  readonly selection: GridSelection;
  /** In percent. */
  readonly zoom: number;
}

/** The heading of a row. Its lower edge is dragged to make the row higher, all chosen rows together; by keyboard the menu asks for the height. */
export function RowHead({ book, sheet, row, layout, selection, zoom }: RowHeadProps) {
  const { block } = selection;
  const isChosen = row >= block.row && row < block.row + block.rows;
  const together = isChosen && chosenLines(sheet, selection) === "row";
  const [first, count] = together ? [block.row, block.rows] : [row, 1];
  return (
    <div
      role="rowheader"
      className={isChosen ? "sheet-head sheet-rowhead sheet-head-on" : "sheet-head sheet-rowhead"}
      data-head="row"
      data-index={row}
      style={{ width: HEAD_WIDTH }}
    >
      {row + 1}
      <SizeEdge
        axis="row"
        size={sizeAt(layout.tops, row)}
        zoom={zoom}
        onSize={(pixels) => {
          book.setHeight(sheet.id, first, count, pointsOf(pixels));
        }}
      />
    </div>
  );
}
