import { parseAddress } from "../../src/workbook/address.ts";
import type {
  CellSnapshot,
  SheetSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
} from "../../src/workbook/snapshot.ts";
import { EMPTY } from "./snapshotFrom.ts";

type Held = CellSnapshot["value"];
type Place = { readonly row: number; readonly column: number };
type Change = (place: Place, sheetId: string) => Place | null;

/** What a person does to a workbook, with what Excel does to cells, tables and names around it. */
export class UserEdits {
  readonly #cells = new Map<string, Map<string, CellSnapshot>>();
  #sheets: Omit<SheetSnapshot, "block">[];
  #tables: TableSnapshot[];
  #names: WorkbookSnapshot["names"][number][];

  constructor(snapshot: WorkbookSnapshot) {
    this.#sheets = snapshot.sheets.map(({ block: _block, ...sheet }) => sheet);
    this.#tables = [...snapshot.tables];
    this.#names = [...snapshot.names];
    for (const { id, block } of snapshot.sheets) {
      const cells = new Map<string, CellSnapshot>();
      block?.cells.forEach((line, r) => {
        line.forEach((cell, c) => {
          if (cell !== EMPTY) cells.set(idOf({ row: block.row + r, column: block.column + c }), cell);
        });
      });
      this.#cells.set(id, cells);
    }
  }

  get snapshot(): WorkbookSnapshot {
    return {
      sheets: this.#sheets.map((sheet) => ({ ...sheet, block: this.#block(sheet.id) })),
      tables: this.#tables,
      names: this.#names,
    };
  }

  /** Types a value over whatever stands in the cell; its format stays. */
  type(sheet: string, address: string, value: Held): this {
    return this.put(sheet, address, { value, formula: null });
  }

  put(sheet: string, address: string, cell: Partial<CellSnapshot>): this {
    const id = this.#idOf(sheet);
    const place = placeAt(address);
    const { error: _error, ...before } = this.#at(id, place);
    this.#set(id, place, { ...before, ...cell });
    return this;
  }

  at(sheet: string, address: string): CellSnapshot {
    return this.#at(this.#idOf(sheet), placeAt(address));
  }

  /** Address of a cell of a table: row from 0, below the header. */
  addressIn(table: string, header: string, row: number): { readonly sheet: string; readonly cell: string } {
    const found = this.#table(table);
    const column = found.column + found.headers.indexOf(header);
    if (!found.headers.includes(header)) throw new Error(`no column ${header} in ${table}`);
    const sheet = this.#sheets.find(({ id }) => id === found.sheetId)?.name ?? "";
    return { sheet, cell: `${letters(column)}${found.row + 2 + row}` };
  }

  typeIn(table: string, header: string, row: number, value: Held): this {
    const { sheet, cell } = this.addressIn(table, header, row);
    return this.type(sheet, cell, value);
  }

  putIn(table: string, header: string, row: number, content: Partial<CellSnapshot>): this {
    const { sheet, cell } = this.addressIn(table, header, row);
    return this.put(sheet, cell, content);
  }

