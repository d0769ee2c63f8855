import { cellAddress, fixedAddressOf, lastColumn, lastRow, type Block } from "../block.ts";
import { blockOf } from "../formulas/follow.ts";
import { partsOf, type Part } from "../formulas/parts.ts";

/** More cells than anybody multiplies one by one. */
const MOST_TERMS = 500;

/** Which arguments of a function are ranges as such; all others are values. Of those that are not named here, none. */
const RANGES: Readonly<Record<string, (argument: number) => boolean>> = {
  COUNTIF: (argument) => argument === 0,
  COUNTIFS: (argument) => argument % 2 === 0,
  SUMIF: (argument) => argument !== 1,
  SUMIFS: (argument) => argument === 0 || argument % 2 === 1,
  MAXIFS: (argument) => argument === 0 || argument % 2 === 1,
  MINIFS: (argument) => argument === 0 || argument % 2 === 1,
  AVERAGEIFS: (argument) => argument === 0 || argument % 2 === 1,
  MATCH: (argument) => argument === 1,
  INDEX: (argument) => argument === 0,
  VLOOKUP: (argument) => argument === 1,
  SUM: () => true,
  MAX: () => true,
  MIN: () => true,
  COUNT: () => true,
  COUNTA: () => true,
  AND: () => true,
  OR: () => true,
};

/** Operators the engine applies to arrays by itself, functions it applies to single values only. */
const CALLS = /\bSUMPRODUCT\(.*\w\(/isu;

/**
 * SUMPRODUCT takes each cell of its ranges, and each number of its braces, through all that stands within. The engine does so for
 * operators, not for most functions: SUMPRODUCT(ROUND(A1:A2,0)) is given to it as (ROUND(A1,0)+ROUND(A2,0)).
 * @param text as lowered: without "=", names and tables
 */
export function withoutArrays(text: string): string {
  if (!CALLS.test(text)) return text;
  const parts = partsOf(text);
  let out = "";
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as Part;
    const end = isCall(part, "SUMPRODUCT") ? endOfCall(parts, index + 1) : -1;
    const sum = end < 0 ? null : sumOf(parts.slice(index + 2, end));
    out += sum ?? part.text;
    if (sum !== null) index = end;
  }
  return out;
}

const isCall = (part: Part | undefined, name: string): boolean =>
  part?.kind === "function" && part.text.toUpperCase() === name;

/** Where the call ends that opens at the index. */
function endOfCall(parts: readonly Part[], open: number): number {
  let depth = 0;
  for (let index = open; index < parts.length; index += 1) {
    if (parts[index]?.kind === "open") depth += 1;
    if (parts[index]?.kind === "close" && --depth === 0) return index;
  }
  return -1;
}

/** What SUMPRODUCT of the parts is, one term after the other; null where the engine is to see to it. */
function sumOf(inner: readonly Part[]): string | null {
  const isMinimum = isCall(inner[0], "MIN") && endOfCall(inner, 1) === inner.length - 1;
  const terms = termsOf(isMinimum ? inner.slice(2, -1) : inner);
  if (!terms || (!isMinimum && !inner.some(({ kind }) => kind === "function"))) return null;
  return isMinimum ? `MIN(${terms.join(",")})` : `(${terms.map((term) => `(${term})`).join("+")})`;
}

/** Each of the values that the parts stand for; null where there are none to take apart, or two arrays differ in size. */
function termsOf(parts: readonly Part[]): string[] | null {
  const pieces = piecesOf(parts);
  if (!pieces) return null;
  const counts = new Set(pieces.flatMap((piece) => (typeof piece === "string" ? [] : [piece.length])));
  const [count = 0] = counts;
  if (counts.size !== 1 || count === 0 || count > MOST_TERMS) return null;
  return Array.from({ length: count }, (_, at) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : piece[at])).join(""),
  );
}

/** The parts' texts, and of each array all of its values; null where there are several rows, or arguments of SUMPRODUCT itself. */
function piecesOf(parts: readonly Part[]): (string | readonly string[])[] | null {
  const pieces: (string | readonly string[])[] = [];
  const calls: { readonly isRange: (argument: number) => boolean; argument: number }[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as Part;
    if (part.text === "{") {
      const end = parts.findIndex(({ text }, at) => at > index && text === "}");
      const numbers = parts.slice(index + 1, end).map(({ text }) => text);
      if (numbers.includes(";")) return null;
      pieces.push(numbers.filter((text) => text !== ","));
      index = end;
      continue;
    }
    if (part.kind === "open") {
      const isWithin = calls.some(({ isRange, argument }) => isRange(argument));
      calls.push({ isRange: isWithin ? () => true : rangesOf(parts[index - 1]), argument: 0 });
    }
    if (part.kind === "close") calls.pop();
    const call = calls.at(-1);
    if (part.kind === "comma") {
      if (!call) return null;
      call.argument += 1;
    }
    const isRange = call?.isRange(call.argument) ?? false;
    pieces.push(part.kind === "reference" && part.to && !isRange ? cellsOf(part) : part.text);
  }
  return pieces;
}

/** Which arguments are ranges of what stands before a parenthesis. */
function rangesOf(called: Part | undefined): (argument: number) => boolean {
  const own = called?.kind === "function" ? RANGES[called.text.toUpperCase()] : undefined;
  return own ?? (() => false);
}

/** The addresses of a range's cells, fixed where the range is. */
function cellsOf(reference: Extract<Part, { kind: "reference" }>): readonly string[] {
  const block: Block = blockOf(reference);
  if (block.rows * block.columns > MOST_TERMS) return Array.from({ length: MOST_TERMS + 1 }, () => "");
  const isFixed = reference.from.row?.fixed ?? false;
  const cells: string[] = [];
  for (let row = block.row; row <= lastRow(block); row += 1)
    for (let column = block.column; column <= lastColumn(block); column += 1)
      cells.push(
        reference.prefix +
          (isFixed ? fixedAddressOf({ row, column, rows: 1, columns: 1 }) : cellAddress(row, column)),
      );
  return cells;
}
