import { blocksOf } from "../../workbook/layout/blocksOf.ts";
import { blockAddress, columnLetters } from "../../workbook/address.ts";
import type { SheetPlan, Block } from "../../workbook/plan.ts";
import { rowHeights } from "../rowHeights.ts";
import { COLUMN_MARGIN, footerPart, MARGINS, PAGE_OF_PAGES } from "../sheetLook.ts";
import type { SheetUpdate } from "../update/update.ts";
import { plannedAreas } from "./plannedAreas.ts";
import { pageScale } from "../pageScale.ts";
import { rangeOf } from "./ranges.ts";
import { columnsAddress, onAddresses } from "./sheetFormats.ts";
import { calls, type ExcelStep } from "./steps.ts";
import { tableBlock } from "./tableContent.ts";

/** Width of a column that nobody has set, in characters. */
const STANDARD_WIDTH = 8.43;
/** Height of such a row, in points. */
const STANDARD_HEIGHT = 15;
/** A character of Calibri 11 is 7 pixels wide, a column has 5 more around; a pixel is three quarters of a point. */
const POINTS_PER_CHARACTER = 5.25;
/** In points. */
const INCH = 72;

/** Takes merged cells of an earlier layout apart: a table can neither be made nor moved over them. */
export function* unmerged(sheet: Excel.Worksheet, { plan, tables }: SheetUpdate): Generator<ExcelStep> {
  for (const area of [...plannedAreas(plan), ...tables.map(tableBlock)]) {
    yield calls(2, () => rangeOf(sheet, area).unmerge());
  }
}

/** Merges cells; only before they are filled, as merging empties all but the first. */
export function* merged(sheet: Excel.Worksheet, plan: SheetPlan): Generator<ExcelStep> {
  for (const area of mergedAreas(plan)) {
    yield calls(2, () => rangeOf(sheet, area).merge(true));
  }
}

/** Merged cells of the same columns in rows below each other are merged at once, each row for itself. */
function mergedAreas({ cells }: SheetPlan): Block[] {
  const alike = new Map<string, { row: number; column: number; span: number }[]>();
  for (const { row, column, span = 1 } of cells) {
    if (span === 1) continue;
    const key = `${column}:${span}`;
    alike.set(key, [...(alike.get(key) ?? []), { row, column, span }]);
  }
  return [...alike.values()].flatMap((same) =>
    blocksOf(same).map((area) => ({ ...area, columns: same[0]?.span ?? 1 })),
  );
}

/** Widths and heights, what stays in sight while one scrolls, and how the sheet is printed. */
export function* sheetPage(sheet: Excel.Worksheet, plan: SheetPlan): Generator<ExcelStep> {
  yield* widths(sheet, plan);
  yield* heights(sheet, plan);
  yield calls(3, () => {
    const { freeze } = plan;
    if (freeze && freeze.rows > 0 && freeze.columns > 0) {
      sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, ...freeze }));
    } else if (freeze && freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
    else if (freeze && freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
    else sheet.freezePanes.unfreeze();
  });
  // A sheet of tables is worked in; one without is read, and looks like a page.
  yield calls(1, () => {
    sheet.showGridlines = plan.tables.length > 0;
  });
  yield* printing(sheet.pageLayout, plan);
}

/** Widths of the printed columns, in points. */
function printedWidths(plan: SheetPlan): number[] {
  const last = Math.max(0, ...plannedAreas(plan).map(({ column, columns }) => column + columns));
  const columns = plan.print.area?.columns ?? last;
  return Array.from({ length: columns }, (_, column) => points(plan.widths[column] ?? STANDARD_WIDTH));
}

/** Height of all printed rows, in points, as far as it is known: Excel fits some to their texts. */
function printedHeight(plan: SheetPlan): number {
  const last = Math.max(0, ...plannedAreas(plan).map(({ row, rows }) => row + rows));
  const heights = rowHeights(plan);
  const rows = Array.from({ length: plan.print.area?.rows ?? last }, (_, row) => heights.get(row));
  return rows.reduce<number>((sum, height) => sum + (height ?? STANDARD_HEIGHT), 0);
}

/** Of a column's width in characters. */
function points(width: number): number {
  return (width + COLUMN_MARGIN) * POINTS_PER_CHARACTER;
}

function* widths(sheet: Excel.Worksheet, { widths: wanted }: SheetPlan): Generator<ExcelStep> {
  const columns = new Map<number, string[]>();
  for (let first = 0; first < wanted.length;) {
    const width = wanted[first] ?? 0;
    let count = 1;
    while (wanted[first + count] === width) count += 1;
    columns.set(width, [...(columns.get(width) ?? []), columnsAddress(first, count)]);
    first += count;
  }
  for (const [width, addresses] of columns) {
    yield* onAddresses(sheet, addresses, 1, ({ format }) => {
      format.columnWidth = points(width);
    });
  }
}

function* heights(sheet: Excel.Worksheet, plan: SheetPlan): Generator<ExcelStep> {
  const rows = new Map<number, string[]>();
  for (const [row, height] of rowHeights(plan)) {
    rows.set(height, [...(rows.get(height) ?? []), `${row + 1}:${row + 1}`]);
  }
  for (const [height, addresses] of rows) {
    yield* onAddresses(sheet, addresses, 1, ({ format }) => {
      format.rowHeight = height;
    });
  }
}

function* printing(page: Excel.PageLayout, plan: SheetPlan): Generator<ExcelStep> {
  const { print } = plan;
  yield calls(2, () => {
    page.paperSize = "A4";
  });
  yield calls(4, () => {
    page.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
    // Fitting to pages is heard only while the ribbon shows Page Layout, a plain scale always: one after the other.
    page.zoom = { scale: pageScale(print, printedWidths(plan), printedHeight(plan)) };
    page.zoom = {
      ...(print.fitWidth > 0 ? { horizontalFitToPages: print.fitWidth } : {}),
      ...(print.fitHeight > 0 ? { verticalFitToPages: print.fitHeight } : {}),
    };
  });
  yield calls(6, () => {
    page.leftMargin = MARGINS.left * INCH;
    page.rightMargin = MARGINS.right * INCH;
    page.topMargin = MARGINS.top * INCH;
    page.bottomMargin = MARGINS.bottom * INCH;
    page.headerMargin = MARGINS.header * INCH;
    page.footerMargin = MARGINS.footer * INCH;
  });
  yield calls(4, () => {
    const { defaultForAllPages } = page.headersFooters;
    defaultForAllPages.leftFooter = footerPart(print.footer);
    defaultForAllPages.rightFooter = PAGE_OF_PAGES;
  });
  const { area, repeatRows, repeatColumns } = print;
  if (area) yield calls(1, () => page.setPrintArea(blockAddress({ row: 0, column: 0, ...area })));
  if (repeatRows) yield calls(1, () => page.setPrintTitleRows(`$${repeatRows[0] + 1}:$${repeatRows[1] + 1}`));
  if (repeatColumns) {
    const [first, last] = repeatColumns.map(columnLetters);
    yield calls(1, () => page.setPrintTitleColumns(`$${first}:$${last}`));
  }
}
