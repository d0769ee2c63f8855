import { fixedBlock } from "../../workbook/address.ts";
import type { DrawnCell } from "../../workbook/drawnCell.ts";
import type { SheetPlan, WorkbookPlan } from "../../workbook/plan.ts";
import { SHEET_MARK } from "../../workbook/snapshot.ts";
import { cellValue } from "../cellNumber.ts";
import { requireSoundPlan } from "../check/checkPlan.ts";
import { drawnAt, isPlain } from "../drawnCell.ts";
import { cellsOfSheet, type PlannedCell } from "../cellsOfSheet.ts";
import { fileFormula } from "../formulas/fileFormula.ts";
import { rowHeights } from "../rowHeights.ts";
import { COLUMN_MARGIN } from "../sheetLook.ts";
import { markFormula } from "../sheetMarks.ts";
import type { Book, BookCell, BookLink, BookName, BookSheet } from "./book.ts";
import { bookCondition, bookValidation } from "./bookRules.ts";

/**
 * A plan as a workbook: looks become fonts and colours, formulas are put into the notation of files and carry the engine's results.
 * @throws Problem for a plan that Excel would refuse or repair
 */
export function drawBook(plan: WorkbookPlan): Book {
  requireSoundPlan(plan);
  const draw = drawing(plan);
  return {
    properties: plan.properties,
    sheets: plan.sheets.map((sheet) => bookSheet(sheet, draw)),
    names: [
      ...plan.names.map(({ name, sheet, row, column }) => nameOfCell(name, sheet, row, column)),
      ...plan.sheets.map(({ name, key }) => sheetMark(name, key)),
    ],
    protection: null,
  };
}

/** A name that stands for one cell. */
export function nameOfCell(name: string, sheet: string, row: number, column: number): BookName {
  return { name, formula: fixedBlock({ sheet, row, column, rows: 1, columns: 1 }), sheet: null };
}

/** The mark of a sheet, by which the program knows its own sheets whatever they are called. */
export function sheetMark(sheet: string, key: string): BookName {
  return { name: SHEET_MARK, formula: markFormula(key).slice(1), sheet, hidden: true };
}

function bookSheet(sheet: SheetPlan, draw: (planned: PlannedCell) => DrawnCell): BookSheet {
  const { name, hidden, aside, tabColour, widths, tables, charts, print, freeze } = sheet;
  const cells: BookCell[] = [];
  const links: BookLink[] = [];
  for (const planned of cellsOfSheet(sheet)) {
    const { cell, row, column } = planned;
    const drawn = draw(planned);
    const own = bookCell(planned, drawn);
    if (own.value !== null || own.formula || !isPlain(drawn)) cells.push(own);
    if (cell.link) links.push({ row, column, ...cell.link });
    // What a merged cell covers keeps its frame and ground.
    for (let across = 1; across < (cell.span ?? 1) && !isPlain(drawn); across += 1)
      cells.push({ row, column: column + across, value: null, isError: false, formula: null, drawn });
  }
  const state = hidden ? ("veryHidden" as const) : aside ? ("hidden" as const) : undefined;
  return {
    name,
    cells,
    tables: tables.map(({ name: table, row, column, columns, rows, filter = false }) => ({
      name: table,
      block: { row, column, rows: rows.length + 1, columns: columns.length },
      headers: columns.map(({ header }) => header),
      filter,
    })),
    merges: sheet.cells.flatMap(({ row, column, span = 1 }) =>
      span > 1 ? [{ row, column, rows: 1, columns: span }] : [],
    ),
    widths: new Map(widths.map((width, column) => [column, width + COLUMN_MARGIN])),
    heights: rowHeights(sheet),
    settings: { ...(state ? { state } : {}), ...(tabColour === undefined ? {} : { tabColour }) },
    freeze,
    // A sheet of tables is worked in; one without is read, and looks like a page.
    gridlines: tables.length > 0,
    conditions: sheet.conditionalFormats.map(bookCondition),
    validations: sheet.validations.map((validation) => bookValidation(validation, [validation.at])),
    links,
    notes: [],
    charts,
    print,
  };
}

function bookCell(planned: PlannedCell, drawn: DrawnCell): BookCell {
  const { cell, table, row, column } = planned;
  const formula =
    cell.formula === undefined
      ? null
      : { text: fileFormula(cell.formula, table?.name ?? null), array: "none" as const };
  return { row, column, value: cellValue(cell.value), isError: false, formula, drawn };
}

/** How cells are drawn: those alike share one object, since most look like many others. */
function drawing({ language }: WorkbookPlan): (planned: PlannedCell) => DrawnCell {
  const known = new Map<string, DrawnCell>();
  return (planned) => {
    const look = lookOf(planned);
    let drawn = known.get(look);
    if (!drawn) known.set(look, (drawn = drawnAt(planned, language)));
    return drawn;
  };
}

/** All that decides how a cell is drawn. */
function lookOf({ cell, table, header, column }: PlannedCell): string {
  const { look, format, wrap, align, link, formula, value } = cell;
  const below = header ? table?.rows[0]?.[column - table.column]?.format : undefined;
  const kinds = `${value.kind}|${formula === undefined}|${link === undefined}`;
  return `${look}|${format}|${wrap}|${align}|${kinds}|${table === null}|${header}|${below}`;
}
