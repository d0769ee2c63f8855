import type { LineFormat, UserContent } from "../../workbook/userContent.ts";
import type { SheetPlan } from "../../workbook/plan.ts";
import { blockAddress, cellAddress, quotedSheet } from "../../workbook/address.ts";
import { cellsOfSheet, type PlannedCell } from "../everyCell.ts";
import { rowHeights } from "../rowHeights.ts";
import { COLUMN_MARGIN, footerPart, MARGINS, PAGE_OF_PAGES } from "../sheetLook.ts";
import { blankCellXml, cellXml, type SharedByCells } from "./cells.ts";
import { conditionsXml } from "./conditions.ts";
import { validationsXml } from "./validations.ts";
import { areNone, counted, DECLARATION, element, flag, RELATIONSHIPS, SPREADSHEET, xmlText } from "./xml.ts";

/** What of a sheet stands in parts of its own, by the names of their relationships. */
export interface OwnParts {
  readonly drawing: string | undefined;
  readonly notes: string | undefined;
  readonly tables: readonly string[];
}

/**
 * The part of a sheet (ECMA-376 part 1, 18.3.1.99; the order of elements is prescribed).
 * @param isSeen whether it is the one that is seen when the file is opened
 */
export function sheetXml(
  sheet: SheetPlan,
  {
    isSeen,
    own,
    shared,
  }: { readonly isSeen: boolean; readonly own: OwnParts; readonly shared: SharedByCells },
): string {
  const { kept, print } = sheet;
  const rows = cellsByRow(sheet);
  const used = usedCells(sheet, rows);
  const page = { orientation: print.orientation, fitToWidth: print.fitWidth, fitToHeight: print.fitHeight };
  return (
    DECLARATION +
    element(
      "worksheet",
      { xmlns: SPREADSHEET, "xmlns:r": RELATIONSHIPS },
      [
        propertiesXml(sheet),
        used === null ? "" : element("dimension", { ref: used }),
        viewXml(sheet, isSeen),
        formatXml(kept),
        columnsXml(sheet),
        element("sheetData", {}, rowsXml(sheet, rows, shared)),
        kept?.protection ? element("sheetProtection", kept.protection) : "",
        mergedXml(sheet),
        conditionsXml(sheet, shared.styles),
        validationsXml(sheet),
        linksXml(rows),
        element("pageMargins", MARGINS),
        // The number of A4.
        element("pageSetup", { paperSize: 9, ...page }),
        element("headerFooter", {}, element("oddFooter", {}, xmlText(footerCode(print.footer)))),
        used === null ? "" : uncheckedXml(used),
        own.drawing === undefined ? "" : element("drawing", { "r:id": own.drawing }),
        own.notes === undefined ? "" : element("legacyDrawing", { "r:id": own.notes }),
        counted(
          "tableParts",
          own.tables.map((id) => element("tablePart", { "r:id": id })),
        ),
      ].join(""),
    )
  );
}

/** The cells of a row by their columns; those that a merged one covers are the same cell again. */
type Row = PlannedCell[];

function cellsByRow(sheet: SheetPlan): Row[] {
  const rows: Row[] = [];
  for (const planned of cellsOfSheet(sheet)) {
    const { row, column, cell } = planned;
    const cells = (rows[row] ??= []);
    for (let at = column; at < column + (cell.span ?? 1); at += 1) cells[at] = planned;
  }
  return rows;
}

/** From the first cell to the last of the sheet's columns and rows; null for a sheet without any. */
function usedCells({ widths, kept }: SheetPlan, rows: readonly Row[]): string | null {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), columnCount(widths, kept));
  if (rows.length === 0 && columns === 0) return null;
  return blockAddress({ row: 0, column: 0, rows: Math.max(1, rows.length), columns: Math.max(1, columns) });
}

function columnCount(widths: readonly number[], kept: UserContent | undefined): number {
  return largest([...(kept?.columns?.keys() ?? [])], widths.length - 1) + 1;
}

/** Of more numbers than a function takes: a user may have hidden a million rows. */
function largest(numbers: readonly number[], least: number): number {
  return numbers.reduce((most, one) => Math.max(most, one), least);
}

function propertiesXml({ kept, tabColour: ours }: SheetPlan): string {
  const { tabColour = ours, sumsAbove = false, sumsAtLeft = false } = kept ?? {};
  const sums = { summaryBelow: sumsAbove ? 0 : 1, summaryRight: sumsAtLeft ? 0 : 1 };
  return element(
    "sheetPr",
    {},
    (tabColour === undefined ? "" : element("tabColor", { rgb: `FF${tabColour}` })) +
      (sumsAbove || sumsAtLeft ? element("outlinePr", sums) : "") +
      element("pageSetUpPr", { fitToPage: 1 }),
  );
}

