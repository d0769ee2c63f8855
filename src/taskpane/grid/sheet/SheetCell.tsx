import { memo, type CSSProperties } from "react";
import { cellAddress } from "../../../workbook/address.ts";
import type { GridCell, GridSelection, GridSheet, GridWorkbook } from "../../../writers/gridWorkbook.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { cellStyle, kindOf, runStyle, type ShownKind, type DrawnLook } from "./cellStyle.ts";
import { cellText } from "./cellText.ts";
import { CELL_MARGINS, type SheetLayout } from "./sheetLayout.ts";
import { textWidth } from "./textWidth.ts";

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
  /** How many columns stay while others have scrolled below them: a text ends there. 0 where none has. */
  readonly edge: number;
}

export function cellId(row: number, column: number): string {
  return `cell-${cellAddress(row, column)}`;
}

/** A cell as it is drawn: anew only when what it shows, where it lies or its part in the selection has changed. */
export function SheetCell(props: SheetCellProps) {
  const { book, sheet, layout, row, column, offset, selection } = props;
  const { language } = useTranslator();
  const merge = sheet.merges.find(
    (block) => row === block.row && column >= block.column && column < block.column + block.columns,
  );
  if (merge && merge.column !== column) return null;
  const cell = book.cell(sheet.id, row, column);
  const last = merge ? merge.column + merge.columns : lastColumn(props, cell) + 1;
  const left = layout.lefts[column] ?? 0;
  const { block } = selection;
  return (
    <DrawnCell
      row={row}
      column={column}
      left={offset + left}
      width={(layout.lefts[last] ?? 0) - left}
      text={cellText(cell.value, cell.drawn.numberFormat, language)}
      kind={kindOf(cell)}
      drawn={cell.drawn}
      isInput={cell.input}
      isSpread={last > column + 1}
      isFormula={cell.formula !== null}
      isFormer={cell.isFormer}
      note={cell.note}
      runs={cell.runs}
      isActive={selection.row === row && selection.column === column}
      isChosen={
        row >= block.row &&
        row < block.row + block.rows &&
        column >= block.column &&
        column < block.column + block.columns
      }
    />
  );
}

interface DrawnCellProps {
  readonly row: number;
  readonly column: number;
  /** In pixels. */
  readonly left: number;
  readonly width: number;
  readonly text: string;
  readonly kind: ShownKind;
  readonly drawn: DrawnLook;
  readonly isInput: boolean;
  /** Whether it lies over cells at its right. */
  readonly isSpread: boolean;
  readonly isFormula: boolean;
  readonly isFormer: boolean;
  readonly note: GridCell["note"];
  readonly runs: GridCell["runs"];
  readonly isActive: boolean;
  readonly isChosen: boolean;
}

const DrawnCell = memo(function DrawnCell(props: DrawnCellProps) {
  const { row, column, left, width, text, kind, drawn, isInput, isSpread, isFormula } = props;
  const { isActive, isChosen, isFormer, note, runs } = props;
  const { say } = useTranslator();
  const names = ["sheet-cell"];
  if (isInput) names.push("sheet-input");
  if (isSpread) names.push("sheet-spread");
  if (isChosen) names.push("sheet-chosen");
  if (isActive) names.push("sheet-active");
  if (isFormer) names.push("sheet-former");
  if (note) names.push("sheet-noted");
  return (
    <div
      id={cellId(row, column)}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isChosen}
      {...(isInput ? {} : { "aria-readonly": isFormula })}
      data-row={row}
      data-column={column}
      className={names.join(" ")}
      style={{ ...cellStyle(drawn, kind), left, width }}
      title={note?.text}
    >
      <span className="sheet-text" style={fitting(text, kind, drawn, width)}>
        {runs
          ? runs.map((run, index) => (
              <span key={index} style={run.drawn ? runStyle(run.drawn) : undefined}>
                {run.text}
              </span>
            ))
          : text}
      </span>
      {isFormer && <span className="only-heard">{say("gridTools:former")}</span>}
      {note && <span className="only-heard">{say("grid:noted")}</span>}
      {isActive && isInput && <span className="only-heard">{say("grid:inputCell")}</span>}
    </div>
  );
});

/** A figure is never cut off: where its column is too narrow, it is written smaller. */
function fitting(text: string, kind: ShownKind, drawn: DrawnLook, width: number): CSSProperties | undefined {
  if (kind !== "number" || drawn.wrap) return undefined;
  const scale = (width - CELL_MARGINS - 2) / textWidth(text, drawn);
  return scale < 1 ? { fontSize: `${Math.max(0.1, scale)}em` } : undefined;
}

/** A text runs on over the empty cells at its right, as spreadsheets draw it. */
function lastColumn(
  { book, sheet, row, column, layout, edge }: SheetCellProps,
  { value, drawn }: GridCell,
): number {
  if (typeof value !== "string" || value === "") return column;
  if (drawn.wrap || drawn.horizontal === "right" || drawn.horizontal === "center") return column;
  if (sheet.tables.some(({ block }) => row >= block.row && row < block.row + block.rows)) return column;
  const needed = textWidth(value, drawn) + CELL_MARGINS + 4;
  let last = column;
  const from = layout.lefts[column] ?? 0;
  while (last + 1 < layout.columns && (layout.lefts[last + 1] ?? 0) - from < needed) {
    const next = book.cell(sheet.id, row, last + 1);
    // A warning lies over cells of its own colour.
    const isOther = next.drawn.fill !== undefined && next.drawn.fill !== drawn.fill;
    if (next.value !== null || isOther || last + 1 === edge) break;
    last += 1;
  }
  return last;
}
