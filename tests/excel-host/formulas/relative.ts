const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** A row or column of a reference, from 0, and whether it is fixed ("$"). */
interface Line {
  readonly at: number;
  readonly fixed: boolean;
}

/** A cell ("A1"), a whole column ("A") or a whole row ("1"). */
interface Reference {
  readonly column: Line | null;
  readonly row: Line | null;
}

type Part = string | Reference;

/** Texts and names of sheets; cells; whole columns and rows, two of them; any other word or number; the rest sign by sign. */
const PIECE =
  /("(?:[^"]|"")*"|'(?:[^']|'')*'!)|(\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6})(?![\p{L}\p{N}_.(![])|(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})(?![\p{L}\p{N}_.(])|(\$?[1-9][0-9]*):(\$?[1-9][0-9]*)|([\p{L}\p{N}_.\\]+)|([^])/giuy;

const known = new Map<string, readonly Part[]>();

/** The formula in one form wherever it stands: references by how far they are from its cell, capitals regardless. */
export function relativeForm(formula: string, row: number, column: number): string {
  return partsOf(formula)
    .map((part) => form(part, row, column))
    .join("");
}

/** The formula as Excel fills it into a cell so many rows further down: references slide along. */
export function filledDown(formula: string, rows: number): string {
  return partsOf(formula)
    .map((part) => (typeof part === "string" ? part : a1(part, rows)))
    .join("");
}

function partsOf(formula: string): readonly Part[] {
  const found = known.get(formula);
  if (found) return found;
  const parts: Part[] = [];
  let plain = "";
  const reference = (one: Reference): void => {
    if (plain !== "") parts.push(plain);
    plain = "";
    parts.push(one);
  };
  for (let at = 0; at < formula.length;) {
    if (formula[at] === "[") {
      const end = endOfBrackets(formula, at);
      plain += formula.slice(at, end);
      at = end;
      continue;
    }
    PIECE.lastIndex = at;
    const match = PIECE.exec(formula);
    if (!match) break;
    const [text, , cell, firstColumn, lastColumn, firstRow, lastRow] = match;
    if (cell) {
      const [, columnFixed, letters = "", rowFixed, digits = ""] =
        /^(\$?)([A-Z]+)(\$?)(\d+)$/iu.exec(cell) ?? [];
      reference({
        column: { at: columnNumber(letters), fixed: columnFixed === "$" },
        row: { at: Number(digits) - 1, fixed: rowFixed === "$" },
      });
    } else if (firstColumn && lastColumn) {
      reference({ column: wholeColumn(firstColumn), row: null });
      plain += ":";
      reference({ column: wholeColumn(lastColumn), row: null });
    } else if (firstRow && lastRow) {
      reference({ column: null, row: wholeRow(firstRow) });
      plain += ":";
      reference({ column: null, row: wholeRow(lastRow) });
    } else plain += text;
    at += text.length;
  }
  if (plain !== "" || parts.length === 0) parts.push(plain);
  if (known.size > 50_000) known.clear();
  known.set(formula, parts);
  return parts;
}

/** Behind the bracket that closes the one at `at`; "'" takes the meaning from the sign behind it. */
function endOfBrackets(formula: string, at: number): number {
  let depth = 0;
  for (let i = at; i < formula.length; i += 1) {
    if (formula[i] === "'") i += 1;
    else if (formula[i] === "[") depth += 1;
    else if (formula[i] === "]") {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return formula.length;
}

const wholeColumn = (text: string): Line => ({
  at: columnNumber(text.replace("$", "")),
  fixed: text.startsWith("$"),
});
const wholeRow = (text: string): Line => ({
  at: Number(text.replace("$", "")) - 1,
  fixed: text.startsWith("$"),
});

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function form(part: Part, row: number, column: number): string {
  if (typeof part === "string") return part.toUpperCase();
  const line = (name: string, of: Line | null, from: number): string =>
    of === null ? "" : of.fixed ? `${name}${of.at}` : `${name}[${of.at - from}]`;
  return line("R", part.row, row) + line("C", part.column, column);
}

function a1({ column, row }: Reference, rows: number): string {
  const to = row === null ? 0 : row.at + (row.fixed ? 0 : rows);
  if (to < 0 || to >= MOST_ROWS || (column?.at ?? 0) >= MOST_COLUMNS) return "#REF!";
  const letters = column === null ? "" : `${column.fixed ? "$" : ""}${columnLetters(column.at)}`;
  return row === null ? letters : `${letters}${row.fixed ? "$" : ""}${to + 1}`;
}
