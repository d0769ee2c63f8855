import { parseAddress } from "../../workbook/address.ts";
import type { SheetPlan, TablePlan } from "../../workbook/plan.ts";
import { cellsOfSheet } from "../cellsOfSheet.ts";
import { FormulaFault, tokenize, type Token } from "../formulas/tokens.ts";
import { cellParams, type NoteFault } from "./fault.ts";

/**
 * A formula as it reads from the cell that it stands in, so that it can be compared with those of other rows: relative
 * references as distances, "R[-1]C[0]".
 */
function formulaFrom(formula: string, row: number, column: number): string {
  return tokensOf(formula)
    .map(({ kind, text }) => {
      const at = kind === "cell" ? parseAddress(text) : null;
      if (!at) return text;
      const [, fixedColumn, fixedRow] = /^(\$?)[A-Z]+(\$?)/i.exec(text) ?? [];
      const across = fixedColumn === "$" ? `C${at.column + 1}` : `C[${at.column - column}]`;
      return `${fixedRow === "$" ? `R${at.row + 1}` : `R[${at.row - row}]`}${across}`;
    })
    .join("");
}

/** A formula in pieces; one that cannot be read is a single one. */
export function tokensOf(formula: string): readonly Token[] {
  try {
    return tokenize(formula);
  } catch (error) {
    if (error instanceof FormulaFault) return [{ kind: "word", text: formula }];
    throw error;
  }
}

/**
 * All rows of a table's column hold one formula, or none does: Excel's AutoCorrect fills a formula that an add-in writes
 * into the whole column, over formulas and values alike.
 */
export function checkColumns(table: TablePlan, note: NoteFault): void {
  for (const { header, row } of unlikeColumns(table)) {
    note("plan:unlikeColumn", { table: table.name, header, row: String(row + 1) });
  }
}

/** The first row of a column that differs from the rows above it, from 0. */
interface UnlikeColumn {
  readonly header: string;
  readonly index: number;
  readonly row: number;
}

/** Columns with a formula that not all rows hold. */
export function unlikeColumns(table: TablePlan): UnlikeColumn[] {
  return table.columns.flatMap(({ header }, index) => {
    const texts = table.rows.map((cells) => cells[index]?.formula ?? null);
    // Most columns hold one formula, spelt alike: it is taken apart once.
    const [first = null] = texts;
    const down = first === null ? () => null : rowsDown(first);
    if (texts.every((text, row) => text === down(row))) return [];
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
export function checkSurroundings(sheet: SheetPlan, note: NoteFault): void {
  for (const { table, row, column } of touchingCells(sheet)) {
    note("plan:touchesTable", { ...cellParams(sheet.name, row, column), table: table.name });
  }
}

interface TouchingCell {
  readonly table: TablePlan;
  readonly row: number;
  readonly column: number;
}

/** The formula that means the same so many rows further down; one that cannot be read stays as it is. */
function rowsDown(formula: string): (rows: number) => string {
  const moving: { readonly before: string; readonly row: number }[] = [];
  let rest = "";
  for (const { kind, text } of tokensOf(formula)) {
    const [, column, row] = (kind === "cell" && /^(\$?[A-Z]+)(\d+)$/i.exec(text)) || [];
    if (column !== undefined) moving.push({ before: rest + column, row: Number(row) });
    rest = column === undefined ? rest + text : "";
  }
  return (rows) => moving.reduce((made, { before, row }) => `${made}${before}${row + rows}`, "") + rest;
}

/** Cells that hold anything directly below or beside a table, those of other tables too. */
function* touchingCells(sheet: SheetPlan): Generator<TouchingCell> {
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
