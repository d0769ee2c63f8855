import type { Block, CellPlan } from "../../workbook/plan.ts";
import { sameBlock, without } from "../blocks.ts";
import { blocksOf } from "../../workbook/layout/blocksOf.ts";
import { blockAddress, cellAddress } from "../../workbook/address.ts";
import type { AlteredCell, CellContent, WrittenOutcome } from "../openWorkbook.ts";
import { cellContent, plannedContent, plannedValue, snapshotContent } from "../update/cellContent.ts";
import type { SheetUpdate, TableUpdate } from "../update/update.ts";
import type { CellInput } from "./cellInput.ts";
import { blockOfRange, PLACE_AND_SIZE, rangeOf } from "./ranges.ts";
import { putInto } from "./sheetContent.ts";
import { calls, sending, type Requests, type ExcelStep } from "./steps.ts";
import { tableBlock, tableInputs } from "./tableContent.ts";
import type { CellSnapshot } from "../../workbook/snapshot.ts";

/** What is read back in one answer, in bytes, about: Excel on the web gives 5 MB. */
const LARGEST_ANSWER = 2_000_000;

/** What was not mended. */
export type LeftAltered = Pick<WrittenOutcome, "altered" | "grown">;

interface WrittenSheet {
  readonly sheet: Excel.Worksheet;
  readonly update: SheetUpdate;
  /** Cells that hold something else than they were given, by address. */
  readonly altered: Map<string, AlteredCell>;
  /** Tables that are not where, or not as large as, they were made. */
  readonly grown: Map<TableUpdate, Block>;
}

/**
 * Reads back what was written, as Excel does things of its own accord: it fills a formula that comes into a column of a table into the
 * whole column, and takes into a table what comes right beside it. What differs is written again so that nothing of the
 * kind happens; what still differs is told, cell by cell. Reading takes no requests of its own: it goes along with the writing.
 */
export class WrittenCells {
  private readonly requests: Requests;
  private readonly sheets = new Map<SheetUpdate, WrittenSheet>();
  private expected = 0;

  constructor(requests: Requests) {
    this.requests = requests;
  }

  /** Reads the sheet's formula cells back, after all that was added before. */
  async read(sheet: Excel.Worksheet, update: SheetUpdate): Promise<void> {
    const written: WrittenSheet = { sheet, update, altered: new Map(), grown: new Map() };
    this.sheets.set(update, written);
    for (const table of update.tables) await this.readTable(written, table, formulaColumns(table));
    const free = new Map(
      update.plan.cells.flatMap((plan) =>
        plan.formula === undefined ? [] : [[cellAddress(plan.row, plan.column), { plan }] as const],
      ),
    );
    const ours = update.plan.cells.filter(({ formula }) => formula !== undefined);
    for (const rectangle of blocksOf(ours)) {
      await this.readBlock(written, rectangle, (row, column) => free.get(cellAddress(row, column)) ?? null);
    }
  }

  /** Whether the sheet holds what it was given, as far as it was read. */
  isAsMeant(update: SheetUpdate): boolean {
    const written = this.sheets.get(update);
    return !written || (written.altered.size === 0 && written.grown.size === 0);
  }

  /**
   * Writes again what differs. Cells of a column go in one after the other, and whether the last makes all others its like depends on
   * which it is: so once in the order of the rows, and once with the last row first.
   * @returns what still is not as it was meant
   */
  async mend(): Promise<LeftAltered> {
    for (const order of ["in order", "last row first"] as const) {
      const wrong = [...this.sheets.values()].filter(({ update }) => !this.isAsMeant(update));
      if (wrong.length === 0) break;
      for (const written of wrong) await this.mendSheet(written, order);
      await this.requests.send();
    }
    const sheets = [...this.sheets.values()];
    return {
      altered: sheets.flatMap(({ altered }) => [...altered.values()]),
      grown: sheets.flatMap(({ update: { plan }, grown }) =>
        [...grown].map(([table, block]) => ({
          sheet: plan.name,
          table: table.plan.name,
          address: blockAddress(block),
        })),
      ),
    };
  }

