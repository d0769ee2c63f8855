import type { FlowBuilder, OpenCell } from "../flow/flowBuilder.ts";

/** A table that is open: which column of its row comes next, and by column the cell that may go on below. */
interface RowState {
  column: number;
  readonly above: Map<number, OpenCell>;
  /** A cell's properties come before its content; until then it is not opened. */
  cell: { columns: number; merge: "restart" | "continue" | null } | null;
}

/** The tables that are open while a document is walked through, the innermost last (ECMA-376 part 1, 17.4). */
export class TableState {
  readonly #tables: RowState[] = [];

  openTable(builder: FlowBuilder): void {
    this.beginCell(builder);
    builder.openTable();
    this.#tables.push({ column: 0, above: new Map(), cell: null });
  }

  openRow(builder: FlowBuilder): void {
    builder.openRow();
    const row = this.#tables.at(-1);
    if (row) row.column = 0;
  }

  openCell(): void {
    const row = this.#tables.at(-1);
    if (row) row.cell = { columns: 1, merge: null };
  }

  /** Of the cell that is being opened: gridSpan. */
  columns(columns: number): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell) cell.columns = columns;
  }

  /** Of the cell that is being opened: vMerge. */
  merge(merge: "restart" | "continue"): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell) cell.merge = merge;
  }

  /** Leaves places of the row empty: gridBefore. */
  skip(columns: number, builder: FlowBuilder): void {
    const row = this.#tables.at(-1);
    if (!row || columns === 0) return;
    row.cell = { columns, merge: null };
    this.closeCell(builder);
  }

  /** Opens the cell, once what its properties say is known. */
  beginCell(builder: FlowBuilder): void {
    const row = this.#tables.at(-1);
    if (!row?.cell) return;
    const { columns, merge } = row.cell;
    row.cell = null;
    const above = row.above.get(row.column);
    if (merge === "continue" && above) builder.continueCell(above);
    else {
      const cell = builder.openCell(columns, 1);
      if (merge === "restart" && cell) row.above.set(row.column, cell);
      else row.above.delete(row.column);
    }
    row.column += columns;
  }

  closeCell(builder: FlowBuilder): void {
    this.beginCell(builder);
    builder.closeCell();
  }

  closeTable(builder: FlowBuilder): void {
    builder.closeTable();
    this.#tables.pop();
  }
}
