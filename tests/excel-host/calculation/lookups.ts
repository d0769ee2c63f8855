import { columnLetters, columnNumber } from "../block.ts";

/** MATCH of one cell in a fixed range: cell, its sheet, column, "$", row, and the range. */
const MATCH = /\bMATCH\(((?:(\w+)!)?\$?([A-Z]{1,3})(\$?)(\d+)),(\w+!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+),0\)/gu;
const ONE_MATCH = new RegExp(MATCH.source, "u");
/** Texts, so that what stands in them is left alone. */
const TEXTS = /("(?:[^"]|"")*")/u;

/**
 * The engine looks through the range for each MATCH that it meets, and a row of a table meets the same one in many columns. So
 * each stands once on a sheet of the engine's own, in the row of the formulas that ask for it, and they read it there.
 */
export class Lookups {
  private readonly sheet: string;
  private readonly put: (row: number, column: number, formula: string) => void;
  private readonly clear: (row: number, column: number) => void;
  /** Columns by what is looked up, with rows as distances. */
  private readonly columns = new Map<string, number>();
  /** What stands there, by row and column. */
  private readonly cells = new Map<string, string>();
  private asked = new Set<string>();

  /** @param sheet what the engine calls it; rows and columns of `put` and `clear` are counted from 1 */
  constructor(
    sheet: string,
    put: (row: number, column: number, formula: string) => void,
    clear: (row: number, column: number) => void,
  ) {
    this.sheet = sheet;
    this.put = put;
    this.clear = clear;
  }

  /** Before all formulas are asked for anew. */
  begin(): void {
    this.asked = new Set();
  }

  /** Afterwards: what no formula asks for any more goes. */
  end(): void {
    for (const cell of this.cells.keys()) {
      if (this.asked.has(cell)) continue;
      const [row = 0, column = 0] = cell.split(" ").map(Number);
      this.clear(row, column);
      this.cells.delete(cell);
    }
  }

  /**
   * The formula, reading what it looks up.
   * @param own what the engine calls the formula's sheet
   * @param row the formula's own, from 1
   */
  read(formula: string, own: string, row: number): string {
    if (!formula.includes("MATCH(")) return formula;
    return formula
      .split(TEXTS)
      .map((piece, index) => (index % 2 === 1 ? piece : this.readPiece(piece, own, row)))
      .join("");
  }

  private readPiece(piece: string, own: string, row: number): string {
    return piece.replace(MATCH, (match) => {
      const [, cell = "", sheet = own, letters = "", fixed = "", digits = "", range = ""] =
        ONE_MATCH.exec(match) ?? [];
      const distance = fixed === "" ? Number(digits) - row : `$${digits}`;
      const key = `${sheet} ${columnNumber(letters)} ${distance} ${range}`;
      const column = this.columns.get(key) ?? this.columns.size + 1;
      this.columns.set(key, column);
      const at = `${row} ${column}`;
      const wanted = `=MATCH(${cell.includes("!") ? cell : `${own}!${cell}`},${range},0)`;
      this.asked.add(at);
      if (this.cells.get(at) !== wanted) {
        this.put(row, column, wanted);
        this.cells.set(at, wanted);
      }
      return `${this.sheet}!$${columnLetters(column - 1)}${row}`;
    });
  }
}
