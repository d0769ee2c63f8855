import type { Block } from "../../workbook/plan.ts";
import type {
  BlockSnapshot,
  CellSnapshot,
  NameSnapshot,
  SheetSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
} from "../../workbook/snapshot.ts";
import { rangeOf } from "./ranges.ts";
import { keyOwners, namedCell } from "../sheetMarks.ts";
import { survey, type Survey } from "./survey.ts";

/** Of an answer: Excel on the web gives 5 MB at most, and a cell with all that is asked of it takes about 60 bytes. */
const CELLS_AT_ONCE = 25_000;
/** A cell of the memory sheet holds up to 30,000 characters. */
const LONG_CELLS_AT_ONCE = 40;
const OUR_TABLE = /^tbl[A-Z]/;

/** Reads what the workbook holds of ours. Three requests, and one for each further 25,000 cells. */
export async function readSnapshot(context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const found = await survey(context, false);
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

function nameSnapshots(found: Survey): NameSnapshot[] {
  const ids = new Map(found.sheets.map(({ id, name }) => [name.toLowerCase(), id]));
  return found.names.map(({ name, formula }) => {
    const cell = namedCell(formula);
    const sheetId = cell ? ids.get(cell.sheet.toLowerCase()) : undefined;
    return { name, at: cell && sheetId ? { sheetId, row: cell.row, column: cell.column } : null };
  });
}

async function readBlocks(
  context: Excel.RequestContext,
  sheets: Survey["sheets"],
): Promise<Map<string, BlockSnapshot>> {
  const used = sheets.map(({ id, visibility }) => ({
    id,
    long: visibility === "VeryHidden",
    range: context.workbook.worksheets
      .getItem(id)
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync();
  const blocks = new Map<
    string,
    { readonly row: number; readonly column: number; cells: CellSnapshot[][] }
  >();
  const reading = new PartReader(context);
  for (const { id, long, range } of used) {
    const block = range.isNullObject
      ? null
      : {
          row: range.rowIndex,
          column: range.columnIndex,
          rows: range.rowCount,
          columns: range.columnCount,
        };
    const cells: CellSnapshot[][] = [];
    blocks.set(id, { row: block?.row ?? 0, column: block?.column ?? 0, cells });
    if (block) await reading.read(id, block, long, (rows) => cells.push(...rows));
  }
  await reading.finish();
  return blocks;
}

/** Reads blocks in parts, as many of them in a request as an answer can carry. */
class PartReader {
  private readonly context: Excel.RequestContext;
  private room = CELLS_AT_ONCE;
  private asked: (() => void)[] = [];

  constructor(context: Excel.RequestContext) {
    this.context = context;
  }

  async read(
    sheetId: string,
    block: Block,
    long: boolean,
    take: (rows: CellSnapshot[][]) => void,
  ): Promise<void> {
    const weight = long ? CELLS_AT_ONCE / LONG_CELLS_AT_ONCE : 1;
    for (let first = 0; first < block.rows;) {
      const fitting = Math.floor(this.room / (block.columns * weight));
      if (fitting < 1 && this.asked.length > 0) {
        await this.finish();
        continue;
      }
      const rows = Math.min(block.rows - first, Math.max(1, fitting));
      const sheet = this.context.workbook.worksheets.getItem(sheetId);
      const range = rangeOf(sheet, { ...block, row: block.row + first, rows });
      range.load(long ? "values" : "values,formulas,numberFormat,valueTypes");
      this.asked.push(() => take(long ? plainCells(range.values) : cellsOf(range)));
      this.room -= rows * block.columns * weight;
      first += rows;
    }
  }

  async finish(): Promise<void> {
    if (this.asked.length === 0) return;
    await this.context.sync();
    for (const take of this.asked) take();
    this.asked = [];
    this.room = CELLS_AT_ONCE;
  }
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
