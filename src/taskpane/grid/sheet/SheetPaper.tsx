import { useMemo } from "react";
import type { GridSelection, GridSheet, GridWorkbook } from "../../../writers/gridWorkbook.ts";
import { lengthOf, paperOf, type Lines, type Paper, type PaperPage } from "./paperPages.ts";
import { SheetCell } from "./SheetCell.tsx";
import { SheetCharts } from "./SheetCharts.tsx";
import { layoutOf, sizeAt, type SheetLayout } from "./sheetLayout.ts";

interface SheetPaperProps {
  readonly book: GridWorkbook;
  readonly sheet: GridSheet;
}

/** The sheet on paper: its cells as they are drawn and its charts, page by page as its set-up for printing says. */
export function SheetPaper({ book, sheet }: SheetPaperProps) {
  const layout = useMemo(() => layoutOf(sheet, book.tallCells(sheet.id)), [book, sheet]);
  const paper = useMemo(() => paperOf(sheet.print, layout, sheet, sheet.charts), [sheet, layout]);
  return (
    <div className={`papers papers-${paper.orientation}`}>
      {paper.pages.map((page) => (
        <Page
          key={`${page.rows.from} ${page.columns.from}`}
          book={book}
          sheet={sheet}
          layout={layout}
          paper={paper}
          page={page}
        />
      ))}
    </div>
  );
}

interface PageProps extends SheetPaperProps {
  readonly layout: SheetLayout;
  readonly paper: Paper;
  readonly page: PaperPage;
}

function Page({ book, sheet, layout, paper, page }: PageProps) {
  const { scale, width, height } = paper;
  const { rows, columns, repeated, repeatedColumns } = page;
  const { tops, lefts } = layout;
  const left = lengthOf(lefts, repeatedColumns) - (lefts[columns.from] ?? 0);
  const top = lengthOf(tops, repeated) - (tops[rows.from] ?? 0);
  const charts = sheet.charts.filter(({ at }) => isIn(at.row, rows) && isIn(at.column, columns));
  const cellsOf = (index: number, some: Lines, offset: number) =>
    linesIn(some).map((column) => (
      <SheetCell
        key={column}
        book={book}
        sheet={sheet}
        layout={layout}
        row={index}
        column={column}
        offset={offset}
        selection={NOTHING_CHOSEN}
        edge={some.to}
      />
    ));
  const row = (index: number, shift: number) => (
    <div
      key={index}
      className="sheet-row"
      style={{ top: (tops[index] ?? 0) + shift, height: sizeAt(tops, index) }}
    >
      {cellsOf(index, repeatedColumns, -(lefts[repeatedColumns.from] ?? 0))}
      {cellsOf(index, columns, left)}
    </div>
  );
  return (
    <div className="paper" style={{ width: Math.floor(width * scale), height: Math.floor(height * scale) }}>
      <div className="paper-sheet" style={{ width, height, transform: `scale(${scale})` }}>
        {linesIn(repeated).map((index) => row(index, -(tops[repeated.from] ?? 0)))}
        {linesIn(rows).map((index) => row(index, top))}
        <div className="sheet-over" style={{ top, left }}>
          <SheetCharts book={book} charts={charts} layout={layout} />
        </div>
      </div>
    </div>
  );
}

const linesIn = ({ from, to }: Lines): number[] =>
  Array.from({ length: to - from }, (_none, index) => from + index);

const isIn = (line: number, { from, to }: Lines): boolean => line >= from && line < to;

const NOTHING_CHOSEN: GridSelection = {
  sheetId: "",
  row: -1,
  column: -1,
  block: { row: -1, column: -1, rows: 0, columns: 0 },
};
