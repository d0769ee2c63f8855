import type { BlockRef, CellPlan, WorkbookPlan } from "../../workbook/plan.ts";
import { cellAddress } from "../../workbook/address.ts";
import { cellsOfSheet } from "../cellsOfSheet.ts";

/** Finds the cells of a block, row by row; undefined where the plan has none. Of a sheet that nobody asks for nothing is gathered. */
export type CellsOf = (block: BlockRef) => (CellPlan | undefined)[];

export function cellFinder(plan: WorkbookPlan): CellsOf {
  const sheets = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
  const found = new Map<string, ReadonlyMap<string, CellPlan>>();
  const cellsOf = (name: string): ReadonlyMap<string, CellPlan> => {
    const known = found.get(name);
    if (known) return known;
    const sheet = sheets.get(name);
    const cells = new Map<string, CellPlan>();
    for (const { cell, row, column } of sheet ? cellsOfSheet(sheet) : [])
      cells.set(cellAddress(row, column), cell);
    found.set(name, cells);
    return cells;
  };
  return (block) => {
    const cells = cellsOf(block.sheet);
    return Array.from({ length: block.rows * block.columns }, (_, index) => {
      const row = block.row + Math.floor(index / block.columns);
      return cells.get(cellAddress(row, block.column + (index % block.columns)));
    });
  };
}