/** A sheet of tables is worked in; one without is read, and looks like a page. */
function viewXml({ kept, tables, freeze }: SheetPlan, isSeen: boolean): string {
  const { rows = 0, columns = 0 } = freeze ?? {};
  const pane =
    rows > 0 && columns > 0 ? "bottomRight" : columns > 0 ? "topRight" : rows > 0 ? "bottomLeft" : undefined;
  const frozen = {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: cellAddress(rows, columns),
    state: "frozen",
    activePane: pane,
  };
  const view = {
    tabSelected: flag(isSeen),
    workbookViewId: 0,
    showGridLines: (kept?.gridlines ?? tables.length > 0) ? undefined : 0,
    zoomScale: kept?.zoom,
    rightToLeft: flag(kept?.rightToLeft),
  };
  const chosen = element("selection", { pane, activeCell: "A1", sqref: "A1" });
  const inner = (pane === undefined ? "" : element("pane", frozen)) + chosen;
  return element("sheetViews", {}, element("sheetView", view, inner));
}

/** How high rows are, and how deep lines are grouped. */
function formatXml(kept: UserContent | undefined): string {
  const deepest = (lines: UserContent["rows"]): number | undefined => {
    const levels = [...(lines?.values() ?? [])].map(({ level = 0 }) => level);
    return largest(levels, 0) || undefined;
  };
  return element("sheetFormatPr", {
    outlineLevelRow: deepest(kept?.rows),
    outlineLevelCol: deepest(kept?.columns),
    defaultRowHeight: 15,
  });
}

function columnsXml({ widths, kept }: SheetPlan): string {
  const columns = Array.from({ length: columnCount(widths, kept) }, (_, column) => {
    const width = widths[column];
    const sized = width === undefined ? {} : { width: width + COLUMN_MARGIN, customWidth: 1 };
    const attributes = { ...sized, ...lineAttributes(kept?.columns?.get(column)) };
    if (areNone(attributes)) return "";
    return element("col", { min: column + 1, max: column + 1, ...attributes });
  }).join("");
  return columns === "" ? "" : element("cols", {}, columns);
}

/** Heights that the program gives rows, and what the user has made of them, with the cells. */
function rowsXml(sheet: SheetPlan, rows: readonly Row[], shared: SharedByCells): string {
  const heights = rowHeights(sheet);
  const kept = sheet.kept?.rows;
  const count = largest([...(kept?.keys() ?? [])], rows.length - 1) + 1;
  return Array.from({ length: count }, (_, row) => {
    const line = kept?.get(row);
    const ht = line?.height ?? heights.get(row);
    const cells = cellsXml(rows[row] ?? [], shared);
    const attributes = { ht, customHeight: flag(ht !== undefined), ...lineAttributes(line) };
    if (cells === "" && areNone(attributes)) return "";
    return element("row", { r: row + 1, ...attributes }, cells);
  }).join("");
}

function cellsXml(row: Row, shared: SharedByCells): string {
  let cells = "";
  row.forEach((planned, column) => {
    cells += column === planned.column ? cellXml(planned, shared) : blankCellXml(planned, column, shared);
  });
  return cells;
}

/** What the user has made of a row or a column, beside its size. */
function lineAttributes(line: LineFormat | undefined): Readonly<Record<string, number | undefined>> {
  const { hidden, level, collapsed } = line ?? {};
  return {
    hidden: flag(hidden),
    outlineLevel: level === 0 ? undefined : level,
    collapsed: flag(collapsed),
  };
}

function mergedXml({ cells }: SheetPlan): string {
  const merged = cells.flatMap(({ row, column, span = 1 }) =>
    span > 1 ? [element("mergeCell", { ref: blockAddress({ row, column, rows: 1, columns: span }) })] : [],
  );
  return counted("mergeCells", merged);
}

/** Links to cells of the same workbook. */
function linksXml(rows: readonly Row[]): string {
  const links = rows.flatMap((row) =>
    row.flatMap((planned, column) => {
      const { link } = planned.cell;
      if (!link || column !== planned.column) return [];
      const location = `${quotedSheet(link.sheet)}!${link.cell}`;
      return [element("hyperlink", { ref: cellAddress(planned.row, column), location })];
    }),
  );
  return links.length === 0 ? "" : element("hyperlinks", {}, links.join(""));
}

/** Codes kept as text are no mistakes to be warned of. */
function uncheckedXml(sqref: string): string {
  return element("ignoredErrors", {}, element("ignoredError", { sqref, numberStoredAsText: 1 }));
}

/** The footer's text at the left, the page at the right. */
function footerCode(text: string): string {
  return `&L${footerPart(text)}&R${PAGE_OF_PAGES}`;
}