  private async mendSheet(written: WrittenSheet, order: "in order" | "last row first"): Promise<void> {
    const { sheet, update, altered, grown } = written;
    for (const [table, block] of grown) await this.requests.add([shrunk(sheet, update, table, block)]);
    grown.clear();
    for (const table of update.tables) {
      const { row, column, rows } = tableBlock(table);
      const across = formulaColumns(table).filter((index) =>
        Array.from({ length: rows - 1 }, (_, down) => cellAddress(row + 1 + down, column + index)).some(
          (cell) => altered.has(cell),
        ),
      );
      for (const index of across) await this.requests.add([refilled(sheet, update, table, index, order)]);
      await this.readTable(written, table, across);
    }
  }

  private async readTable(
    written: WrittenSheet,
    table: TableUpdate,
    columns: readonly number[],
  ): Promise<void> {
    const block = tableBlock(table);
    await this.requests.add([
      calls(3, () => {
        const range = written.sheet.tables.getItem(table.plan.name).getRange().untrack().load(PLACE_AND_SIZE);
        this.requests.whenDone(() => {
          const stands = blockOfRange(range);
          if (!sameBlock(stands, block)) written.grown.set(table, stands);
        });
      }),
    ]);
    const body = columns.flatMap((index) =>
      table.plan.rows.map((_, down) => ({ row: block.row + 1 + down, column: block.column + index })),
    );
    for (const rectangle of blocksOf(body)) {
      await this.readBlock(written, rectangle, (row, column) =>
        meantInTable(table, row - block.row - 1, column - block.column),
      );
    }
  }

  private async readBlock(
    written: WrittenSheet,
    rectangle: Block,
    meantAt: (row: number, column: number) => Meant | null,
  ): Promise<void> {
    for (const part of partsOf(rectangle, meantAt)) {
      if (this.expected + part.bytes > LARGEST_ANSWER) await this.requests.send();
      await this.requests.add([
        calls(2, () => {
          this.expected += part.bytes;
          const range = rangeOf(written.sheet, part.block).load("formulas");
          this.requests.whenDone(() => {
            this.expected = 0;
            compare(written, part.block, range.formulas as CellInput[][], meantAt);
          });
        }),
      ]);
    }
  }
}

function compare(
  { update, altered }: WrittenSheet,
  block: Block,
  read: readonly (readonly CellInput[])[],
  meantAt: (row: number, column: number) => Meant | null,
): void {
  for (const [down, line] of read.entries()) {
    for (const [right, input] of line.entries()) {
      const [row, column] = [block.row + down, block.column + right];
      const cell = cellAddress(row, column);
      const meant = meantAt(row, column);
      if (!meant || isAsMeant(meant, input)) altered.delete(cell);
      else {
        const now = contentRead(meant, input);
        altered.set(cell, { sheet: update.plan.name, cell, meant: contentOf(meant), now });
      }
    }
  }
}

function contentOf(meant: Meant): CellContent {
  if (meant.plan) return cellContent(meant.plan);
  const { formula, value } = meant.own;
  return { formula, value: formula === null ? value : null };
}

/** Columns of the table with a formula in any row: no other is filled. */
function formulaColumns(table: TableUpdate): number[] {
  const { columns } = tableBlock(table);
  return Array.from({ length: columns }, (_, across) => across).filter((across) =>
    table.plan.rows.some((_, down) => {
      const meant = meantInTable(table, down, across);
      return meant !== null && meantFormula(meant) !== null;
    }),
  );
}

/** The rectangle cut so that each part is answered at once. */
function* partsOf(
  rectangle: Block,
  meantAt: (row: number, column: number) => Meant | null,
): Generator<{ readonly block: Block; readonly bytes: number }> {
  const bytesOf = (row: number): number =>
    Array.from({ length: rectangle.columns }, (_, right) => meantAt(row, rectangle.column + right)).reduce(
      (sum, meant) => sum + 20 + ((meant && meantFormula(meant)?.length) ?? 0),
      0,
    );
  let first = rectangle.row;
  let bytes = 0;
  for (let row = rectangle.row; row < rectangle.row + rectangle.rows; row += 1) {
    const next = bytesOf(row);
    if (row > first && bytes + next > LARGEST_ANSWER) {
      yield { block: { ...rectangle, row: first, rows: row - first }, bytes };
      first = row;
      bytes = 0;
    }
    bytes += next;
  }
  yield { block: { ...rectangle, row: first, rows: rectangle.row + rectangle.rows - first }, bytes };
}

