import { cellAddress } from "../../workbook/address.ts";
import type { CellPlan, Block } from "../../workbook/plan.ts";
import type { TableUpdate } from "../update/update.ts";
import { cellInput, snapshotInput, textInput, valueInput, type CellInput } from "./cellInput.ts";

/** Where the table will stand, with its header and the user's columns. */
export function tableBlock({ plan, extras }: TableUpdate): Block {
  return {
    row: plan.row,
    column: plan.column,
    rows: plan.rows.length + 1,
    columns: plan.columns.length + extras.length,
  };
}

/** The headers of our columns and of the user's, as Excel takes them. */
export function excelHeaders({ plan, extras }: TableUpdate): string[] {
  return [...plan.columns, ...extras].map(({ header }) => textInput(header, "General"));
}

/**
 * The table's rows as Excel takes them, the user's columns at their end.
 * @param ours whether our cells come with their formulas or as the values that these give
 */
export function tableInputs(
  { plan, extras }: TableUpdate,
  sheetName: string,
  ours: "formulas" | "values",
): CellInput[][] {
  return plan.rows.map((cells, down) => [
    ...cells.map((cell, across) => {
      const place = { cell: `${sheetName}!${cellAddress(plan.row + 1 + down, plan.column + across)}` };
      const input = ours === "formulas" ? cellInput : plainInput;
      return input(cell, formatForText(cell), place);
    }),
    ...extras.map(({ cells: own }) => {
      const cell = own[down];
      return cell ? snapshotInput(cell) : "";
    }),
  ]);
}

function plainInput(cell: CellPlan, numberFormat: string, place: { readonly cell: string }): CellInput {
  return valueInput(cell.value, numberFormat, place);
}

/** All that matters of a cell's number format to what may be put into it: whether Excel leaves texts alone there. */
export function formatForText({ format, formula }: CellPlan): string {
  return format === "text" && formula === undefined ? "@" : "General";
}