  /** Types a row below the last one of the table, which takes it in. Nothing may stand there. */
  addRow(table: string, values: readonly Held[]): this {
    const found = this.#table(table);
    values.forEach((value, i) => {
      this.#set(
        found.sheetId,
        { row: found.row + 1 + found.rows, column: found.column + i },
        { ...EMPTY, value },
      );
    });
    return this.#change(found, { rows: found.rows + 1 });
  }

  /** Inserts an empty row into the table: what is below it, as wide as the table, moves down. */
  insertTableRow(table: string, row: number): this {
    const found = this.#table(table);
    const from = found.row + 1 + row;
    const isBelow = ({ column }: Place): boolean =>
      column >= found.column && column < found.column + found.headers.length;
    this.#move(found.sheetId, (place) =>
      place.row >= from && isBelow(place) ? { ...place, row: place.row + 1 } : place,
    );
    return this.#change(found, { rows: found.rows + 1 });
  }

  /** Deletes a row of the table: what is below it, as wide as the table, moves up. */
  deleteTableRow(table: string, row: number): this {
    const found = this.#table(table);
    const at = found.row + 1 + row;
    const isIn = ({ column }: Place): boolean =>
      column >= found.column && column < found.column + found.headers.length;
    this.#move(found.sheetId, (place) => {
      if (!isIn(place) || place.row < at) return place;
      return place.row === at ? null : { ...place, row: place.row - 1 };
    });
    return this.#change(found, { rows: found.rows - 1 });
  }

  /** Inserts whole rows of the sheet above the address. */
  insertRows(sheet: string, above: number, count = 1): this {
    const id = this.#idOf(sheet);
    const from = above - 1;
    this.#move(id, (place) => (place.row >= from ? { ...place, row: place.row + count } : place));
    this.#tables = this.#tables.map((table) =>
      table.sheetId === id && table.row < from && from <= table.row + table.rows
        ? { ...table, rows: table.rows + count }
        : table,
    );
    return this;
  }

  insertColumn(sheet: string, before: number): this {
    this.#move(this.#idOf(sheet), (place) =>
      place.column >= before ? { ...place, column: place.column + 1 } : place,
    );
    return this;
  }

  /** Adds a column at the right end of the table. */
  addColumn(table: string, header: string, cells: readonly Partial<CellSnapshot>[]): this {
    const found = this.#table(table);
    const column = found.column + found.headers.length;
    this.#set(found.sheetId, { row: found.row, column }, { ...EMPTY, value: header });
    cells.forEach((cell, i) =>
      this.#set(found.sheetId, { row: found.row + 1 + i, column }, { ...EMPTY, ...cell }),
    );
    return this.#change(found, { headers: [...found.headers, header] });
  }

  /** Puts the table's rows or columns into another order. */
  reorder(
    table: string,
    order: { readonly rows?: readonly number[]; readonly columns?: readonly number[] },
  ): this {
    const found = this.#table(table);
    const rows = order.rows ?? Array.from({ length: found.rows }, (_none, i) => i);
    const columns = order.columns ?? found.headers.map((_header, i) => i);
    const at = (row: number, column: number): CellSnapshot =>
      this.#at(found.sheetId, { row: found.row + row, column: found.column + column });
    const cells = [0, ...rows.map((row) => row + 1)].map((row) => columns.map((column) => at(row, column)));
    cells.forEach((line, r) => {
      line.forEach((cell, c) =>
        this.#set(found.sheetId, { row: found.row + r, column: found.column + c }, cell),
      );
    });
    return this.#change(found, { headers: columns.map((column) => found.headers[column] ?? "") });
  }

  /** Cuts the table out and pastes it, also onto another sheet. */
  moveTable(table: string, sheet: string, address: string): this {
    const found = this.#table(table);
    const target = placeAt(address);
    const id = this.#idOf(sheet);
    const cells: CellSnapshot[][] = [];
    for (let r = 0; r <= found.rows; r += 1) {
      cells.push(
        found.headers.map((_header, c) =>
          this.#at(found.sheetId, { row: found.row + r, column: found.column + c }),
        ),
      );
    }
    cells.forEach((line, r) => {
      line.forEach((_cell, c) =>
        this.#set(found.sheetId, { row: found.row + r, column: found.column + c }, EMPTY),
      );
    });
    cells.forEach((line, r) => {
      line.forEach((cell, c) => this.#set(id, { row: target.row + r, column: target.column + c }, cell));
    });
    return this.#change(found, { ...target, sheetId: id });
  }

  /** The table turns into plain cells. */
  releaseTable(table: string): this {
    this.#tables = this.#tables.filter((one) => one !== this.#table(table));
    return this;
  }

  /** Formulas that point at it follow, as in Excel. */
  renameSheet(from: string, to: string): this {
    this.#sheets = this.#sheets.map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet));
    for (const cells of this.#cells.values())
      for (const [place, cell] of cells)
        if (cell.formula !== null)
          cells.set(place, { ...cell, formula: cell.formula.replaceAll(`'${from}'!`, `'${to}'!`) });
    return this;
  }

  addSheet(name: string): this {
    const id = `{user ${name}}`;
    this.#sheets.push({ id, name, key: null, hidden: false, protected: false });
    this.#cells.set(id, new Map());
    return this;
  }

  deleteSheet(name: string): this {
    const id = this.#idOf(name);
    this.#sheets = this.#sheets.filter((sheet) => sheet.id !== id);
    this.#tables = this.#tables.filter(({ sheetId }) => sheetId !== id);
    this.#names = this.#names.map((one) => (one.at?.sheetId === id ? { ...one, at: null } : one));
    return this;
  }

  /** Copies a sheet: its mark counts for the original, its tables get figures behind their names. */
  copySheet(name: string, copy: string): this {
    const id = this.#idOf(name);
    this.addSheet(copy);
    const copyId = this.#idOf(copy);
    this.#cells.set(copyId, new Map(this.#cells.get(id)));
    const tables = this.#tables.filter(({ sheetId }) => sheetId === id);
    this.#tables.push(
      ...tables.map((table) => ({ ...table, id: `${table.id}2`, name: `${table.name}2`, sheetId: copyId })),
    );
    return this;
  }

  deleteName(name: string): this {
    this.#names = this.#names.filter((one) => one.name !== name);
    return this;
  }

  #table(name: string): TableSnapshot {
    const found = this.#tables.find((table) => table.name === name);
    if (!found) throw new Error(`no table ${name}`);
    return found;
  }

  #change(table: TableSnapshot, change: Partial<TableSnapshot>): this {
    this.#tables = this.#tables.map((one) => (one.name === table.name ? { ...one, ...change } : one));
    return this;
  }

  #idOf(sheet: string): string {
    const found = this.#sheets.find(({ name }) => name === sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    return found.id;
  }

  #at(id: string, place: Place): CellSnapshot {
    return this.#cells.get(id)?.get(idOf(place)) ?? EMPTY;
  }

  #set(id: string, place: Place, cell: CellSnapshot): void {
    this.#cells.get(id)?.set(idOf(place), cell);
  }

  /** Moves cells, tables' headers and names of a sheet. */
  #move(id: string, change: Change): void {
    const moved = new Map<string, CellSnapshot>();
    for (const [key, cell] of this.#cells.get(id) ?? []) {
      const place = change(placeOfId(key), id);
      if (place) moved.set(idOf(place), cell);
    }
    this.#cells.set(id, moved);
    this.#tables = this.#tables.map((table) =>
      table.sheetId === id ? { ...table, ...change(table, id) } : table,
    );
    this.#names = this.#names.map((name) =>
      name.at?.sheetId === id ? { ...name, at: { sheetId: id, ...(change(name.at, id) ?? name.at) } } : name,
    );
  }

  #block(id: string): SheetSnapshot["block"] {
    const places = [...(this.#cells.get(id)?.keys() ?? [])].map(placeOfId);
    const rows = Math.max(0, ...places.map(({ row }) => row + 1));
    const columns = Math.max(0, ...places.map(({ column }) => column + 1));
    return {
      row: 0,
      column: 0,
      cells: Array.from({ length: rows }, (_row, row) =>
        Array.from({ length: columns }, (_column, column) => this.#at(id, { row, column })),
      ),
    };
  }
}

function idOf({ row, column }: Place): string {
  return `${row}:${column}`;
}

function placeOfId(id: string): Place {
  const [row, column] = id.split(":").map(Number);
  return { row: row ?? 0, column: column ?? 0 };
}

function placeAt(address: string): Place {
  const place = parseAddress(address);
  if (!place) throw new Error(`no address ${address}`);
  return place;
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
