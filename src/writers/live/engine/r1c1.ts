import { ALL_COLUMNS, ALL_ROWS } from "../block.ts";

/** A text; a cell or a range, perhaps of another sheet; a function's name; a logical value; a number; what stands between. */
const PARTS =
  /"[^"]*"|(\b\w+!)?(\$?\b[A-Z]{1,3}\$?\d+\b)(?::(\$?[A-Z]{1,3}\$?\d+\b))?(?![.(!:[])|\b[A-Z][A-Z0-9.]*(?=\()|\b(?:TRUE|FALSE)\b(?!\()|\b\d+(?:\.\d+)?(?:E[+-]?\d+)?\b|[-+*/^&=<>%(),\s@]+|(.)/gsu;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d+)$/u;

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * A formula of A1 references in R1C1 notation, in which it is the same wherever it is filled down or to the right.
 * @param formula without "="
 * @param row of its cell, from 1, as `column`
 * @returns null where it holds something else than functions, values and references to cells that there are
 */
export function toR1C1(formula: string, row: number, column: number): string | null {
  let isPlain = true as boolean;
  const cellOf = (reference: string): Cell => {
    const [, dollar, letters = "", fixed, number = ""] = CELL.exec(reference) ?? [];
    const to = { row: Number(number), column: columnNumber(letters) };
    if (to.column > ALL_COLUMNS || to.row > ALL_ROWS || to.row === 0) isPlain = false;
    const rows = fixed ? to.row : `[${to.row - row}]`;
    const columns = dollar ? to.column : `[${to.column - column}]`;
    return { ...to, text: `R${rows}C${columns}` };
  };
  const text = formula.replace(
    PARTS,
    (part, sheet: string | undefined, from: string | undefined, to: string | undefined, other?: string) => {
      if (other !== undefined) isPlain = false;
      if (from === undefined) return part;
      const first = cellOf(from);
      if (to === undefined) return `${sheet ?? ""}${first.text}`;
      const last = cellOf(to);
      // Backwards it is another formula once it is filled elsewhere: an engine turns it round where it stands.
      if (last.row < first.row || last.column < first.column) isPlain = false;
      return `${sheet ?? ""}${first.text}:${last.text}`;
    },
  );
  return isPlain ? text : null;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
