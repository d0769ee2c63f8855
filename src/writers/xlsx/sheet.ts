import type { LineFormat, UserContent, RawElement } from "../../workbook/userContent.ts";
import { blockAddress, cellAddress, quotedSheet } from "../../workbook/address.ts";
import type { BookCell, BookSheet } from "../book/book.ts";
import { footerPart, MARGINS, PAGE_OF_PAGES } from "../sheetLook.ts";
import { cellXml, type SharedByCells } from "./cells.ts";
import { areNone, counted, DECLARATION, element, flag, RELATIONSHIPS, SPREADSHEET, xmlText } from "./xml.ts";
import type { WrittenStyles } from "./styles.ts";
import type { Block } from "../../workbook/plan.ts";

/** What of a sheet stands in parts of its own, by the names of their relationships. */
interface OwnParts {
  readonly drawing: string | undefined;
  readonly notes: string | undefined;
  readonly tables: readonly string[];
}

/**
 * The part of a sheet (ECMA-376 part 1, 18.3.1.99; the order of elements is prescribed).
 * @param isSeen whether it is the one that is seen when the file is opened
 */
export function sheetXml(
  sheet: BookSheet,
  rows: Rows,
  {
    isSeen,
    own,
    shared,
  }: { readonly isSeen: boolean; readonly own: OwnParts; readonly shared: SharedByCells },
): string {
  const { settings, print, links, merges } = sheet;
  const used = usedCells(sheet, rows);
  return (
    DECLARATION +
    element(
      "worksheet",
      { xmlns: SPREADSHEET, "xmlns:r": RELATIONSHIPS },
      [
        propertiesXml(sheet),
        used === null ? "" : element("dimension", { ref: used }),
        viewXml(sheet, isSeen),
        formatXml(settings),
        columnsXml(sheet),
        element("sheetData", {}, rowsXml(sheet, rows, shared)),
        settings.protection ? element("sheetProtection", settings.protection) : "",
        counted(
          "mergeCells",
          merges.map((block) => element("mergeCell", { ref: blockAddress(block) })),
        ),
        conditionsXml(sheet, shared.styles),
        validationsXml(sheet),
        linksXml(links),
        element("pageMargins", MARGINS),
        print ? printXml(print) : "",
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

/** Cells by their rows and columns. */
export type Rows = readonly (readonly BookCell[])[];

export function cellsByRow(cells: readonly BookCell[]): Rows {
  const rows: BookCell[][] = [];
  for (const cell of cells) (rows[cell.row] ??= [])[cell.column] = cell;
  return rows;
}

/** From the first cell to the last of the sheet's columns and rows; null for a sheet without any. */
function usedCells(sheet: BookSheet, rows: Rows): string | null {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), columnCount(sheet));
  if (rows.length === 0 && columns === 0) return null;
  return blockAddress({ row: 0, column: 0, rows: Math.max(1, rows.length), columns: Math.max(1, columns) });
}

function columnCount({ widths, settings: { columns } }: BookSheet): number {
  return largest([...widths.keys(), ...(columns?.keys() ?? [])], -1) + 1;
}

/** Of more numbers than a function takes: a user may have hidden a million rows. */
function largest(numbers: readonly number[], least: number): number {
  return numbers.reduce((most, one) => Math.max(most, one), least);
}

function propertiesXml({ settings, print }: BookSheet): string {
  const { tabColour, sumsAbove = false, sumsAtLeft = false } = settings;
  const sums = { summaryBelow: sumsAbove ? 0 : 1, summaryRight: sumsAtLeft ? 0 : 1 };
  return element(
    "sheetPr",
    {},
    (tabColour === undefined ? "" : element("tabColor", { rgb: `FF${tabColour}` })) +
      (sumsAbove || sumsAtLeft ? element("outlinePr", sums) : "") +
      (print ? element("pageSetUpPr", { fitToPage: 1 }) : ""),
  );
}

function viewXml({ settings, gridlines, freeze }: BookSheet, isSeen: boolean): string {
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
    showGridLines: gridlines ? undefined : 0,
    zoomScale: settings.zoom,
    rightToLeft: flag(settings.rightToLeft),
  };
  const chosen = element("selection", { pane, activeCell: "A1", sqref: "A1" });
  const inner = (pane === undefined ? "" : element("pane", frozen)) + chosen;
  return element("sheetViews", {}, element("sheetView", view, inner));
}

/** How high rows are, and how deep lines are grouped. */
function formatXml(settings: BookSheet["settings"]): string {
  const deepest = (lines: UserContent["rows"]): number | undefined => {
    const levels = [...(lines?.values() ?? [])].map(({ level = 0 }) => level);
    return largest(levels, 0) || undefined;
  };
  return element("sheetFormatPr", {
    outlineLevelRow: deepest(settings.rows),
    outlineLevelCol: deepest(settings.columns),
    defaultRowHeight: 15,
  });
}

function columnsXml(sheet: BookSheet): string {
  const columns = Array.from({ length: columnCount(sheet) }, (_, column) => {
    const width = sheet.widths.get(column);
    const sized = width === undefined ? {} : { width, customWidth: 1 };
    const attributes = { ...sized, ...lineAttributes(sheet.settings.columns?.get(column)) };
    if (areNone(attributes)) return "";
    return element("col", { min: column + 1, max: column + 1, ...attributes });
  }).join("");
  return columns === "" ? "" : element("cols", {}, columns);
}

function rowsXml({ heights, settings }: BookSheet, rows: Rows, shared: SharedByCells): string {
  const lines = settings.rows ?? new Map<number, LineFormat>();
  const count = largest([...lines.keys(), ...heights.keys()], rows.length - 1) + 1;
  return Array.from({ length: count }, (_, row) => {
    const ht = heights.get(row);
    const cells = cellsXml(rows[row] ?? [], shared);
    const attributes = { ht, customHeight: flag(ht !== undefined), ...lineAttributes(lines.get(row)) };
    if (cells === "" && areNone(attributes)) return "";
    return element("row", { r: row + 1, ...attributes }, cells);
  }).join("");
}

function cellsXml(row: readonly BookCell[], shared: SharedByCells): string {
  let cells = "";
  // Holes of the row are passed over.
  row.forEach((cell) => {
    cells += cellXml(cell, shared);
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

/** Links to cells of the same workbook. */
function linksXml(links: BookSheet["links"]): string {
  const elements = links.map(({ row, column, sheet, cell }) =>
    element("hyperlink", { ref: cellAddress(row, column), location: `${quotedSheet(sheet)}!${cell}` }),
  );
  return elements.length === 0 ? "" : element("hyperlinks", {}, elements.join(""));
}

/** What a sheet is on paper: A4, whose number is 9. */
function printXml({ orientation, fitWidth, fitHeight, footer }: NonNullable<BookSheet["print"]>): string {
  return (
    element("pageSetup", { paperSize: 9, orientation, fitToWidth: fitWidth, fitToHeight: fitHeight }) +
    element("headerFooter", {}, element("oddFooter", {}, xmlText(footerCode(footer))))
  );
}

/** Codes kept as text are no mistakes to be warned of. */
function uncheckedXml(sqref: string): string {
  return element("ignoredErrors", {}, element("ignoredError", { sqref, numberStoredAsText: 1 }));
}

/** The footer's text at the left, the page at the right. */
function footerCode(text: string): string {
  return `&L${footerPart(text)}&R${PAGE_OF_PAGES}`;
}

/** What may be typed into cells (ECMA-376 part 1, 18.3.1.33). */
function validationsXml({ validations }: BookSheet): string {
  const elements = validations.map(({ at, attributes, first, second }) => {
    const limits = [first, second].map((formula, index) =>
      formula === null ? "" : element(`formula${index + 1}`, {}, xmlText(formula)),
    );
    return element("dataValidation", { sqref: areasText(at), ...attributes }, limits.join(""));
  });
  return counted("dataValidations", elements);
}

/** The conditional formats of a sheet (ECMA-376 part 1, 18.3.1.18), in the order in which they hold. */
function conditionsXml({ conditions }: BookSheet, styles: WrittenStyles): string {
  const elements = conditions.map(({ at, rule, look }, index) => {
    const style = look ? { dxfId: String(styles.ofCondition(elementXml(look))) } : {};
    const attributes = { ...rule.attributes, ...style, priority: String(index + 1) };
    return element("conditionalFormatting", { sqref: areasText(at) }, elementXml({ ...rule, attributes }));
  });
  return elements.join("");
}

/** An element as it stands in a file. */
function elementXml({ name, attributes, children, text }: RawElement): string {
  return element(name, attributes, xmlText(text) + children.map(elementXml).join(""));
}

/** Cells that a rule is for. */
function areasText(at: readonly Block[]): string {
  return at.map(blockAddress).join(" ");
}
