import type { OpenWorkbook } from "../../src/writers/openWorkbook.ts";

/** A person at an open workbook, whatever program holds it. Sheets and tables are called by their names. */
export interface WorkbookUser {
  /** Types into a cell, as on a keyboard. */
  type(sheet: string, address: string, typed: string): void;
  /** Rows are numbered from 1; as many as `count`, or one. */
  insertRows(sheet: string, row: number, count?: number): void;
  deleteRows(sheet: string, row: number, count?: number): void;
  /** Before the column ("C"), or from it on. */
  insertColumns(sheet: string, column: string, count?: number): void;
  deleteColumns(sheet: string, column: string, count?: number): void;
  /** "B2:C5" of a sheet to the address on another, or on the same. */
  copyCells(fromSheet: string, from: string, toSheet: string, to: string): void;
  cutCells(fromSheet: string, from: string, toSheet: string, to: string): void;
  fill(sheet: string, address: string, to: "down" | "right"): void;
  addTableColumn(table: string, header: string, cells: readonly string[]): void;
  insertTableRow(table: string, index: number, cells: readonly string[]): void;
  deleteTableRow(table: string, index: number): void;
  sortTable(table: string, header: string): void;
  moveTable(table: string, sheet: string, address: string): void;
  renameSheet(sheet: string, to: string): void;
  /** To a position from 0. */
  moveSheet(sheet: string, position: number): void;
  addSheet(name: string): void;
  /** What a cell shows. */
  value(sheet: string, address: string): string | number | boolean | null;
  /** What a cell holds: a formula with "=" before it. */
  content(sheet: string, address: string): string | number | boolean | null;
  placeOfTable(table: string): { readonly sheet: string; readonly address: string };
  sheetNames(): string[];
}

/** A program with an empty workbook open in it, and a person before it. */
export interface Program {
  readonly book: OpenWorkbook;
  readonly user: WorkbookUser;
  readonly close: () => void;
}
