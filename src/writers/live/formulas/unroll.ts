import type { Block } from "../../../workbook/plan.ts";
import { tokenize, type Token } from "../../formulas/tokens.ts";
import { cellAddress, fixedAddress } from "../../../workbook/address.ts";
import { parseBlock } from "../block.ts";

/** Most cells that are worth unrolling. */
const MOST_CELLS = 400;

/**
 * IronCalc applies functions of one value (YEAR, ROUND) to single cells only, where Excel takes each cell of a range within
 * SUMPRODUCT. So SUMPRODUCT(f(A1:A3)) is calculated as (f(A1)+f(A2)+f(A3)), which is what it means.
 * The same holds for a row of numbers in braces within SUMPRODUCT(MIN(...)).
 * @param lowered in A1 references, without "="
 */
export function unrollSumProducts(lowered: string): string {
  if (!/SUMPRODUCT\(.*[A-Z]\(/is.test(lowered)) return lowered;
  const tokens = tokenize(lowered);
  let out = "";
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const end =
      token.kind === "function" && token.text.toUpperCase() === "SUMPRODUCT"
        ? closing(tokens, index + 1)
        : -1;
    const inner = end < 0 ? [] : tokens.slice(index + 2, end);
    const smallest = unrolledMinimum(inner);
    if (smallest !== null) {
      out += smallest;
      index = end;
      continue;
    }
    const terms = end < 0 ? null : unrolled(inner);
    if (terms === null) {
      out += token.text;
      continue;
    }
    out += `(${terms.join("+")})`;
    index = end;
  }
  return out;
}

/** Index of the parenthesis that closes the one at `open`; -1 where there are several arguments. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    const kind = tokens[index]?.kind;
    if (kind === "open") depth += 1;
    if (kind === "comma" && depth === 1) return -1;
    if (kind === "close" && --depth === 0) return index;
  }
  return -1;
}

/**
 * MIN over what a row of numbers in braces makes of an expression: MIN({0,1}+f(A1+{0,1})) is MIN(0+f(A1+0),1+f(A1+1)).
 * Null for anything else.
 */
function unrolledMinimum(tokens: readonly Token[]): string | null {
  const isMinimum = tokens[0]?.text.toUpperCase() === "MIN" && closing(tokens, 1) === tokens.length - 1;
  if (!isMinimum || !tokens.some(({ text }) => text === "{")) return null;
  const inner = tokens.slice(2, -1);
  const first = firstThatFails(inner);
  if (first !== null) return first;
  const terms = termsOf(inner);
  return terms && `MIN(${terms.join(",")})`;
}

/** What the tokens say for each of the numbers in braces; null where the braces hold different counts of them. */
function termsOf(tokens: readonly Token[]): string[] | null {
  const pieces: (string | readonly string[])[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.text !== "{") {
      pieces.push(token?.text ?? "");
      continue;
    }
    const end = tokens.findIndex(({ text }, at) => at > index && text === "}");
    const row = tokens.slice(index + 1, end).filter(({ kind }) => kind === "number");
    pieces.push(row.map(({ text }) => text));
    index = end;
  }
  const lengths = new Set(pieces.flatMap((piece) => (typeof piece === "string" ? [] : [piece.length])));
  const [length] = lengths;
  if (lengths.size !== 1 || length === undefined) return null;
  return Array.from({ length }, (_, at) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : piece[at])).join(""),
  );
}

/**
 * The smallest of {0,1,2}+99*(what is either true or not) is the first number of which it is not true, else 99: asked one
 * after the other, most of the questions need no answer. Null for anything else.
 */
function firstThatFails(tokens: readonly Token[]): string | null {
  const end = tokens.findIndex(({ text }) => text === "}");
  const [plus, far, times, ...asked] = tokens.slice(end + 1);
  if (tokens[0]?.text !== "{" || plus?.text !== "+" || far?.kind !== "number" || times?.text !== "*")
    return null;
  const numbers = termsOf(tokens.slice(0, end + 1)) ?? [];
  const isCounted = numbers.every((text, index) => text === String(index));
  const questions = areComparisons(asked) ? termsOf(asked) : null;
  if (!isCounted || questions?.length !== numbers.length || Number(far.text) < numbers.length) return null;
  return questions.reduceRight(
    (otherwise, question, index) => `IF(${question},${otherwise},${index})`,
    far.text,
  );
}

/** Whether it is a product of comparisons of single values, each in parentheses: then it is 0 or 1. */
function areComparisons(tokens: readonly Token[]): boolean {
  if (piecesOf(tokens).some((piece) => typeof piece !== "string")) return false;
  let depth = 0;
  let isCompared = false;
  for (const { kind, text } of tokens) {
    if (depth === 0 && kind !== "open" && text !== "*") return false;
    if (kind === "open") depth += 1;
    if (depth === 1 && COMPARISON.test(text)) isCompared = true;
    if (kind === "close" && --depth === 0) {
      if (!isCompared) return false;
      isCompared = false;
    }
  }
  return depth === 0 && tokens.length > 0;
}

