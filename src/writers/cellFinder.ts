import type { BlockRef, CellPlan, WorkbookPlan } from "../workbook/plan.ts";
import { cellAddress } from "../workbook/address.ts";
import { cellsOfSheet } from "./everyCell.ts";

/** Finds the cells of a block, row by row; undefined where the plan has none. */
export type CellsOf = (block: BlockRef) => (CellPlan | undefined)[];

export function cellFinder(plan: WorkbookPlan): CellsOf {
  const sheets = new Map(
    plan.sheets.map((sheet) => {
      const cells = [...cellsOfSheet(sheet)].map(
        ({ cell, row, column }) => [cellAddress(row, column), cell] as const,
      );
      return [sheet.name, new Map(cells)];
    }),
  );
  return (block) =>
    Array.from({ length: block.rows * block.columns }, (_, index) => {
      const row = block.row + Math.floor(index / block.columns);
      return sheets.get(block.sheet)?.get(cellAddress(row, block.column + (index % block.columns)));
    });
}
