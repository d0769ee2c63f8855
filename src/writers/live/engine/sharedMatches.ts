import { columnLetters, keyOf } from "../../../workbook/address.ts";
import type { Calculated } from "../model/calculated.ts";
import type { FoundMatches } from "./foundMatches.ts";

/** MATCH with 0 at its end and no function or parenthesis within. */
const MATCH = /\bMATCH\((?:[^()"]|"[^"]*")*,0\)/gi;
/** What is sought, as long as it holds no comma in a text. */
const SOUGHT = /^MATCH\(((?:[^,"]|"[^",]*")*),/i;
/** What stands between texts and references where they give one value wherever they stand: no names, braces, "#" or "@". */
const PLAIN = /^[\d.,&+\-*/^=<>%\s]*$/;
/** A text, or a reference with the sheet it names; of "A1:B2" the whole. */
const TEXT_OR_REFERENCE = /"[^"]*"|(?:\b\w+!)?\$?\b[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?\b/g;

/** A row that goes along when a formula is filled down, with the column before it. */
const GOING_ALONG = /(\$?[A-Z]{1,3})(\d+)/g;

/** Column of the cells that look up the same wherever they stand, from 1, as rows are. */
const FIXED_COLUMN = 2;

/** By row and column from 1; null clears the cell. A formula that is the same gives what the one before it gave. */
type Put = (row: number, column: number, formula: string | null, isSame: boolean) => void;

/**
 * The engine goes through the sought range for each MATCH that it calculates, and tables look up many columns by the same
 * one. Each different MATCH stands once in a cell of the engine's own, which all formulas read: one that looks up something
 * of its own row beside that row, so that all rows of a column read it alike. The engine goes through all formulas of a
 * sheet that are unlike, written down by distances, whenever it is given one.
 */
export class SharedMatches {
  /** Formulas by column and row, as the engine has them. */
  private cells = new Map<string, string>();
  /** Those of before the last restart. */
  private former: ReadonlyMap<string, string> = new Map();
  /** Rows of those that look up the same wherever they stand, by formula. */
  private readonly rows = new Map<string, number>();
  /** Columns of the others, by formula with its rows as distances. */
  private readonly columns = new Map<string, number>();
  private readonly own: string;
  private readonly found: FoundMatches;
  private readonly put: Put;

  /**
   * @param own name of the engine's own sheet
   * @param put gives the engine's own sheet the formula of a cell
   * @param found where they have found what they seek
   */
  constructor(own: string, put: Put, found: FoundMatches) {
    this.own = own;
    this.put = put;
    this.found = found;
  }

  /** Forgets all, before every formula is lowered again. */
  restart(): void {
    this.former = this.cells;
    this.cells = new Map();
    this.rows.clear();
  }

  /** Clears the cells that no formula has needed since `restart`. */
  finish(): void {
    for (const key of this.former.keys()) {
      if (this.cells.has(key)) continue;
      this.found.forget(key);
      this.putAt(key, null);
    }
    this.former = new Map();
  }

  /**
   * Has each look first where it has found what it seeks.
   * @param valueAt what the cell gave, by row and column from 1
   * @param calculated numbers of those that were calculated anew; null for all
   */
  learn(
    valueAt: (row: number, column: number) => Calculated,
    calculated: ReadonlySet<number> | null = null,
  ): void {
    for (const [key, formula] of this.cells) {
      const [column = 0, row = 0] = placeOf(key);
      if (calculated && !calculated.has(keyOf(row - 1, column - 1))) continue;
      const first = this.found.learn(key, formula, valueAt(row, column));
      if (first !== null) this.put(row, column, first, true);
    }
  }

  /**
   * After each calculation: has those look through their whole range again that cannot be sure otherwise.
   * @returns whether there are any, so that all is to be calculated again
   */
  distrust(): boolean {
    const doubtful = this.found.doubtful();
    for (const [key, formula] of doubtful) this.putAt(key, formula);
    return doubtful.size > 0;
  }

  private putAt(key: string, formula: string | null): void {
    const [column = 0, row = 0] = placeOf(key);
    this.put(row, column, formula, false);
  }

  /**
   * The formula with cells in place of what it looks up.
   * @param formula of A1 references, without "="
   * @param sheet what references without a sheet belong to
   * @param row the formula's own, from 1
   */
  shared(formula: string, sheet: string, row: number): string {
    return formula.replace(MATCH, (match) => {
      const sought = SOUGHT.exec(match)?.[1];
      const between = match.slice("MATCH(".length, -1).replace(TEXT_OR_REFERENCE, "");
      // Of several sought values it gives several places.
      if (sought === undefined || sought.includes(":") || !PLAIN.test(between)) return match;
      const whole = match.replace(TEXT_OR_REFERENCE, (part) =>
        part.startsWith('"') || part.includes("!") ? part : `${sheet}!${part}`,
      );
      const distant = byDistance(whole, row);
      return distant === whole ? this.fixed(whole) : this.beside(whole, distant, row);
    });
  }

  private fixed(formula: string): string {
    const row = this.rows.get(formula) ?? this.rows.size + 1;
    this.rows.set(formula, row);
    this.give(row, FIXED_COLUMN, formula);
    return `${this.own}!$${columnLetters(FIXED_COLUMN - 1)}$${row}`;
  }

  private beside(formula: string, distant: string, row: number): string {
    const column = this.columns.get(distant) ?? FIXED_COLUMN + 1 + this.columns.size;
    this.columns.set(distant, column);
    this.give(row, column, formula);
    return `${this.own}!$${columnLetters(column - 1)}${row}`;
  }

  private give(row: number, column: number, formula: string): void {
    const key = `${column} ${row}`;
    if (this.cells.get(key) === formula) return;
    if (this.former.get(key) !== formula) {
      this.found.forget(key);
      this.put(row, column, formula, false);
    }
    this.cells.set(key, formula);
  }
}

/** The column and the row of a cell. */
const placeOf = (key: string): number[] => key.split(" ").map(Number);

/** A formula with distances from a row in place of rows that go along; of another row filled down it is the same. */
function byDistance(formula: string, row: number): string {
  return formula.replace(TEXT_OR_REFERENCE, (part) => {
    if (part.startsWith('"')) return part;
    const sheetEnds = part.indexOf("!") + 1;
    const cells = part
      .slice(sheetEnds)
      .replace(GOING_ALONG, (_, column: string, to: string) => `${column}[${Number(to) - row}]`);
    return part.slice(0, sheetEnds) + cells;
  });
}
