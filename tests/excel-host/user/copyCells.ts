import { contains, intersection, lastColumn, lastRow, type Block } from "../block.ts";
import { settleHeader } from "../cells/enter.ts";
import { slid } from "../formulas/follow.ts";
import { withTableName } from "../formulas/rename.ts";
import type { Cell } from "../model/sheet.ts";
import { invalidArgument } from "../refusals.ts";
import type { ExcelState } from "../state.ts";
import { growTable } from "../structure/autoCorrect.ts";
import type { Cells } from "./moveCells.ts";

/**
 * Copy and paste: contents and formats, formulas with their references slid along. A target that is a multiple of what is
 * copied is filled with it. A table grows where it is pasted right below it or beside it; a header takes a formula's result.
 */
export function copyCellsTo(state: ExcelState, { sheet: from, block: source }: Cells, to: Cells): void {
  const rows = to.block.rows % source.rows === 0 ? to.block.rows : source.rows;
  const columns = to.block.columns % source.columns === 0 ? to.block.columns : source.columns;
  const target = { ...to.block, rows, columns };
  requirePastable({ sheet: from, block: source }, { sheet: to.sheet, block: target });
  const copied = Array.from({ length: source.rows }, (_, down) =>
    Array.from({ length: source.columns }, (__, right) => {
      const [row, column] = [source.row + down, source.column + right];
      const { value, isError } = state.valueAt(from, row, column);
      return { row, column, cell: from.cell(row, column), shown: isError ? null : value };
    }),
  );
  for (let row = target.row; row <= lastRow(target); row += 1) {
    for (let column = target.column; column <= lastColumn(target); column += 1) {
      const taken = copied[(row - target.row) % source.rows]![(column - target.column) % source.columns]!;
      growTable(state, to.sheet, row, column);
      const table = to.sheet.tableAt(row, column);
      if (table?.block.row === row) {
        to.sheet.put(row, column, { ...taken.cell, value: taken.shown, formula: null });
        settleHeader(state, to.sheet, table, column - table.block.column);
      } else to.sheet.put(row, column, copiedCell(from, taken, { sheet: to.sheet, row, column }));
    }
  }
  state.calculation.touch(to.sheet);
}

/** Ctrl+D and Ctrl+R: the first row over the others, or the first column. */
export function fillCells(state: ExcelState, { sheet, block }: Cells, to: "down" | "right"): void {
  const isDown = to === "down";
  if ((isDown ? block.rows : block.columns) < 2) return;
  const first = isDown ? { ...block, rows: 1 } : { ...block, columns: 1 };
  const rest = isDown
    ? { ...block, row: block.row + 1, rows: block.rows - 1 }
    : { ...block, column: block.column + 1, columns: block.columns - 1 };
  copyCellsTo(state, { sheet, block: first }, { sheet, block: rest });
}

function requirePastable(from: Cells, to: Cells): void {
  const tears = (block: Block, other: Block): boolean =>
    intersection(block, other) !== null && !contains(block, other);
  if (
    from.sheet.merges.some((merge) => tears(from.block, merge)) ||
    to.sheet.merges.some((merge) => tears(to.block, merge))
  )
    invalidArgument("We can't do that to a merged cell.");
}

/** The cell as it stands in its new place; what meant the row of its table names the table once it stands elsewhere. */
function copiedCell(
  from: Cells["sheet"],
  { row, column, cell }: { readonly row: number; readonly column: number; readonly cell: Cell },
  to: { readonly sheet: Cells["sheet"]; readonly row: number; readonly column: number },
): Cell {
  if (cell.formula === null) return cell;
  const table = from.tableAt(row, column);
  const stays = from === to.sheet && table !== null && to.sheet.tableAt(to.row, to.column) === table;
  const formula = table && !stays ? withTableName(cell.formula, table.name) : cell.formula;
  return { ...cell, formula: slid(formula, to.row - row, to.column - column) };
}
