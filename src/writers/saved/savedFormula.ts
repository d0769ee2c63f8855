import type { FileCell, FileFormula } from "../fileWorkbook.ts";
import { fileFormula } from "../formulas/fileFormula.ts";
import { plainFormula } from "../formulas/plainFormula.ts";
import { FormulaFault } from "../formulas/tokens.ts";
import { fillFormula } from "../live/formulas/shift.ts";
import { normalFormula } from "../update/formulaText.ts";

/**
 * What another program has made of a formula of ours. Another meaning: "gone", a value stands in its place; "added", it stands
 * where we wrote a value; "array", it is calculated as a formula of arrays; "other", it is another formula. The same meaning:
 * "intersection", an "@" before what is one cell anyway; "spelling", other names, capitals or spaces for the same.
 */
export type FormulaChange = "gone" | "added" | "array" | "other" | "intersection" | "spelling";

/** Whether a change leaves the meaning as it was. */
export function isSameMeaning(change: FormulaChange): boolean {
  return change === "intersection" || change === "spelling";
}

/**
 * A formula of a file as a plan has it, in the cell where it stands.
 * @param table name of the table that the cell stands in; null outside tables
 * @returns null for one that cannot be read
 */
export function savedFormula(
  { row, column }: Pick<FileCell, "row" | "column">,
  { text, of }: FileFormula,
  table: string | null,
): string | null {
  const plain = plainFormula(text, table);
  if (plain === null || (row === of.row && column === of.column)) return plain;
  try {
    return fillFormula(plain, row - of.row, column - of.column);
  } catch (error) {
    if (error instanceof FormulaFault) return null;
    throw error;
  }
}

/** What has become of a formula of the plan in the cell of a file; null where it stands as it was written. */
export function formulaChange(
  meant: string,
  cell: FileCell | undefined,
  table: string | null,
): FormulaChange | null {
  if (!cell?.formula) return "gone";
  const { formula } = cell;
  if (formula.array !== "none") return "array";
  if (formula.text === fileFormula(meant, table)) return null;
  const due = normalFormula(meant);
  const isDue = (text: string): boolean => {
    const plain = savedFormula(cell, { ...formula, text }, table);
    return plain !== null && normalFormula(plain) === due;
  };
  const bare = withoutIntersections(formula.text);
  if (bare !== formula.text && isDue(bare)) return "intersection";
  if (!isDue(formula.text)) return "other";
  return isMoved(cell, formula) ? null : "spelling";
}

/** One text for several cells has each cell's formula only once it is moved there. */
function isMoved({ row, column }: FileCell, { of }: FileFormula): boolean {
  return row !== of.row || column !== of.column;
}

const SINGLE = /_xlfn\.SINGLE\(/iy;
/** Where "@" is no operator: texts, sheets' names, what stands in the brackets of a table's columns. */
const APART = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]/suy;

/** A formula of a file without the marks that one cell is meant: "@", which files hold as SINGLE. */
export function withoutIntersections(formula: string): string {
  let bare = "";
  let depth = 0;
  const singles: number[] = [];
  for (let at = 0; at < formula.length;) {
    const apart = matchAt(APART, formula, at);
    const single = apart === null ? matchAt(SINGLE, formula, at) : null;
    const character = formula[at] ?? "";
    if (single !== null) {
      depth += 1;
      singles.push(depth);
    } else if (apart !== null) bare += apart;
    else if (character === "(") {
      depth += 1;
      bare += character;
    } else if (character === ")") {
      if (singles.at(-1) === depth) singles.pop();
      else bare += character;
      depth -= 1;
    } else if (character !== "@") bare += character;
    at += (single ?? apart ?? character).length;
  }
  return bare;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
