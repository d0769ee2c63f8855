import { arrayUse, needsArrays, type ArrayUse, type CountOfName } from "./arrayUse.ts";
import { fileNameOfFunction } from "./functions.ts";
import { isLetName, letScopes } from "./letNames.ts";
import { fileFormOf, parseStructuredReference } from "./structuredReference.ts";
import { tokenize, type Token } from "./tokens.ts";

/**
 * A plan's formula as .xlsx files hold it (ECMA-376 part 1, 18.17, and [MS-XLSX] 2.2.2 for later functions): LET is
 * "_xlfn.LET", the names it binds are "_xlpm.x", and "[@x]" is "Table[[#This Row],[x]]".
 * @param table name of the table that the cell stands in; null outside tables
 * @throws FormulaFault for a formula that cannot be read; checkPlan has refused such a plan before
 */
export function fileFormula(formula: string, table: string | null): string {
  const place = `${table ?? ""}\n${formula}`;
  const before = lately.get(place);
  if (before !== undefined) return before;
  const written = fileFormulaOf(tokenize(formula), table);
  // Most are spelt alike, and a workbook has hundreds of thousands: one text in memory is enough.
  const text = written === formula ? formula : written;
  if (lately.size >= MOST_LATELY) lately.clear();
  lately.set(place, text);
  return text;
}

/** The last formulas and what became of them: in a table that of a column stands in each row again. */
const lately = new Map<string, string>();
const MOST_LATELY = 1000;

/** The same of a formula that is taken apart. */
export function fileFormulaOf(tokens: readonly Token[], table: string | null): string {
  return inFile(
    tokens,
    table,
    hasMarks(tokens) ? marksInFile(tokens, arrayUse(tokens, anyCount), true) : NONE,
  );
}

/**
 * A formula of the user's as files hold it: as one of arrays where its meaning depends on it. There "@A1:A3" is
 * "_xlfn.SINGLE(A1:A3)"; in one that is none of arrays Excel takes one value by itself wherever one is due. "A1#" is
 * "_xlfn.ANCHORARRAY(A1)".
 * @throws FormulaFault as fileFormula
 */
export function userFileFormula(
  formula: string,
  table: string | null,
  countOfName: CountOfName,
): { readonly text: string; readonly isArray: boolean } {
  const tokens = tokenize(formula);
  const use = arrayUse(tokens, countOfName);
  const isArray = use !== null && needsArrays(use);
  return { text: inFile(tokens, table, marksInFile(tokens, use, isArray)), isArray };
}

/** What stands before, behind or in place of a token, by its index. */
type Marks = ReadonlyMap<number, readonly [before: string, own: string | null, behind: string]>;
const NONE: Marks = new Map();
const anyCount: CountOfName = () => "maybe";

function hasMarks(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => text === "@" || text === "#");
}

function marksInFile(tokens: readonly Token[], use: ArrayUse | null, isArray: boolean): Marks {
  const marks = new Map<number, [before: string, own: string | null, behind: string]>();
  const at = (index: number): [before: string, own: string | null, behind: string] => {
    const known = marks.get(index) ?? ["", null, ""];
    marks.set(index, known);
    return known;
  };
  for (const mark of use?.marks ?? []) {
    const { from, to } = mark.of;
    if (mark.kind === "spilled") {
      const sign = tokens.findIndex(({ text }, index) => index >= to && text === "#");
      at(from)[0] += "_xlfn.ANCHORARRAY(";
      at(sign)[1] = ")";
      continue;
    }
    const sign = tokens.findLastIndex(({ text }, index) => index < from && text === "@");
    const isDropped = !isArray && use?.idle.has(mark);
    const isEnclosed = isInParentheses(tokens, from, to);
    at(sign)[1] = isDropped ? "" : `_xlfn.SINGLE${isEnclosed ? "" : "("}`;
    if (!isDropped && !isEnclosed) at(to - 1)[2] = `)${at(to - 1)[2]}`;
  }
  return marks;
}

/** Whether one pair of parentheses is around all of these tokens. */
function isInParentheses(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from]?.text !== "(") return false;
  let depth = 0;
  for (let index = from; index < to; index += 1) {
    if (tokens[index]?.kind === "open") depth += 1;
    if (tokens[index]?.kind === "close" && --depth === 0) return index === to - 1;
  }
  return false;
}

function inFile(tokens: readonly Token[], table: string | null, marks: Marks): string {
  const scopes = letScopes(tokens);
  let out = "";
  for (const [index, token] of tokens.entries()) {
    const mark = marks.get(index);
    out += mark ? mark[0] + (mark[1] ?? tokenInFile(token, index)) + mark[2] : tokenInFile(token, index);
  }
  return out;

  function tokenInFile(token: Token, index: number): string {
    if (scopes.length > 0 && isLetName(tokens, index, scopes))
      return /^_xl/iu.test(token.text) ? token.text : `_xlpm.${token.text}`;
    if (token.kind === "function") return fileNameOfFunction(token.text);
    if (token.kind === "brackets") return bracketsInFile(token, tokens[index - 1], table);
    return token.text;
  }
}

function bracketsInFile(token: Token, before: Token | undefined, table: string | null): string {
  const reference = parseStructuredReference(token.text);
  if (!reference) return token.text;
  const named = before?.kind === "word";
  return (named || table === null ? "" : table) + fileFormOf(reference);
}
