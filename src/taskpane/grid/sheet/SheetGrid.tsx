import type { Block } from "../../../workbook/plan.ts";
import { useMemo, useRef, type ReactNode } from "react";
import type { GridSelection, GridSheet, GridWorkbook } from "../../../writers/gridWorkbook.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { cellId, SheetCell } from "./SheetCell.tsx";
import { ColumnHead } from "./ColumnHead.tsx";
import { SheetOver } from "./SheetOver.tsx";
import { indexAt, layoutOf, sizeAt, pointsOf, type SheetLayout } from "./sheetLayout.ts";
import type { GridKeys } from "../keys/gridKeys.ts";
import { frozenIn, HEAD_HEIGHT, HEAD_WIDTH, useScrollTo, useSeen } from "./sheetView.ts";
import { SizeEdge } from "./SizeEdge.tsx";
import { chosenLines } from "../keys/wholeLines.ts";

/** Rows drawn above and below what is seen, so that scrolling shows no gap. */
const SPARE = 8;

interface SheetGridProps {
  readonly book: GridWorkbook;
  readonly sheet: GridSheet;
  readonly selection: GridSelection;
  readonly keys: GridKeys;
  /** Cells of this sheet that were copied or cut. */
  readonly taken: Block | null;
  /** The editor, over the selected cell. */
  readonly editor: ReactNode;
  /** In percent. */
  readonly zoom: number;
  /** Copies what is chosen into the larger block; null where the workbook is only looked at. */
  readonly onExtend: ((to: Block) => void) | null;
  /** Opens the list of what the selected cell may hold; null where it has none. */
  readonly onList: (() => void) | null;
}

/** A sheet: the rows and columns that are seen of it, with headings and frozen panes. */
export function SheetGrid(props: SheetGridProps) {
  const { book, sheet, selection, keys, taken, editor, zoom, onExtend, onList } = props;
  const { say } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const seen = useSeen(box, sheet.id);
  const layout = useMemo(() => layoutOf(sheet, book.tallCells(sheet.id)), [book, sheet]);
  const freeze = frozenIn(sheet, layout, seen);
  useScrollTo(box, layout, selection, freeze, zoom);
  const columns = range(
    Math.max(freeze.columns, indexAt(layout.lefts, seen.left)),
    Math.min(layout.columns - 1, indexAt(layout.lefts, seen.left + seen.width) + 1),
  );
  const rows = range(
    Math.max(freeze.rows, indexAt(layout.tops, seen.top) - SPARE),
    Math.min(layout.rows - 1, indexAt(layout.tops, seen.top + seen.height) + SPARE),
  );
  const frozenColumns = range(0, freeze.columns - 1);
  const frozenWidth = layout.lefts[freeze.columns] ?? 0;
  const frozenHeight = layout.tops[freeze.rows] ?? 0;
  const row = (index: number, offset: number) => (
    <div
      key={index}
      role="row"
      aria-rowindex={index + 1}
      className="sheet-row"
      style={{ top: (layout.tops[index] ?? 0) - offset, height: sizeAt(layout.tops, index) }}
    >
      <div role="presentation" className="sheet-stuck" style={{ width: HEAD_WIDTH + frozenWidth }}>
        <RowHead book={book} sheet={sheet} row={index} layout={layout} selection={selection} zoom={zoom} />
        {frozenColumns.map((column) => cell(index, column, HEAD_WIDTH))}
      </div>
      {[...leading(index), ...columns].map((column) => cell(index, column, HEAD_WIDTH))}
    </div>
  );
  const leading = (index: number): number[] =>
    reachingIn(book, sheet, index, columns[0] ?? 0, freeze.columns);
  const cell = (index: number, column: number, offset: number) => (
    <SheetCell
      key={column}
      book={book}
      sheet={sheet}
      layout={layout}
      row={index}
      column={column}
      offset={offset}
      selection={selection}
      edge={seen.left > 0 ? freeze.columns : 0}
    />
  );
  const head = (column: number) => (
    <ColumnHead
      key={column}
      book={book}
      sheet={sheet}
      column={column}
      layout={layout}
      selection={selection}
      zoom={zoom}
    />
  );
  const isDrawn =
    (selection.row < freeze.rows || rows.includes(selection.row)) &&
    [...frozenColumns, ...leading(selection.row), ...columns].includes(selection.column);
  const { onKeyDown, onCopy, onCut, onPaste, ...pointer } = keys.handlers;
  return (
    <div
      ref={box}
      className={["sheet", keys.isEditing && "sheet-editing", !onExtend && "sheet-fixed"]
        .filter(Boolean)
        .join(" ")}
      style={zoom === 100 ? {} : { zoom: zoom / 100 }}
      {...pointer}
    >
      <div
        role="grid"
        className="sheet-area"
        aria-label={say("grid:sheetLabel", { sheet: sheet.name })}
        aria-rowcount={layout.rows}
        aria-colcount={layout.columns}
        aria-multiselectable
        aria-readonly={onExtend === null || undefined}
        // A cell that was scrolled out of sight is not there to be named.
        aria-activedescendant={isDrawn ? cellId(selection.row, selection.column) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onCut={onCut}
        onPaste={onPaste}
        style={{
          width: HEAD_WIDTH + (layout.lefts[layout.columns] ?? 0),
          height: HEAD_HEIGHT + (layout.tops[layout.rows] ?? 0),
        }}
      >
        <div className="sheet-top" role="rowgroup" style={{ height: HEAD_HEIGHT + frozenHeight }}>
          <div role="row" className="sheet-row" style={{ top: 0, height: HEAD_HEIGHT }}>
            <div role="presentation" className="sheet-stuck" style={{ width: HEAD_WIDTH + frozenWidth }}>
              <div
                className="sheet-head sheet-corner"
                role="columnheader"
                data-head="all"
                style={{ width: HEAD_WIDTH }}
              >
                <span className="only-heard">{say("grid:rowNumber")}</span>
              </div>
              {frozenColumns.map(head)}
            </div>
            {columns.map(head)}
          </div>
          {range(0, freeze.rows - 1).map((index) => row(index, -HEAD_HEIGHT))}
        </div>
        <div role="rowgroup" className="sheet-body" style={{ top: HEAD_HEIGHT }}>
          {rows.map((index) => row(index, 0))}
        </div>
      </div>
      <SheetOver
        book={book}
        sheet={sheet}
        layout={layout}
        selection={selection}
        freeze={freeze}
        seen={seen}
        taken={taken}
        editor={editor}
        isDrawn={isDrawn}
        onExtend={onExtend}
        onList={onList}
      />
    </div>
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_none, index) => from + index);
}

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
function RowHead({ book, sheet, row, layout, selection, zoom }: RowHeadProps) {
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

/** Columns that a text may run on over. */
const FURTHEST = 30;

/**
 * The cell of a row that begins left of what is seen and reaches into it: a merged one, or a text that runs on over empty
 * cells. None, or its column alone.
 * @param first the first column that is seen @param frozen columns that are always seen
 */
function reachingIn(
  book: GridWorkbook,
  sheet: GridSheet,
  row: number,
  first: number,
  frozen: number,
): number[] {
  const merge = sheet.merges.find(
    (block) => block.row === row && block.column < first && block.column + block.columns > first,
  );
  if (merge) return merge.column >= frozen ? [merge.column] : [];
  if (first === 0 || book.cell(sheet.id, row, first).value !== null) return [];
  for (let column = first - 1; column >= Math.max(frozen, first - FURTHEST); column -= 1) {
    const { value } = book.cell(sheet.id, row, column);
    if (value !== null) return typeof value === "string" ? [column] : [];
  }
  return [];
}