/**
 * A column of a table written so that Excel fills nothing: it doesn't where other rows hold plain values, so all rows get one first.
 * In one step, that is in one request: no cell of the user's is left with a value in its formula's place.
 */
function refilled(
  sheet: Excel.Worksheet,
  { plan: { name } }: SheetUpdate,
  table: TableUpdate,
  across: number,
  order: "in order" | "last row first",
): ExcelStep {
  const { row, column } = tableBlock(table);
  const rows = table.plan.rows.length;
  const inputs = (ours: "formulas" | "values"): CellInput[] =>
    tableInputs(table, name, ours).map((line) => line[across] ?? "");
  const wanted = inputs("formulas");
  const plain = inputs("values").map((input) => [input === "" || isFormula(input) ? 0 : input]);
  return sending([wanted, wanted, plain], () => {
    const body = { row: row + 1, column: column + across, rows, columns: 1 };
    putInto(rangeOf(sheet, body), plain);
    const last = rows - 1;
    const only = (takes: (input: CellInput, down: number) => boolean): void =>
      putInto(
        rangeOf(sheet, body),
        wanted.map((input, down) => [takes(input, down) ? input : LEFT_ALONE]),
      );
    const isLastFirst = order === "last row first";
    if (isLastFirst) only((input, down) => input !== "" && down === last);
    only((input, down) => input !== "" && !(isLastFirst && down === last));
    if (wanted.includes("")) only((input) => input === "");
  });
}

/** What leaves a cell of a range as it is. */
const LEFT_ALONE = null;

const isFormula = (input: CellInput): boolean => typeof input === "string" && input.startsWith("=");

/** Gives a table its size back, and takes away what came with its growth: headers, and formulas of new rows. */
function shrunk(sheet: Excel.Worksheet, { plan }: SheetUpdate, table: TableUpdate, stands: Block): ExcelStep {
  const to = tableBlock(table);
  const planned = new Set(plan.cells.map(({ row, column }) => cellAddress(row, column)));
  const gained = without(stands, [to]).flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, index) => ({
      row: row + Math.floor(index / columns),
      column: column + (index % columns),
    })).filter((cell) => !planned.has(cellAddress(cell.row, cell.column))),
  );
  const emptied = blocksOf(gained);
  return calls(4 + 2 * emptied.length, () => {
    if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13") || stands.row !== to.row) return;
    sheet.tables.getItem(table.plan.name).resize(rangeOf(sheet, to));
    for (const rectangle of emptied) rangeOf(sheet, rectangle).clear("Contents");
  });
}

/** What a cell was given: by the plan, or put back as the user's. */
type Meant =
  | { readonly plan: CellPlan; readonly own?: never }
  | { readonly own: CellSnapshot; readonly plan?: never };

/** The cell of a table by its row from 0 below the header, and its column from 0, the user's columns behind ours. */
function meantInTable({ plan, extras }: TableUpdate, down: number, across: number): Meant | null {
  const ours = plan.rows[down]?.[across];
  if (ours) return { plan: ours };
  const own = extras[across - plan.columns.length]?.cells[down];
  return own ? { own } : null;
}

/** Its formula without "="; null for a value. */
function meantFormula({ plan, own }: Meant): string | null {
  return plan ? (plan.formula ?? null) : own.formula;
}

/** @param read from Range.formulas: a formula with "=", a value, "" for an empty cell */
function isAsMeant(meant: Meant, read: string | number | boolean): boolean {
  const formula = meantFormula(meant);
  if (formula !== null && read === `=${formula}`) return true;
  const wanted = meant.plan ? plannedContent(meant.plan) : snapshotContent(meant.own);
  return snapshotContent({ ...contentRead(meant, read), numberFormat: "" }) === wanted;
}

/** What was read; a text that begins with "=" reads like a formula. */
function contentRead(meant: Meant, read: string | number | boolean): CellContent {
  const isFormula = typeof read === "string" && read.startsWith("=") && `t:${read}` !== valueOf(meant);
  return isFormula
    ? { formula: read.slice(1), value: null }
    : { formula: null, value: read === "" ? null : read };
}

function valueOf({ plan, own }: Meant): string {
  if (plan) return plan.formula === undefined ? plannedValue(plan) : "";
  return own.formula === null && typeof own.value === "string" ? `t:${own.value}` : "";
}
