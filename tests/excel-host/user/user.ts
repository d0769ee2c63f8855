import { addressOf, lastColumn, lastRow, type Block } from "../block.ts";
import { clearContents, enterCell } from "../cells/enter.ts";
import type { Region } from "../cells/typedInput.ts";
import { EVENT } from "../events.ts";
import { clearRange, mergeRange } from "../members/rangeContent.ts";
import { raiseChanged, requireWritable } from "../members/rangeGrid.ts";
import { dataBody, headerRow } from "../model/table.ts";
import type { Sheet } from "../model/sheet.ts";
import { HostGap, Refusal } from "../refusals.ts";
import { shiftCells } from "../structure/shiftCells.ts";
import { addTable, releaseTable, renameTable, resizeTable } from "../structure/tables.ts";
import { SheetUser } from "./sheetUser.ts";
import { AutoCorrectedEntry } from "../structure/autoCorrect.ts";
import { copyCellsTo, fillCells } from "./copyCells.ts";
import { moveCellsTo, moveTableTo } from "./moveCells.ts";
import { insertRow, sortRows } from "./tableRows.ts";

/** What a person types: text as typed, or a value put in by other means. */
type Typed = string | number | boolean;

/**
 * A person at the workbook. Each action is done at once and tells the page by events, as Excel does. Sheets and tables are called
 * by their names; an action that Excel refuses throws.
 */
export class ExcelUser extends SheetUser {
  /**
   * Types into a cell, as on a keyboard: "12,5" is a number where the region writes it so, "=A1" a formula, unless the
   * cell is formatted as text. Right below or beside a table, the table grows.
   */
  type(sheetName: string, address: string, typed: Typed, region: Region = this.state.region): void {
    const { sheet, block } = this.range(sheetName, address);
    const { row, column } = block;
    requireWritable({ sheet }, this.state);
    new AutoCorrectedEntry(this.state, sheet, "person").put(row, column, typed, () =>
      enterCell(this.state, sheet, row, column, typed, { region }),
    );
    this.told(sheet, block);
  }

  /** Ctrl+C and Ctrl+V: "B2:C5" of a sheet to the address of another, or of the same. */
  copyCells(fromSheet: string, from: string, toSheet: string, to: string): void {
    const target = this.range(toSheet, to);
    requireWritable(target, this.state);
    copyCellsTo(this.state, this.range(fromSheet, from), target);
    this.told(target.sheet, target.block);
  }

  /** Ctrl+X and Ctrl+V. */
  cutCells(fromSheet: string, from: string, toSheet: string, to: string): void {
    const [source, target] = [this.range(fromSheet, from), this.range(toSheet, to)];
    requireWritable(source, this.state);
    requireWritable(target, this.state);
    moveCellsTo(this.state, source, target);
    raiseChanged(this.state, source.sheet, source.block, "RangeEdited");
    this.told(target.sheet, { ...source.block, row: target.block.row, column: target.block.column });
  }

  /** Ctrl+D or Ctrl+R. */
  fill(sheetName: string, address: string, to: "down" | "right"): void {
    const cells = this.range(sheetName, address);
    requireWritable(cells, this.state);
    fillCells(this.state, cells, to);
    this.told(cells.sheet, cells.block);
  }

  /** Pastes a block of values whose first cell is the address; null leaves a cell alone. */
  paste(sheetName: string, address: string, rows: readonly (readonly (Typed | null)[])[]): void {
    const { sheet, block } = this.range(sheetName, address);
    requireWritable({ sheet }, this.state);
    const entry = new AutoCorrectedEntry(this.state, sheet, "person");
    rows.forEach((line, down) =>
      line.forEach((typed, right) => {
        const [row, column] = [block.row + down, block.column + right];
        entry.put(row, column, typed, () =>
          enterCell(this.state, sheet, row, column, typed, { region: this.state.region }),
        );
      }),
    );
    this.told(sheet, {
      ...block,
      rows: rows.length,
      columns: Math.max(1, ...rows.map((line) => line.length)),
    });
  }

  /** The Delete key: contents go, formats stay. */
  clear(sheetName: string, address: string): void {
    const { sheet, block } = this.range(sheetName, address);
    requireWritable({ sheet }, this.state);
    clearContents(this.state, sheet, block);
    this.told(sheet, block);
  }

