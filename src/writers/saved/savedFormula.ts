import type { BookCell, BookFormula } from "../book/book.ts";
import { fileFormula } from "../formulas/fileFormula.ts";
import { plainFormula } from "../formulas/plainFormula.ts";
import { FormulaFault, tokenize } from "../formulas/tokens.ts";
import { fillFormula } from "../live/formulas/shift.ts";
import { formulaShape, normalFormula } from "../update/formulaText.ts";

/**
 * What another program has made of a formula of ours. Another meaning: "gone", a value stands in its place; "added", it stands
 * where we wrote a value; "array", it is calculated as a formula of arrays; "other", it is another formula. The same meaning:
 * "intersection", an "@" before what is one cell anyway; "spelling", other names, capitals or spaces for the same. "moved": the
 * same but for addresses, which rows or columns that were moved make others.
 */
export type FormulaChange = "gone" | "added" | "array" | "other" | "intersection" | "spelling" | "moved";

/** Whether a change leaves the meaning as it was. */
export function isSameMeaning(change: FormulaChange): boolean {
  return change === "intersection" || change === "spelling" || change === "moved";
}

/**
 * A formula of a file as a plan has it, in the cell where it stands.
 * @param table name of the table that the cell stands in; null outside tables
 * @returns null for one that cannot be read
 */
export function savedFormula(
  { row, column }: Pick<BookCell, "row" | "column">,
  { text, of }: BookFormula,
  table: string | null,
): string | null {
  const plain = plainFormula(text, table);
  if (plain === null || !of || (row === of.row && column === of.column)) return plain;
  try {
    return fillFormula(plain, row - of.row, column - of.column);
  } catch (error) {
    if (error instanceof FormulaFault) return null;
    throw error;
  }
}

/**
 * What has become of a formula of the plan in the cell of a file; null where it stands as it was written.
 * @param moved whether rows or columns of ours were moved anywhere
 */
export function formulaChange(
  meant: string,
  cell: BookCell | undefined,
  table: string | null,
  moved: boolean,
): FormulaChange | null {
  if (!cell?.formula) return "gone";
  const { formula } = cell;
  if (formula.array !== "none") return "array";
  if (formula.text === fileFormula(meant, table)) return null;
  const plain = savedFormula(cell, formula, table);
  if (plain === null) return "other";
  if (normalFormula(plain) !== normalFormula(meant))
    return moved && formulaShape(plain) === formulaShape(meant) ? "moved" : "other";
  if (hasIntersection(formula.text)) return "intersection";
  return isMoved(cell, formula) ? null : "spelling";
}

/** One text for several cells has each cell's formula only once it is moved there. */
function isMoved({ row, column }: BookCell, { of }: BookFormula): boolean {
  return of !== undefined && (row !== of.row || column !== of.column);
}

/** Whether a formula of a file marks that one cell is meant: "@", which files hold as SINGLE. */
function hasIntersection(formula: string): boolean {
  return tokenize(formula).some(
    ({ kind, text }) => text === "@" || (kind === "function" && /^_xlfn\.SINGLE$/iu.test(text)),
  );
}
