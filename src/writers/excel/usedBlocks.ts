import { LAST_COLUMN, LAST_ROW } from "../../workbook/address.ts";
import type { Block } from "../../workbook/plan.ts";
import { RowEnds } from "../../workbook/rowEnds.ts";
import { lastColumn } from "../blocks.ts";
import { blockOfRange, rangeOf, usedRange } from "./ranges.ts";

/** So many cells are read as they stand; of more it is looked at first which of them are empty. */
const READ_AS_THEY_STAND = 250_000;

/** Whether a rectangle is so large that most of it may be empty; of whole rows and columns Excel gives no values at all. */
export const isMuch = ({ rows, columns }: Block): boolean =>
  rows * columns > READ_AS_THEY_STAND || rows > LAST_ROW || columns > LAST_COLUMN;

interface Looked {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly used: Excel.Range;
}

/**
 * What holds anything on each sheet, from above down and from left to right. What Excel calls the used range is one
 * rectangle: a word in the last row of a sheet makes it a million rows high. So of a large one each half is asked for its
 * own, and so on.
 * @returns blocks by the id of the sheet
 * @throws Problem where what is used is too much to be read
 */
export async function usedBlocks(
  context: Excel.RequestContext,
  sheets: readonly Looked["sheet"][],
): Promise<ReadonlyMap<string, readonly Block[]>> {
  const sheetOf = ({ id }: Looked["sheet"]): Excel.Worksheet => context.workbook.worksheets.getItem(id);
  const found = new Map(sheets.map(({ id }) => [id, [] as Block[]]));
  const ends = new Map(sheets.map(({ id, name }) => [id, new RowEnds(name)]));
  let looked: Looked[] = sheets.map((sheet) => ({ sheet, used: usedRange(sheetOf(sheet)) }));
  while (looked.length > 0) {
    await context.sync();
    const next: Looked[] = [];
    for (const { sheet, used } of looked) {
      if (used.isNullObject) continue;
      const block = blockOfRange(used);
      if (isMuch(block))
        for (const half of halves(block))
          next.push({ sheet, used: usedRange(rangeOf(sheetOf(sheet), half)) });
      else {
        found.get(sheet.id)?.push(block);
        for (let down = 0; down < block.rows; down += 1)
          ends.get(sheet.id)?.add(block.row + down, lastColumn(block));
      }
    }
    looked = next;
  }
  for (const blocks of found.values())
    blocks.sort((one, other) => one.row - other.row || one.column - other.column);
  return found;
}

/** Across its longer side. */
function halves(block: Block): readonly [Block, Block] {
  const { row, rows, column, columns } = block;
  const [upper, left] = [Math.ceil(rows / 2), Math.ceil(columns / 2)];
  return rows >= columns
    ? [
        { ...block, rows: upper },
        { ...block, row: row + upper, rows: rows - upper },
      ]
    : [
        { ...block, columns: left },
        { ...block, column: column + left, columns: columns - left },
      ];
}