  /** "Clear all": contents, formats, links, rules. */
  clearAll(sheetName: string, address: string): void {
    clearRange(this.target(sheetName, address), "All", this.state);
    this.host.flushEvents();
  }

  /** Whole rows before the row (from 1, as Excel numbers them). */
  insertRows(sheetName: string, row: number, count = 1): void {
    this.shift(sheetName, "row", row - 1, count);
  }

  deleteRows(sheetName: string, row: number, count = 1): void {
    this.shift(sheetName, "row", row - 1, -count);
  }

  /** Whole columns before the column ("C"). */
  insertColumns(sheetName: string, column: string, count = 1): void {
    this.shift(sheetName, "column", this.range(sheetName, `${column}1`).block.column, count);
  }

  deleteColumns(sheetName: string, column: string, count = 1): void {
    this.shift(sheetName, "column", this.range(sheetName, `${column}1`).block.column, -count);
  }

  /** A column right of the table's last, as when one types a header beside it. Cells from the first row on. */
  addTableColumn(tableName: string, header: string, cells: readonly Typed[] = []): void {
    const { sheet, table } = this.table(tableName);
    const { block } = table;
    const column = lastColumn(block) + 1;
    for (let row = block.row; row <= lastRow(block); row += 1)
      if (sheet.cell(row, column).value !== null || sheet.cell(row, column).formula !== null)
        throw new Refusal("InvalidOperation", `Something stands beside the table ${tableName}.`);
    resizeTable(this.state, sheet, table, { ...block, columns: block.columns + 1 });
    enterCell(this.state, sheet, block.row, column, header);
    cells.forEach((typed, index) =>
      enterCell(this.state, sheet, block.row + 1 + index, column, typed, { region: this.state.region }),
    );
    this.told(sheet, { ...block, column, columns: 1 });
  }

  /** Table Design, Total Row: a word in its first cell, and how many there are in its last. */
  showTotals(tableName: string): void {
    const { sheet, table } = this.table(tableName);
    const row = lastRow(table.block) + 1;
    const [first, last] = [table.block.column, lastColumn(table.block)];
    for (let column = first; column <= last; column += 1)
      if (sheet.cell(row, column).value !== null || sheet.cell(row, column).formula !== null)
        throw new HostGap("a row of totals where something stands below the table");
    table.showTotals = true;
    enterCell(this.state, sheet, row, first, "Ukupno");
    enterCell(this.state, sheet, row, last, `=SUBTOTAL(103,${tableName}[${table.headers.at(-1) ?? ""}])`);
    this.state.layoutChanged();
    this.told(sheet, { ...table.block, row, rows: 1 });
  }

  /** Ticks in a table's filter the rows (from 0) that stay in sight; its buttons are shown, as one must see them for that. */
  filter(tableName: string, stay: readonly number[]): void {
    const { table } = this.table(tableName);
    const body = dataBody(table);
    table.showFilterButton = true;
    table.filteredOut = Array.from({ length: body.rows }, (_, down) => down)
      .filter((down) => !stay.includes(down))
      .map((down) => body.row + down);
    this.host.flushEvents();
  }

  /** Table Design, Header Row switched off. */
  hideHeaders(tableName: string): void {
    const { sheet, table } = this.table(tableName);
    table.showHeaders = false;
    const header = headerRow(table);
    for (let column = header.column; column <= lastColumn(header); column += 1)
      sheet.put(header.row, column, { ...sheet.cell(header.row, column), value: null });
    this.state.layoutChanged();
    this.told(sheet, header);
  }

  /**
   * A row before the table's row `index` (from 0; as many as there are: at the end). Only the table's own columns move;
   * calculated columns fill themselves. Cells from the first column on; null leaves one alone.
   */
  insertTableRow(tableName: string, index: number, cells: readonly (Typed | null)[] = []): void {
    const { sheet, table } = this.table(tableName);
    const body = dataBody(table);
    const row = body.row + index;
    insertRow(this.state, sheet, table, index);
    cells.forEach((typed, offset) => {
      if (typed !== null)
        enterCell(this.state, sheet, row, body.column + offset, typed, { region: this.state.region });
    });
    raiseChanged(this.state, sheet, { ...body, row, rows: 1 }, "RowInserted");
    this.host.flushEvents();
  }

