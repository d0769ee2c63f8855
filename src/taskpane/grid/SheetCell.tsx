import { memo } from "react";
import { cellAddress } from "../../workbook/address.ts";
import type { GridSelection, GridSheet, GridWorkbook } from "../../writers/gridWorkbook.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { cellStyle } from "./cellStyle.ts";
import { cellText } from "./cellText.ts";
import type { SheetLayout } from "./sheetLayout.ts";

interface SheetCellProps {
  readonly book: GridWorkbook;
  /** Another object whenever the sheet has changed. */
  readonly sheet: GridSheet;
  readonly layout: SheetLayout;
  readonly row: number;
  readonly column: number;
  /** Left of the first column, in pixels. */
  readonly offset: number;
  readonly selection: GridSelection;
}

export function cellId(row: number, column: number): string {
  return `cell-${cellAddress(row, column)}`;
}

/** A cell as it is drawn. */
export function SheetCell({ selection, ...props }: SheetCellProps) {
  const { row, column } = props;
  const isActive = selection.row === row && selection.column === column;
  const { block } = selection;
  const isChosen =
    row >= block.row &&
    row < block.row + block.rows &&
    column >= block.column &&
    column < block.column + block.columns;
  return <DrawnCell {...props} isActive={isActive} isChosen={isChosen} />;
}

interface DrawnCellProps extends Omit<SheetCellProps, "selection"> {
  readonly isActive: boolean;
  readonly isChosen: boolean;
}

/** Drawn anew only when its sheet or its part in the selection has changed. */
const DrawnCell = memo(function DrawnCell(props: DrawnCellProps) {
  const { book, sheet, layout, row, column, offset, isActive, isChosen } = props;
  const { language, say } = useTranslator();
  const merge = sheet.merges.find(
    (block) => row === block.row && column >= block.column && column < block.column + block.columns,
  );
  if (merge && merge.column !== column) return null;
  const cell = book.cell(sheet.id, row, column);
  const last = merge ? merge.column + merge.columns : lastColumn(props, cell.value) + 1;
  const left = layout.lefts[column] ?? 0;
  const text = cellText(cell.value, cell.drawn.numberFormat, language);
  const names = ["sheet-cell"];
  if (cell.input) names.push("sheet-input");
  if (isChosen) names.push("sheet-chosen");
  if (isActive) names.push("sheet-active");
  return (
    <div
      id={cellId(row, column)}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isChosen}
      {...(cell.input ? {} : { "aria-readonly": cell.formula !== null })}
      data-row={row}
      data-column={column}
      className={names.join(" ")}
      style={{
        ...cellStyle(cell),
        left: offset + left,
        width: (layout.lefts[last] ?? 0) - left,
      }}
    >
      <span className="sheet-text">{text}</span>
      {isActive && cell.input && <span className="only-heard">{say("grid:inputCell")}</span>}
    </div>
  );
});

/** A text runs on over the empty cells at its right, as spreadsheets draw it. */
function lastColumn({ book, sheet, row, column, layout }: DrawnCellProps, value: unknown): number {
  if (typeof value !== "string" || value === "") return column;
  const { drawn } = book.cell(sheet.id, row, column);
  if (drawn.wrap || drawn.horizontal === "right" || drawn.horizontal === "center") return column;
  if (sheet.tables.some(({ block }) => row >= block.row && row < block.row + block.rows)) return column;
  const needed = value.length * 7.5 * ((drawn.size ?? 11) / 11);
  let last = column;
  const from = layout.lefts[column] ?? 0;
  const frozen = sheet.freeze?.columns ?? 0;
  while (last + 1 < layout.columns && (layout.lefts[last + 1] ?? 0) - from < needed) {
    const next = book.cell(sheet.id, row, last + 1);
    if (next.value !== null || next.drawn.fill !== undefined || last + 1 === frozen) break;
    last += 1;
  }
  return last;
}
