import { contains, intersection, lastColumn, lastRow, sheetPrefix, type Block } from "../block.ts";
import { mapReferences, type Spans } from "../../../src/writers/live/formulas/shift.ts";
import { keyOf, type Cell, type Sheet } from "../model/sheet.ts";
import type { Table } from "../model/table.ts";
import { Refusal } from "../refusals.ts";
import type { ExcelState } from "../state.ts";
import { mapFormulas } from "../structure/mapFormulas.ts";
import { requireFree } from "../structure/tables.ts";

/**
 * Cut and paste of a whole table: its cells, validations and conditional formats move, and so does every reference to cells
 * within it; references from it to other cells still mean those.
 */
export function moveTableTo(state: ExcelState, from: Sheet, table: Table, to: Sheet, place: Block): void {
  const source = table.block;
  const target = { ...source, row: place.row, column: place.column };
  if (from === to && intersection(source, target))
    throw new Refusal("InvalidOperation", "The table would cover itself.");
  requireFree(to, target, null);
  const down = target.row - source.row;
  const right = target.column - source.column;
  rewrite(state, from, source, to, { down, right });

  const cells: [number, number, Cell][] = [...from.existing(source)];
  for (const [row, column] of cells) from.cells.delete(keyOf(row, column));
  for (const [row, column] of [...to.existing(target)]) to.cells.delete(keyOf(row, column));
  for (const [row, column, cell] of cells) to.put(row + down, column + right, cell);
  from.tables = from.tables.filter((other) => other !== table);
  table.block = target;
  to.tables.push(table);
  moveRules(from, to, source, { down, right });
  state.layoutChanged();
  state.calculation.touch(from);
  state.calculation.touch(to);
}

interface Offset {
  readonly down: number;
  readonly right: number;
}

function rewrite(state: ExcelState, from: Sheet, source: Block, to: Sheet, { down, right }: Offset): void {
  const isInside = ({ rows, columns }: Spans): boolean =>
    rows !== null &&
    columns !== null &&
    rows[0] >= source.row &&
    rows[1] <= lastRow(source) &&
    columns[0] >= source.column &&
    columns[1] <= lastColumn(source);
  mapFormulas(state, (formula, own, place) => {
    const moves = place !== null && own === from && contains(source, { ...place, rows: 1, columns: 1 });
    const home = moves ? to : own;
    return mapReferences(formula, (name) => {
      const of = name === null ? own : state.workbook.sheetNamed(name);
      if (of === null) return null;
      const prefixFor = (sheet: Sheet): { prefix?: string } => {
        if (name !== null) return { prefix: sheetPrefix(sheet.name) };
        return sheet === home ? {} : { prefix: sheetPrefix(sheet.name) };
      };
      return (spans) => {
        if (of === from && isInside(spans))
          return {
            rows: spans.rows && [spans.rows[0] + down, spans.rows[1] + down],
            columns: spans.columns && [spans.columns[0] + right, spans.columns[1] + right],
            ...prefixFor(to),
          };
        return { ...spans, ...prefixFor(of) };
      };
    });
  });
}

function moveRules(from: Sheet, to: Sheet, source: Block, { down, right }: Offset): void {
  const moved = <T extends { block: Block }>(items: T[]): { left: T[]; gone: T[] } => {
    const gone = items.filter(({ block }) => contains(source, block));
    for (const item of gone)
      item.block = { ...item.block, row: item.block.row + down, column: item.block.column + right };
    return { left: items.filter((item) => !gone.includes(item)), gone };
  };
  const validations = moved(from.validations);
  from.validations = validations.left;
  to.validations.push(...validations.gone);
  const formats = moved(from.conditionalFormats);
  from.conditionalFormats = formats.left;
  to.conditionalFormats.push(...formats.gone);
}
