import { blockAddress, parseAddress } from "../../src/workbook/address.ts";
import { readTyped } from "../../src/taskpane/grid/typing/readTyped.ts";
import { parseBlock } from "../../src/writers/live/block.ts";
import type { GridBlock, GridSheet, GridTable } from "../../src/writers/gridWorkbook.ts";
import type { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import type { WorkbookUser } from "./workbookUser.ts";

/** A person at the spreadsheet in the page, who has it in Serbian. */
export class PageUser implements WorkbookUser {
  private readonly book: LiveWorkbook;

  constructor(book: LiveWorkbook) {
    this.book = book;
  }

  type(sheetName: string, address: string, typed: string): void {
    const { id, row, column } = this.place(sheetName, address);
    this.put(id, row, column, typed);
  }

  insertRows(sheetName: string, row: number, count = 1): void {
    this.book.shiftRows(this.sheet(sheetName).id, row - 1, count);
  }

  deleteRows(sheetName: string, row: number, count = 1): void {
    this.book.shiftRows(this.sheet(sheetName).id, row - 1, -count);
  }

  insertColumns(sheetName: string, column: string, count = 1): void {
    this.book.shiftColumns(this.sheet(sheetName).id, this.place(sheetName, `${column}1`).column, count);
  }

  deleteColumns(sheetName: string, column: string, count = 1): void {
    this.book.shiftColumns(this.sheet(sheetName).id, this.place(sheetName, `${column}1`).column, -count);
  }

  copyCells(fromSheet: string, from: string, toSheet: string, to: string): void {
    this.book.paste(this.cells(fromSheet, from), this.cells(toSheet, to), false);
  }

  cutCells(fromSheet: string, from: string, toSheet: string, to: string): void {
    this.book.paste(this.cells(fromSheet, from), this.cells(toSheet, to), true);
  }

  fill(sheetName: string, address: string, to: "down" | "right"): void {
    this.book.fill(this.cells(sheetName, address), to);
  }

  addTableColumn(name: string, header: string, cells: readonly string[]): void {
    const { sheet, table } = this.table(name);
    const { row, column, columns } = table.block;
    [header, ...cells].forEach((text, down) => this.put(sheet.id, row + down, column + columns, text));
  }

  insertTableRow(name: string, index: number, cells: readonly string[]): void {
    this.book.insertTableRow(name, index);
    const { sheet, table } = this.table(name);
    cells.forEach((text, across) =>
      this.put(sheet.id, table.block.row + 1 + index, table.block.column + across, text),
    );
  }

  deleteTableRow(name: string, index: number): void {
    this.book.deleteTableRow(name, index);
  }

  sortTable(name: string, header: string): void {
    this.book.sortTable(name, this.table(name).table.headers.indexOf(header), true);
  }

  /** By cutting it and pasting it. */
  moveTable(name: string, sheetName: string, address: string): void {
    const { sheet, table } = this.table(name);
    this.book.paste({ sheetId: sheet.id, block: table.block }, this.cells(sheetName, address), true);
  }

  renameSheet(name: string, to: string): void {
    this.book.renameSheet(this.sheet(name).id, to);
  }

  moveSheet(name: string, position: number): void {
    this.book.moveSheet(this.sheet(name).id, position);
  }

  addSheet(name: string): void {
    this.book.addSheet(name);
  }

  value(sheetName: string, address: string): string | number | boolean | null {
    const { id, row, column } = this.place(sheetName, address);
    return this.book.cell(id, row, column).value;
  }

  content(sheetName: string, address: string): string | number | boolean | null {
    const { id, row, column } = this.place(sheetName, address);
    const { formula, value } = this.book.cell(id, row, column);
    return formula === null ? value : `=${formula}`;
  }

  placeOfTable(name: string): { readonly sheet: string; readonly address: string } {
    const { sheet, table } = this.table(name);
    return { sheet: sheet.name, address: blockAddress(table.block) };
  }

  sheetNames(): string[] {
    return this.book.content().state.sheets.map(({ name }) => name);
  }

  private put(sheetId: string, row: number, column: number, text: string): void {
    const { numberFormat } = this.book.cell(sheetId, row, column).drawn;
    const typed = readTyped(text, "sr-Latn", numberFormat);
    if (typed.kind === "unclear") throw new Error(`unclear: ${text}`);
    this.book.enter(sheetId, [{ row, column, content: typed.content }]);
  }

  private cells(sheetName: string, address: string): GridBlock {
    const block = parseBlock(address);
    if (!block) throw new Error(`no cells ${address}`);
    return { sheetId: this.sheet(sheetName).id, block };
  }

  private sheet(name: string): GridSheet {
    const sheet = this.book.view().sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  private place(
    sheetName: string,
    address: string,
  ): { readonly id: string; readonly row: number; readonly column: number } {
    const place = parseAddress(address);
    if (!place) throw new Error(`no cell ${address}`);
    return { id: this.sheet(sheetName).id, ...place };
  }

  private table(name: string): { readonly sheet: GridSheet; readonly table: GridTable } {
    for (const sheet of this.book.view().sheets) {
      const table = sheet.tables.find((one) => one.name === name);
      if (table) return { sheet, table };
    }
    throw new Error(`no table ${name}`);
  }
}
