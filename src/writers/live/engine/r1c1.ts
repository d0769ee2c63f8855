import { ALL_COLUMNS, ALL_ROWS } from "../../../workbook/address.ts";

/** Characters that stand between names, values and references. */
const BETWEEN = new Set("+-*/^&=<>%(), @\n");
const DIGITS = /\d+(?:\.\d+)?(?:E[+-]?\d+)?/y;
const WORD = /[A-Za-z0-9_.]*/y;

/**
 * A formula of A1 references in R1C1 notation, in which it is the same wherever it is filled down or to the right.
 * @param formula without "="
 * @param row of its cell, from 1, as `column`
 * @returns null where it holds something else than functions, values and references to cells that there are
 */
export function toR1C1(formula: string, row: number, column: number): string | null {
  return new Scan(formula, row, column).run();
}

/** One pass, character by character: every formula of a workbook comes by, and patterns took a multiple of the time. */
class Scan {
  private readonly formula: string;
  private readonly row: number;
  private readonly column: number;
  private at = 0;
  /** Up to here the text is in `written`. */
  private copied = 0;
  private written = "";
  /** Of the reference that was read last, from 1. */
  private lastRow = 0;
  private lastColumn = 0;

  constructor(formula: string, row: number, column: number) {
    this.formula = formula;
    this.row = row;
    this.column = column;
  }

  run(): string | null {
    const { formula } = this;
    while (this.at < formula.length) {
      const character = formula.charAt(this.at);
      if (BETWEEN.has(character)) this.at += 1;
      else if (character === '"') {
        this.at = formula.indexOf('"', this.at + 1) + 1;
        if (this.at === 0) return null;
      } else if (!this.part()) return null;
    }
    return this.written + formula.slice(this.copied);
  }

  private part(): boolean {
    if (isDigit(this.formula.charCodeAt(this.at))) return this.number();
    if (!this.cell()) return this.word();
    return this.formula[this.at] !== ":" || this.endOfRange();
  }

  private number(): boolean {
    this.at = this.endOf(DIGITS);
    return this.endOf(WORD) === this.at && this.formula[this.at] !== ":";
  }

  /** A function's name, a sheet's with its "!", or a logical value. */
  private word(): boolean {
    const from = this.at;
    this.at = this.endOf(WORD);
    const word = this.formula.slice(from, this.at);
    const next = this.formula[this.at];
    if (next === "!") this.at += 1;
    return next === "!" || (next === "(" ? word === word.toUpperCase() : word === "TRUE" || word === "FALSE");
  }

  /** Reads on from the colon. */
  private endOfRange(): boolean {
    const [row, column] = [this.lastRow, this.lastColumn];
    this.at += 1;
    // Backwards it is another formula once it is filled elsewhere: the engine turns it round where it stands.
    return this.cell() && this.lastRow >= row && this.lastColumn >= column;
  }

  /** @returns whether a reference begins here: else nothing is read, or what follows it makes it something else */
  private cell(): boolean {
    const { formula } = this;
    const from = this.at;
    let at = from;
    const isFixedColumn = formula.charCodeAt(at) === DOLLAR;
    if (isFixedColumn) at += 1;
    let column = 0;
    for (let code = formula.charCodeAt(at); code >= A && code <= Z; code = formula.charCodeAt((at += 1)))
      column = column * 26 + code - A + 1;
    const isFixedRow = formula.charCodeAt(at) === DOLLAR;
    if (isFixedRow) at += 1;
    let row = 0;
    const digits = at;
    for (let code = formula.charCodeAt(at); isDigit(code); code = formula.charCodeAt((at += 1)))
      row = row * 10 + code - ZERO;
    const isCell = column > 0 && column <= ALL_COLUMNS && at > digits && row > 0 && row <= ALL_ROWS;
    if (!isCell || GOES_ON.test(formula.charAt(at))) return false;
    const rows = isFixedRow ? row : `[${row - this.row}]`;
    const columns = isFixedColumn ? column : `[${column - this.column}]`;
    this.written += `${formula.slice(this.copied, from)}R${rows}C${columns}`;
    this.copied = this.at = at;
    this.lastRow = row;
    this.lastColumn = column;
    return true;
  }

  private endOf(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    pattern.test(this.formula);
    return pattern.lastIndex;
  }
}

/** Behind what looks like a reference: then it is a name, a function or another sheet. */
const GOES_ON = /[\p{L}\p{N}_.(![\\]/u;
const [DOLLAR, ZERO, NINE, A, Z] = [36, 48, 57, 65, 90] as const;
const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;
