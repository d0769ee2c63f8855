/** MATCH with 0 at its end and no function or parenthesis within. */
const MATCH = /\bMATCH\((?:[^()"]|"[^"]*")*,0\)/gi;
/** What is sought, as long as it holds no comma in a text. */
const SOUGHT = /^MATCH\(((?:[^,"]|"[^",]*")*),/i;
/** What stands between texts and references where they give one value wherever they stand: no names, braces, "#" or "@". */
const PLAIN = /^[\d.,&+\-*/^=<>%\s]*$/;
/** A text, or a reference with the sheet it names; of "A1:B2" the whole. */
const TEXT_OR_REFERENCE = /"[^"]*"|(?:\w+!)?\$?\b[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?\b/g;

/**
 * The engine goes through the sought range for each MATCH that it calculates, and tables look up many columns by the same
 * one. Each different MATCH stands once in a cell of the engine's own, which all formulas read.
 */
export class SharedMatches {
  /** Rows from 1, by formula. */
  private readonly rows = new Map<string, number>();
  private readonly put: (row: number, formula: string | null) => void;
  private readonly addressOf: (row: number) => string;
  private last = 0;

  /**
   * @param put gives the engine the formula of a row, from 1; null clears it
   * @param addressOf the cell of a row as formulas name it
   */
  constructor(put: (row: number, formula: string | null) => void, addressOf: (row: number) => string) {
    this.put = put;
    this.addressOf = addressOf;
  }

  /** Forgets all, before every formula is lowered again. */
  restart(): void {
    this.rows.clear();
  }

  /** Clears the cells that no formula has needed since `restart`. */
  finish(): void {
    for (let row = this.rows.size + 1; row <= this.last; row += 1) this.put(row, null);
    this.last = this.rows.size;
  }

  /**
   * The formula with cells in place of what it looks up.
   * @param formula of A1 references, without "="
   * @param sheet what references without a sheet belong to
   */
  shared(formula: string, sheet: string): string {
    return formula.replace(MATCH, (match) => {
      const sought = SOUGHT.exec(match)?.[1];
      const between = match.slice("MATCH(".length, -1).replace(TEXT_OR_REFERENCE, "");
      // Of several sought values it gives several places.
      if (sought === undefined || sought.includes(":") || !PLAIN.test(between)) return match;
      const whole = match.replace(TEXT_OR_REFERENCE, (part) =>
        part.startsWith('"') || part.includes("!") ? part : `${sheet}!${part}`,
      );
      let row = this.rows.get(whole);
      if (row === undefined) {
        row = this.rows.size + 1;
        this.rows.set(whole, row);
        this.last = Math.max(this.last, row);
        this.put(row, whole);
      }
      return this.addressOf(row);
    });
  }
}
