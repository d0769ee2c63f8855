import type { Steps } from "../../steps.ts";
import type { BlockRef, CellPlan, SheetPlan, TablePlan, WorkbookPlan } from "../../workbook/plan.ts";
import { keyOf, LAST_COLUMN, LAST_ROW, parseAddress } from "../../workbook/address.ts";
import { cellSteps } from "../cellsOfSheet.ts";
import { cellParams, type NoteFault } from "./fault.ts";
import { unholdableCharacter, unwritableCharacter } from "./texts.ts";

const LONGEST_HEADER = 255;
const WIDEST_COLUMN = 255;
const LONGEST_FOOTER = 200;

/** Where things stand: inside the sheet, nothing on top of something else, tables well formed, links and charts that lead somewhere. */
export function* checkLayout(plan: WorkbookPlan, sheet: SheetPlan, note: NoteFault): Steps<void> {
  const sheets = new Set(plan.sheets.map(({ name }) => name));
  for (const table of sheet.tables) {
    if (table.columns.length === 0 || table.rows.length === 0) note("plan:tableEmpty", { table: table.name });
    checkHeaders(
      table.name,
      table.columns.map(({ header }) => header),
      note,
    );
    checkTableRows(table, note);
  }
  yield* checkOccupied(sheet, note);
  yield* cellSteps(sheet, ({ cell, row, column }) => {
    if (cell.link) checkLink(cell.link, () => cellParams(sheet.name, row, column), sheets, note);
  });
  checkChartData(sheet, sheets, note);
  checkWidths(sheet.name, sheet.widths.entries(), note);
  checkPrint(sheet.name, sheet.print, note);
}

/** @param sheets names of those that there are */
export function checkLink(
  link: NonNullable<CellPlan["link"]>,
  at: () => ReturnType<typeof cellParams>,
  sheets: ReadonlySet<string>,
  note: NoteFault,
): void {
  if (sheets.has(link.sheet) && parseAddress(link.cell)) return;
  note("plan:linkNowhere", { ...at(), target: `${link.sheet}!${link.cell}` });
}

/** @param sheets names of those that there are */
export function checkChartData(
  { name, charts }: Pick<SheetPlan, "name" | "charts">,
  sheets: ReadonlySet<string>,
  note: NoteFault,
): void {
  for (const { title, categories, series } of charts) {
    const blocks = [categories, ...series.map(({ values }) => values)];
    const lengths = new Set(blocks.map((block) => block.rows * block.columns));
    if (series.length === 0 || lengths.size !== 1 || !blocks.every((block) => isLine(block, sheets)))
      note("plan:chartData", { sheet: name, chart: title });
  }
}

/** @param widths by column */
export function checkWidths(
  sheet: string,
  widths: Iterable<readonly [number, number]>,
  note: NoteFault,
): void {
  for (const [column, width] of widths)
    if (!(width > 0 && width <= WIDEST_COLUMN)) note("plan:width", cellParams(sheet, 0, column));
}

/** Whether the block is one row or one column of cells of a sheet that exists. */
function isLine(block: BlockRef, sheets: ReadonlySet<string>): boolean {
  const inside = block.row >= 0 && block.column >= 0 && block.row + block.rows - 1 <= LAST_ROW;
  return (
    sheets.has(block.sheet) &&
    inside &&
    block.rows > 0 &&
    block.columns > 0 &&
    Math.min(block.rows, block.columns) === 1
  );
}

export function checkHeaders(table: string, all: readonly string[], note: NoteFault): void {
  const headers = new Set<string>();
  for (const header of all) {
    // Of a user's table one may hold line feeds and begin or end with blanks, as Excel keeps them.
    const bad = header.trim() === "" || header.length > LONGEST_HEADER;
    if (bad || unholdableCharacter(header) !== null) note("plan:header", { table, header });
    if (headers.has(header.toLowerCase())) note("plan:headerTwice", { table, header });
    headers.add(header.toLowerCase());
  }
}

function checkTableRows(table: TablePlan, note: NoteFault): void {
  const { name } = table;
  for (const [index, cells] of table.rows.entries()) {
    if (cells.length !== table.columns.length) {
      const found = { expected: String(table.columns.length), found: String(cells.length) };
      note("plan:rowLength", { table: name, row: String(index + 1), ...found });
    }
    if (cells.some((cell) => cell.span !== undefined)) note("plan:spanInTable", { table: name });
  }
}

function* checkOccupied(sheet: SheetPlan, note: NoteFault): Steps<void> {
  const occupied = new Set<number>();
  const filled = new Set<number>();
  yield* cellSteps(sheet, ({ cell, row, column }) => {
    const span = cell.span ?? 1;
    const inside = row >= 0 && column >= 0 && row <= LAST_ROW && column + span - 1 <= LAST_COLUMN;
    if (
      !inside ||
      !Number.isInteger(row) ||
      !Number.isInteger(column) ||
      !Number.isInteger(span) ||
      span < 1
    ) {
      note("plan:outsideSheet", { sheet: sheet.name, row: String(row), column: String(column) });
      return;
    }
    for (let covered = column; covered < column + span; covered += 1) {
      const place = keyOf(row, covered);
      if (occupied.has(place)) note("plan:overlap", cellParams(sheet.name, row, covered));
      occupied.add(place);
      if (cell.value.kind !== "blank" || cell.formula !== undefined) filled.add(place);
    }
  });
  for (const { title, at } of sheet.charts) {
    for (let row = at.row; row < at.row + at.rows; row += 1) {
      for (let column = at.column; column < at.column + at.columns; column += 1) {
        if (!filled.has(keyOf(row, column))) continue;
        note("plan:chartOverCell", { ...cellParams(sheet.name, row, column), chart: title });
        return;
      }
    }
  }
}

export function checkPrint(sheet: string, print: SheetPlan["print"], note: NoteFault): void {
  const { repeatRows, repeatColumns, area, footer, fitWidth, fitHeight } = print;
  const areNone = (lines: readonly [number, number] | undefined, last: number): boolean =>
    lines !== undefined && !(lines[0] >= 0 && lines[0] <= lines[1] && lines[1] <= last);
  const badTitles = areNone(repeatRows, LAST_ROW) || areNone(repeatColumns, LAST_COLUMN);
  const badFit = [fitWidth, fitHeight].some((pages) => !Number.isInteger(pages) || pages < 0);
  const badArea =
    area &&
    !(area.rows > 0 && area.rows - 1 <= LAST_ROW && area.columns > 0 && area.columns - 1 <= LAST_COLUMN);
  if (
    badTitles ||
    badArea ||
    badFit ||
    footer.length > LONGEST_FOOTER ||
    unwritableCharacter(footer) !== null
  ) {
    note("plan:print", { sheet });
  }
}
