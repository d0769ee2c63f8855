import { parseAddress } from "../../workbook/address.ts";
import type { SheetPlan, TablePlan } from "../../workbook/plan.ts";
import { cellsOfSheet } from "../everyCell.ts";
import { FormulaFault, tokenize } from "../formulas/tokens.ts";
import { placeOf, type Note } from "./fault.ts";

/**
 * A formula as it reads from the cell that it stands in, so that it can be compared with those of other rows: relative
 * references as distances, "R[-1]C[0]".
 */
export function formulaFrom(formula: string, row: number, column: number): string {
  let tokens;
  try {
    tokens = tokenize(formula);
  } catch (error) {
    if (error instanceof FormulaFault) return formula;
    throw error;
  }
  return tokens
    .map(({ kind, text }) => {
      const at = kind === "cell" ? parseAddress(text) : null;
      if (!at) return text;
      const [, fixedColumn, fixedRow] = /^(\$?)[A-Z]+(\$?)/i.exec(text) ?? [];
      const across = fixedColumn === "$" ? `C${at.column + 1}` : `C[${at.column - column}]`;
      return `${fixedRow === "$" ? `R${at.row + 1}` : `R[${at.row - row}]`}${across}`;
    })
    .join("");
}

/**
 * All rows of a table's column hold one formula, or none does: Excel's AutoCorrect fills a formula that an add-in writes
 * into the whole column, over formulas and values alike.
 */
export function checkColumns(table: TablePlan, note: Note): void {
  for (const { header, row } of unlikeColumns(table)) {
    note("plan:unlikeColumn", { table: table.name, header, row: String(row + 1) });
  }
}

/** The first row of a column that differs from the rows above it, from 0. */
export interface UnlikeColumn {
  readonly header: string;
  readonly index: number;
  readonly row: number;
}

/** Columns with a formula that not all rows hold. */
export function unlikeColumns(table: TablePlan): UnlikeColumn[] {
  return table.columns.flatMap(({ header }, index) => {
    const texts = table.rows.map((cells) => cells[index]?.formula ?? null);
    // Most columns have one text, which means the same in all rows: it is looked into once.
    const [first = null] = texts;
    if (texts.every((text) => text === first) && (first === null || !hasRelative(first))) return [];
    const forms = texts.map((text, row) =>
      text === null ? null : formulaFrom(text, table.row + 1 + row, table.column + index),
    );
    const row = forms.findIndex((form) => form !== forms[0]);
    return row === -1 ? [] : [{ header, index, row }];
  });
}

/**
 * Nothing stands directly below or beside a table, from its header to the row below its last: Excel grows a table into
 * what is written there, and lets it grow no further where something stands in its way.
 */
export function checkSurroundings(sheet: SheetPlan, note: Note): void {
  for (const { table, row, column } of touchingCells(sheet)) {
    note("plan:touchesTable", { ...placeOf(sheet.name, row, column), table: table.name });
  }
}

interface TouchingCell {
  readonly table: TablePlan;
  readonly row: number;
  readonly column: number;
}

/** Whether a formula names a cell by its distance; one that cannot be read names none. */
function hasRelative(formula: string): boolean {
  return formulaFrom(formula, 0, 0) !== formulaFrom(formula, 1, 1);
}

/** Cells that hold anything directly below or beside a table, those of other tables too. */
export function* touchingCells(sheet: SheetPlan): Generator<TouchingCell> {
  if (sheet.tables.length === 0) return;
  for (const { cell, row, column, table: own } of cellsOfSheet(sheet)) {
    if (cell.value.kind === "blank" && cell.formula === undefined) continue;
    const last = column + (cell.span ?? 1) - 1;
    const table = sheet.tables.find((other) => other !== own && isBeside(other, row, column, last));
    if (table) yield { table, row, column };
  }
}

/** Whether cells of a row, up to a last column, lie next to the table; those on top of it are another fault. */
function isBeside(table: TablePlan, row: number, column: number, last: number): boolean {
  const [bottom, right] = [table.row + table.rows.length, table.column + table.columns.length - 1];
  if (row < table.row || row > bottom + 1 || last < table.column - 1 || column > right + 1) return false;
  return row > bottom || last < table.column || column > right;
}