const COMPARISON = /^[<>=]+$/u;

type UnrolledPart = string | Range;

/** Cells of a range, taken one by one. `isFixed`: with "$", so that the formula stays the same when it is filled down. */
interface Range extends Block {
  readonly isFixed: boolean;
}

/** Functions that take a range as a whole; after them, which arguments are taken cell by cell all the same. */
const TAKES_RANGES: Readonly<Record<string, (argument: number) => boolean>> = {
  COUNTIFS: (argument) => argument % 2 === 1,
  SUMIFS: (argument) => argument > 0 && argument % 2 === 0,
};
/** Functions of single values. */
const TAKES_VALUES =
  /^(?:YEAR|MONTH|DAY|DATE|ROUND|ROUNDUP|ROUNDDOWN|INT|ABS|MOD|TRUNC|IF|LEN|LEFT|RIGHT|MID|EXACT|ISNUMBER|ISTEXT|ISBLANK|ISFORMULA|EDATE|VALUE|N)$/i;

/** One term for each cell of the ranges; null where there is none, or they are not of one size. */
function unrolled(tokens: readonly Token[]): string[] | null {
  const functions = tokens.filter(({ kind }) => kind === "function").map(({ text }) => text.toUpperCase());
  if (functions.length === 0 || functions.some((name) => !TAKES_VALUES.test(name) && !(name in TAKES_RANGES)))
    return null;
  const pieces = withEmptyDays(piecesOf(tokens));
  const ranges = pieces.filter((piece) => typeof piece !== "string");
  const { rows, columns } = ranges[0] ?? { rows: 0, columns: 0 };
  const cells = rows * columns;
  if (cells === 0 || cells > MOST_CELLS) return null;
  if (ranges.some((range) => range.rows !== rows || range.columns !== columns)) return null;
  return Array.from({ length: cells }, (_, cell) =>
    pieces
      .map((piece) =>
        typeof piece === "string"
          ? piece
          : (piece.isFixed ? fixedAddress : cellAddress)(
              piece.row + Math.floor(cell / columns),
              piece.column + (cell % columns),
            ),
      )
      .join(""),
  );
}

/** What Excel makes of an empty cell, the day before 1 January 1900; for IronCalc it is no day, and #NUM!. */
const OF_NO_DAY: Readonly<Record<string, number>> = { YEAR: 1900, MONTH: 1, DAY: 0 };

/** The pieces, in which YEAR(Sheet!A1:A3) is IF(Sheet!A1:A3=0,1900,YEAR(Sheet!A1:A3)). */
function withEmptyDays(pieces: readonly UnrolledPart[]): UnrolledPart[] {
  const out: UnrolledPart[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const name = pieces[index] as UnrolledPart;
    const ofNoDay = typeof name === "string" ? OF_NO_DAY[name.toUpperCase()] : undefined;
    const end = ofNoDay === undefined ? -1 : pieces.indexOf(")", index);
    const argument = pieces.slice(index + 2, end);
    const isRange = argument.length <= 2 && typeof argument.at(-1) === "object";
    if (ofNoDay === undefined || !isRange) out.push(name);
    else {
      out.push("IF(", ...argument, `=0,${ofNoDay},`, ...pieces.slice(index, end + 1), ")");
      index = end;
    }
  }
  return out;
}

/** The tokens, with the ranges that are taken cell by cell as blocks. */
function piecesOf(tokens: readonly Token[]): UnrolledPart[] {
  const pieces: UnrolledPart[] = [];
  const open: { readonly name: string; argument: number }[] = [];
  let name = "";
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const second = tokens[index + 1]?.text === ":" ? tokens[index + 2] : undefined;
    const isRange = token.kind === "cell" && second?.kind === "cell";
    const isWhole = open.some(
      (call) => call.name in TAKES_RANGES && !TAKES_RANGES[call.name]?.(call.argument),
    );
    if (isRange && !isWhole) {
      const block = parseBlock(`${token.text}:${second.text}`);
      pieces.push(block ? { ...block, isFixed: /\$\d/u.test(token.text) } : "");
      index += 2;
    } else pieces.push(token.text);
    if (token.kind === "function") name = token.text.toUpperCase();
    if (token.kind === "open") open.push({ name, argument: 0 });
    if (token.kind === "close") open.pop();
    const call = open.at(-1);
    if (token.kind === "comma" && call) call.argument += 1;
    if (token.kind !== "function") name = "";
  }
  return pieces;
}