  /** The table's row `index`, from 0. The last one that is left is only emptied. */
  deleteTableRow(tableName: string, index: number): void {
    const { sheet, table } = this.table(tableName);
    const body = dataBody(table);
    if (index < 0 || index >= body.rows)
      throw new Refusal("InvalidArgument", `The table has no row ${index}.`);
    const row = { ...body, row: body.row + index, rows: 1 };
    if (body.rows === 1) clearContents(this.state, sheet, row);
    else
      shiftCells(this.state, sheet, { axis: "row", at: row.row, count: -1 }, [body.column, lastColumn(body)]);
    raiseChanged(this.state, sheet, row, "RowDeleted");
    this.host.flushEvents();
  }

  /** Sorts the table's rows by a column: all of their cells move, formulas as they are. */
  sortTable(tableName: string, header: string, ascending = true): void {
    const { sheet, table } = this.table(tableName);
    sortRows(this.state, sheet, table, header, ascending);
    this.told(sheet, dataBody(table));
  }

  /** Cuts the table and pastes it with its header at the address. */
  moveTable(tableName: string, sheetName: string, address: string): void {
    const { sheet, table } = this.table(tableName);
    const to = this.range(sheetName, address);
    moveTableTo(this.state, sheet, table, to.sheet, to.block);
    this.told(to.sheet, table.block);
  }

  renameTable(tableName: string, to: string): void {
    renameTable(this.state, this.table(tableName).table, to);
  }

  /** "Convert to range". */
  convertTable(tableName: string): void {
    const { sheet, table } = this.table(tableName);
    releaseTable(this.state, sheet, table, false);
    this.host.flushEvents();
  }

  addTable(sheetName: string, address: string, name: string): void {
    const { sheet, block } = this.range(sheetName, address);
    renameTable(this.state, addTable(this.state, sheet, block), name);
    this.host.flushEvents();
  }

  addComment(sheetName: string, address: string, content: string): void {
    const { sheet, block } = this.range(sheetName, address);
    sheet.comments.push({ id: this.state.workbook.nextId(), row: block.row, column: block.column, content });
  }

  merge(sheetName: string, address: string): void {
    mergeRange(this.target(sheetName, address), false, this.state);
  }

  /** Selects one or more blocks: "B2:C5", or "B2:C5,E1". */
  select(sheetName: string, addresses: string): void {
    const [first, ...others] = addresses.split(",").map((address) => this.range(sheetName, address));
    if (!first) return;
    const { workbook } = this.state;
    workbook.active = first.sheet;
    first.sheet.selection = first.block;
    workbook.alsoSelected = others.map(({ block }) => block);
    const message = { address: addressOf(first.block), worksheetId: first.sheet.id };
    this.state.events.raise(EVENT.selectionChanged, [first.sheet.id, "Workbook"], message);
    this.host.flushEvents();
  }

  startEditing(): void {
    this.host.startEditing();
  }

  stopEditing(): void {
    this.host.stopEditing();
  }

  /** What a cell shows. */
  value(sheetName: string, address: string): string | number | boolean | null {
    const { sheet, block } = this.range(sheetName, address);
    return this.state.valueAt(sheet, block.row, block.column).value;
  }

  /** What stands in a cell: its formula with "=", or its value. */
  content(sheetName: string, address: string): string | number | boolean | null {
    const { sheet, block } = this.range(sheetName, address);
    const cell = sheet.cell(block.row, block.column);
    return cell.formula ?? cell.value;
  }

  /** Where the table stands: "B4:G28", with its sheet's name. */
  placeOfTable(tableName: string): { readonly sheet: string; readonly address: string } {
    const { sheet, table } = this.table(tableName);
    return { sheet: sheet.name, address: addressOf(table.block) };
  }

  sheetNames(): string[] {
    return this.state.workbook.sheets.map(({ name }) => name);
  }

  private shift(sheetName: string, axis: "row" | "column", at: number, count: number): void {
    const sheet = this.sheet(sheetName);
    requireWritable({ sheet }, this.state);
    shiftCells(this.state, sheet, { axis, at, count }, null);
    this.host.flushEvents();
  }

  private told(sheet: Sheet, block: Block): void {
    raiseChanged(this.state, sheet, block, "RangeEdited");
    this.host.flushEvents();
  }
}
