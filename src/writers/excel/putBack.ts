import type { Block } from "../../workbook/plan.ts";
import { Problem } from "../../messages/message.ts";
import { cellAddress, parseAddress } from "../../workbook/address.ts";
import type { AlteredCell } from "../openWorkbook.ts";
import { snapshotInput, type CellInput } from "./cellInput.ts";
import { rangeOf } from "./ranges.ts";
import { putInto } from "./sheetContent.ts";
import { survey, type Survey } from "./survey.ts";

/**
 * Puts into each cell what it was meant to hold. Excel may fill a formula into the whole column of a table, over what the user has
 * there: so the column is read before and after, and where its other cells are others, they are put back too.
 * @throws Problem where a sheet is gone, or a filter hides rows of a table into which a formula goes
 */
export async function putBack(context: Excel.RequestContext, cells: readonly AlteredCell[]): Promise<void> {
  const found = await survey(context, true);
  const placed = cells.map((one) => placedIn(found, one));
  const columns = columnsOf(found, placed);
  const before = await readColumns(context, columns);
  const targets = placed.map(({ sheet, row, column, meant }) => ({
    meant,
    range: sheetOf(context, sheet).getRangeByIndexes(row, column, 1, 1).load("numberFormat"),
  }));
  await context.sync();
  for (const { range, meant } of targets) {
    const format = (range.numberFormat as unknown[][])[0]?.[0];
    const numberFormat = typeof format === "string" ? format : "General";
    putInto(range, [[snapshotInput({ ...meant, numberFormat })]]);
  }
  await context.sync();
  const after = await readColumns(context, columns);
  const isOurs = new Set(placed.map(({ sheet, row, column }) => `${sheet} ${cellAddress(row, column)}`));
  for (const [index, { sheet, block }] of columns.entries()) {
    const stood = before[index] ?? [];
    const isFilled = stood.map(
      (input, down) =>
        !isOurs.has(`${sheet} ${cellAddress(block.row + down, block.column)}`) &&
        input !== after[index]?.[down],
    );
    if (!isFilled.includes(true)) continue;
    // Excel fills nothing where other rows hold plain values, so they get some first.
    for (const inputs of [stood.map(() => 0), stood]) {
      const line = inputs.map((input, down) => [isFilled[down] ? input : LEFT_ALONE]);
      putInto(rangeOf(sheetOf(context, sheet), block), line);
    }
  }
  await context.sync();
}

/** What leaves a cell of a range as it is. */
const LEFT_ALONE = null;

/** `sheet` is its id here. */
interface Placed extends AlteredCell {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** The cell by its place, on the sheet of that name. */
function placedIn({ sheets }: Survey, cell: AlteredCell): Placed {
  const sheet = sheets.find(({ name }) => name === cell.sheet);
  const place = parseAddress(cell.cell);
  if (!sheet || !place) throw new Problem("errors:excelSheetGone", { sheet: cell.sheet });
  return { ...cell, ...place, sheet: sheet.id, name: sheet.name };
}

interface ColumnBlock {
  readonly sheet: string;
  readonly block: Block;
}

/** The columns of tables, without their headers, into which a formula goes. */
function columnsOf({ tables }: Survey, placed: readonly Placed[]): readonly ColumnBlock[] {
  const columns = placed.flatMap(({ sheet, name, row, column, meant }): ColumnBlock[] => {
    const table = tables.find(
      ({ sheetId, block }) =>
        sheetId === sheet &&
        row > block.row &&
        row < block.row + block.rows &&
        column >= block.column &&
        column < block.column + block.columns,
    );
    if (!table || meant.formula === null) return [];
    // A column is put back in one piece, of which parts would go into other rows.
    if (table.isFiltered) throw new Problem("errors:excelTableFiltered", { table: table.name, sheet: name });
    return [{ sheet, block: { row: table.block.row + 1, column, rows: table.block.rows - 1, columns: 1 } }];
  });
  return [...new Map(columns.map((one) => [JSON.stringify(one), one])).values()];
}

async function readColumns(
  context: Excel.RequestContext,
  columns: readonly ColumnBlock[],
): Promise<readonly (readonly CellInput[])[]> {
  const ranges = columns.map(({ sheet, block }) => rangeOf(sheetOf(context, sheet), block).load("formulas"));
  await context.sync();
  return ranges.map(({ formulas }) => (formulas as CellInput[][]).map(([input]) => input ?? ""));
}

function sheetOf(context: Excel.RequestContext, id: string): Excel.Worksheet {
  return context.workbook.worksheets.getItem(id);
}
