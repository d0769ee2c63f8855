import { Problem } from "../../messages/message.ts";
import {
  EMPTY_CELL_SNAPSHOT,
  type BlockSnapshot,
  type CellSnapshot,
  type NameSnapshot,
  type SheetSnapshot,
  type TableSnapshot,
  type WorkbookSnapshot,
} from "../../workbook/snapshot.ts";
import { keyOwners, namedCell } from "../sheetMarks.ts";
import { RangeReader, type AskedOfCells } from "./rangeReader.ts";
import { survey, type Survey } from "./survey.ts";
import { usedBlocks } from "./usedBlocks.ts";

/** A cell takes about 60 bytes of an answer. */
const CELLS: AskedOfCells = { properties: "values,formulas,numberFormat,valueTypes", cellsAtOnce: 25_000 };
/** A cell of the memory sheet holds up to 30,000 characters. */
const LONG_CELLS: AskedOfCells = { properties: "values", cellsAtOnce: 40 };
const OUR_TABLE = /^tbl[A-Z]/;

/** Reads what the workbook holds of ours. Three requests, and one for each further 25,000 cells. */
export async function readSnapshot(context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  return readSurveyed(context, await survey(context, false));
}

/** The same of a workbook that was just looked at. @throws Problem where the columns of a table of ours can't be told apart */
export async function readSurveyed(context: Excel.RequestContext, found: Survey): Promise<WorkbookSnapshot> {
  requireHeaders(found);
  const owners = keyOwners(found);
  const withTables = new Set(
    found.tables.filter(({ name }) => OUR_TABLE.test(name)).map(({ sheetId }) => sheetId),
  );
  const wanted = found.sheets.filter(({ id, mark }) => mark !== null || withTables.has(id));
  const blocks = await readBlocks(context, wanted);
  return {
    sheets: found.sheets.map((sheet): SheetSnapshot => ({
      id: sheet.id,
      name: sheet.name,
      key: sheet.mark !== null && owners.get(sheet.mark) === sheet.id ? sheet.mark : null,
      hidden: sheet.visibility !== "Visible",
      protected: sheet.protected,
      block: blocks.get(sheet.id) ?? null,
    })),
    tables: found.tables.map(({ id, name, sheetId, block, headers }): TableSnapshot => ({
      id,
      name,
      sheetId,
      row: block.row,
      column: block.column,
      headers,
      rows: block.rows - 1,
    })),
    names: nameSnapshots(found),
  };
}

function requireHeaders({ tables, sheets }: Survey): void {
  const bare = tables.find(({ name, showsHeaders }) => OUR_TABLE.test(name) && !showsHeaders);
  const sheet = sheets.find(({ id }) => id === bare?.sheetId);
  if (bare && sheet?.hasMark) {
    throw new Problem("errors:excelHeadersHidden", { table: bare.name, sheet: sheet.name });
  }
}

function nameSnapshots(found: Survey): NameSnapshot[] {
  const ids = new Map(found.sheets.map(({ id, name }) => [name.toLowerCase(), id]));
  return found.names.map(({ name, formula }) => {
    const cell = namedCell(formula);
    const sheetId = cell ? ids.get(cell.sheet.toLowerCase()) : undefined;
    return { name, at: cell && sheetId ? { sheetId, row: cell.row, column: cell.column } : null };
  });
}

const NO_CELLS: readonly CellSnapshot[] = [];
async function readBlocks(
  context: Excel.RequestContext,
  sheets: Survey["sheets"],
): Promise<Map<string, BlockSnapshot>> {
  const used = await usedBlocks(context, sheets);
  const reading = new RangeReader(context);
  const snapshots = new Map<string, BlockSnapshot>();
  for (const { id, visibility } of sheets) {
    const blocks = used.get(id) ?? [];
    const [row, column] = [blocks[0]?.row ?? 0, Math.min(...blocks.map((block) => block.column))];
    const cells: (readonly CellSnapshot[])[] = [];
    snapshots.set(id, { row, column: blocks.length === 0 ? 0 : column, cells });
    const isLong = visibility === "VeryHidden";
    for (const block of blocks)
      await reading.read(id, block, isLong ? LONG_CELLS : CELLS, (range, part) => {
        for (const [down, line] of (isLong ? plainCells(range.values) : cellsOf(range)).entries()) {
          const at = part.row + down - row;
          while (cells.length <= at) cells.push(NO_CELLS);
          const before = cells[at] ?? NO_CELLS;
          const gap = Array<CellSnapshot>(part.column - column - before.length).fill(EMPTY_CELL_SNAPSHOT);
          cells[at] = [...before, ...gap, ...line];
        }
      });
  }
  await reading.finish();
  return snapshots;
}

/** Cells of a range with values, formulas, number formats and kinds of values loaded. */
export function cellsOf(range: Excel.Range): CellSnapshot[][] {
  const { values, formulas, numberFormat, valueTypes } = range;
  return values.map((row, down) =>
    row.map((value, across) =>
      cellOf(
        value as string | number | boolean,
        formulas[down]?.[across],
        String(numberFormat[down]?.[across] ?? "General"),
        String(valueTypes[down]?.[across]) === "Error",
      ),
    ),
  );
}

/** A text that begins with "=" comes as itself in both; a formula's result does not look like the formula. */
function cellOf(
  value: string | number | boolean,
  formula: unknown,
  numberFormat: string,
  error: boolean,
): CellSnapshot {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return {
    value: value === "" ? null : value,
    ...(error ? { error: true as const } : {}),
    formula: isFormula ? formula.slice(1) : null,
    numberFormat,
  };
}

function plainCells(values: readonly (readonly unknown[])[]): CellSnapshot[][] {
  return values.map((row) =>
    row.map((value) => ({
      value: value === "" ? null : (value as string | number | boolean),
      formula: null,
      numberFormat: "@",
    })),
  );
}
