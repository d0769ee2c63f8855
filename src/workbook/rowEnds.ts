import { Problem } from "../messages/message.ts";

/** Cells of a sheet that are read: several times what a sheet of ours with all loans of a state has. */
const MOST_CELLS = 12_000_000;

/**
 * Where each row of a sheet ends, so that a cell far from all others (XFD1048576) makes its own row long and no other.
 * @throws Problem where the rows together are too long to be read
 */
export class RowEnds {
  readonly #sheet: string;
  readonly #ends = new Map<number, number>();
  #cells = 0;

  /** @param sheet its name, for messages */
  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  /** Takes note of a cell. */
  add(row: number, column: number): void {
    const end = this.#ends.get(row) ?? -1;
    if (column <= end) return;
    this.#ends.set(row, column);
    this.#cells += column - end;
    if (this.#cells > MOST_CELLS)
      throw new Problem("errors:cellsFarApart", { sheet: this.#sheet, row: row + 1 });
  }

  /** The last column of a row; -1 for one without cells. */
  of(row: number): number {
    return this.#ends.get(row) ?? -1;
  }
}
