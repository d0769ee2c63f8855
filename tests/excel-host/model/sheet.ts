import {
  boundingBlock,
  columnOfKey,
  contains,
  intersection,
  isUnbounded,
  keyOf,
  lastColumn,
  lastRow,
  rowOfKey,
  type Block,
} from "../block.ts";
import { PLAIN_STYLE, type Style } from "./style.ts";
import type { Chart } from "./chart.ts";
import type { DefinedName } from "./definedName.ts";
import type { Table } from "./table.ts";

export type CellValue = string | number | boolean | null;

/** What a cell holds. Of a formula ("=..." as it was written) the value is the calculation's. */
export interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: Style;
}

export interface Hyperlink {
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface ConditionalFormat {
  readonly id: string;
  block: Block;
  readonly type: string;
  formula: string;
  style: Style;
  stopIfTrue: boolean;
  /** Whether the screen shows what it makes of the cells. */
  drawn: boolean;
}

export interface Validation {
  block: Block;
  /** As on the wire: { list: { source, inCellDropDown } }, { date: {...} }. */
  rule: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>> | null;
  errorAlert: Readonly<Record<string, unknown>> | null;
  ignoreBlanks: boolean;
}

export interface Comment {
  readonly id: string;
  row: number;
  column: number;
  content: string;
}

export const EMPTY_CELL: Cell = { value: null, formula: null, style: PLAIN_STYLE };

export { columnOfKey, keyOf, rowOfKey } from "../block.ts";

/** A sheet as Excel holds it. Mutable: the workbook is what the requests and the user have made of it. */
export class Sheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  showGridlines = true;
  showHeadings = true;
  tabColor = "";
  isProtected = false;
  cells = new Map<number, Cell>();
  /** Styles of whole columns and rows, for cells that are not in `cells`. */
  columnStyles = new Map<number, Style>();
  rowStyles = new Map<number, Style>();
  /** In points. */
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  tables: Table[] = [];
  names: DefinedName[] = [];
  charts: Chart[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  comments: Comment[] = [];
  merges: Block[] = [];
  hyperlinks = new Map<number, Hyperlink>();
  frozen: { readonly rows: number; readonly columns: number } | null = null;
  /** As on the wire: "Orientation", "Zoom", "PrintTitleRows", "Footer.CenterFooter", ... */
  page: Record<string, unknown> = {};
  selection: Block = { row: 0, column: 0, rows: 1, columns: 1 };

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cell(row: number, column: number): Cell {
    const cell = this.cells.get(keyOf(row, column));
    if (cell) return cell;
    const style = this.rowStyles.get(row) ?? this.columnStyles.get(column);
    return style ? { value: null, formula: null, style } : EMPTY_CELL;
  }

  put(row: number, column: number, cell: Cell): void {
    const key = keyOf(row, column);
    const inherited = this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? PLAIN_STYLE;
    if (cell.value === null && cell.formula === null && cell.style === inherited) this.cells.delete(key);
    else this.cells.set(key, cell);
  }

  /** The cells that exist within the block, in no order. */
  *existing(block: Block): Generator<[number, number, Cell]> {
    if (isUnbounded(block) || block.rows * block.columns > this.cells.size) {
      for (const [key, cell] of [...this.cells]) {
        const row = rowOfKey(key);
        const column = columnOfKey(key);
        if (
          row >= block.row &&
          row <= lastRow(block) &&
          column >= block.column &&
          column <= lastColumn(block)
        )
          yield [row, column, cell];
      }
      return;
    }
    for (let row = block.row; row <= lastRow(block); row += 1) {
      for (let column = block.column; column <= lastColumn(block); column += 1) {
        const cell = this.cells.get(keyOf(row, column));
        if (cell) yield [row, column, cell];
      }
    }
  }

  /** The smallest block with all cells that hold something, or are formatted; null for none. */
  used(valuesOnly: boolean, within: Block): Block | null {
    let used: Block | null = null;
    for (const [row, column, cell] of this.existing(within)) {
      if (valuesOnly && cell.value === null && cell.formula === null) continue;
      const one = { row, column, rows: 1, columns: 1 };
      used = used ? boundingBlock(used, one) : one;
    }
    for (const table of this.tables) {
      const shared = intersection(table.block, within);
      if (shared) used = used ? boundingBlock(used, shared) : shared;
    }
    return used;
  }

  tableAt(row: number, column: number): Table | null {
    return this.tables.find(({ block }) => contains(block, { row, column, rows: 1, columns: 1 })) ?? null;
  }

  /** Whether the cell lies under a merged one. */
  isCovered(row: number, column: number): boolean {
    return this.merges.some(
      (merge) =>
        contains(merge, { row, column, rows: 1, columns: 1 }) &&
        (merge.row !== row || merge.column !== column),
    );
  }
}
