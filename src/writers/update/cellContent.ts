import type { CellPlan } from "../../workbook/plan.ts";
import type { CellSnapshot } from "../../workbook/snapshot.ts";
import { cellValue } from "../cellNumber.ts";
import { formulaShape, normalFormula } from "./formulaText.ts";

/** What a cell holds, as text to compare: "" for an empty one. Numbers to the 15 digits that a spreadsheet shows. */
export type Content = string;

export const NOTHING: Content = "";

/** What the plan has the cell hold: its formula, else its value as a spreadsheet holds it. */
export function cellContent({ formula, value }: CellPlan): Pick<CellSnapshot, "value" | "formula"> {
  return formula === undefined ? { formula: null, value: cellValue(value) } : { formula, value: null };
}

/** Of a cell of a plan: its formula, else its value. */
export function plannedContent(cell: CellPlan): Content {
  return cell.formula === undefined ? plannedValue(cell) : `f:${normalFormula(cell.formula)}`;
}

/** Of a cell of the workbook: its formula, else its value. */
export function snapshotContent(cell: CellSnapshot): Content {
  return cell.formula === null ? snapshotValue(cell) : `f:${normalFormula(cell.formula)}`;
}

/** The value alone, also of a formula. */
export function plannedValue({ value }: CellPlan): Content {
  return snapshotValue({ value: cellValue(value) });
}

export function snapshotValue({ value }: Pick<CellSnapshot, "value">): Content {
  if (value === null) return NOTHING;
  if (typeof value === "string") return textContent(value);
  return typeof value === "number" ? numberContent(value) : `b:${value}`;
}

/** Content that stays the same when rows or columns are inserted: a formula without its addresses. */
export function plannedShape(cell: CellPlan): Content {
  return cell.formula === undefined ? plannedValue(cell) : `f:${formulaShape(cell.formula)}`;
}

export function snapshotShape(cell: CellSnapshot): Content {
  return cell.formula === null ? snapshotValue(cell) : `f:${formulaShape(cell.formula)}`;
}

function textContent(text: string): Content {
  return text === "" ? NOTHING : `t:${text}`;
}

function numberContent(value: number): Content {
  return `n:${Number(value.toPrecision(15))}`;
}
