import { LAST_ROW } from "../../workbook/address.ts";

/** A piece of a formula. The texts of all tokens, put together, are the formula. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/**
 * "sheet": a sheet's name with its "!"; "cell": A1 or $A$1; "column": a whole column, "row": a whole row, as in A:A
 * and 1:3; "operator": also "@", which takes one of several cells, and "#" behind the first cell of a spilled range; "word":
 * a name, a table's name, TRUE or FALSE, a name bound by LET; "brackets": [...] of a structured reference.
 */
type TokenKind =
  | "text"
  | "number"
  | "sheet"
  | "cell"
  | "column"
  | "row"
  | "function"
  | "word"
  | "brackets"
  | "error"
  | "operator"
  | "open"
  | "close"
  | "comma"
  | "space";

/** Why a formula cannot be read. `at`: from 0. */
export class FormulaFault extends Error {
  readonly at: number;
  constructor(at: number) {
    super(`unreadable formula at ${at}`);
    this.name = "FormulaFault";
    this.at = at;
  }
}

/** The name that a "sheet" token gives: "'Moj list'!" is "Moj list". */
export function sheetOfToken(token: Token): string {
  const name = token.text.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

const CELL = /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.([!])/uy;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ["space", /\s+/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["sheet", /'(?:[^']|'')+'!/y],
  ["sheet", /[\p{L}_][\p{L}\p{N}_.]*!/uy],
  [
    "error",
    /#(?:(?:NULL|DIV\/0|VALUE|REF|NUM|SPILL|CALC|FIELD|BLOCKED|CONNECT|BUSY|UNKNOWN|PYTHON|EXTERNAL)!|NAME\?|N\/A|GETTING_DATA)/y,
  ],
  ["cell", CELL],
  ["column", /\$?[A-Za-z]{1,3}(?=:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(]))/uy],
  ["row", /\$?[1-9]\d{0,6}(?=:\$?[1-9])/y],
  ["number", /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["function", /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ["word", WORD],
  ["operator", /<=|>=|<>|[-+*/^&=<>%:;@#]/y],
  ["open", /[({]/y],
  ["close", /[)}]/y],
  ["comma", /,/y],
];

/** All of them at once, the first that matches: a group for each. One after the other they took half of the time of a report. */
const ANY = new RegExp(PATTERNS.map(([, { source }]) => `(${source})`).join("|"), "uy");

const PLAIN_NUMBER = /\d+(?:\.\d+)?(?![\d.eE:])/y;
const PLAIN_WORD = /[A-Za-z_][A-Za-z0-9_.]*/y;
const PLAIN_CELL = /^[A-Za-z]{1,3}[1-9]\d{0,6}$/;
/** Behind a word none of these makes it more than a function, a cell or a name. */
const ENDS_WORD = /[\s"()+\-*/^&,<>=[%;{}@]|$/y;

/** What a character alone is, wherever it stands outside texts and brackets. */
const ALONE: ReadonlyMap<string, Token> = new Map(
  (
    [
      ["open", ["(", "{"]],
      ["close", [")", "}"]],
      ["comma", [","]],
      ["operator", ["-", "+", "*", "/", "^", "&", "=", "%", ":", ";", "@"]],
    ] as const
  ).flatMap(([kind, characters]) => characters.map((text) => [text, { kind, text }] as const)),
);

/** The last formulas taken apart: what checks, writes, compares and calculates a workbook asks for the same ones in turn. */
const lately = new Map<string, readonly Token[]>();
let tokensLately = 0;
const MOST_LATELY = 500_000;

const BEYOND_COLUMNS = /^\$?(?:X(?:F[E-Z]|[G-Z][A-Z])|[YZ][A-Z]{2})(?![A-Z])/i;

const HALVES = { column: /\$?[A-Za-z]{1,3}/y, row: /\$?[1-9]\d{0,6}/y } as const;

/**
 * Takes a formula in en-US form, without the leading "=", apart.
 * @throws FormulaFault where it cannot be read: an unclosed text or bracket, a stray character, unbalanced parentheses
 */
export function tokenize(formula: string): readonly Token[] {
  const known = lately.get(formula);
  if (known) return known;
  const tokens = takenApart(formula);
  if (tokensLately > MOST_LATELY) {
    lately.clear();
    tokensLately = 0;
  }
  lately.set(formula, tokens);
  tokensLately += tokens.length;
  return tokens;
}

function takenApart(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let depth = 0;
  if (formula.startsWith("=")) throw new FormulaFault(0);
  while (at < formula.length) {
    const token = tokenAt(formula, at, tokens);
    if (token.kind === "open") depth += 1;
    if (token.kind === "close") depth -= 1;
    if (depth < 0) throw new FormulaFault(at);
    tokens.push(token);
    at += token.text.length;
  }
  if (depth > 0 || tokens.every((token) => token.kind === "space")) throw new FormulaFault(formula.length);
  return tokens;
}

function tokenAt(formula: string, at: number, before: readonly Token[]): Token {
  const character = formula[at] ?? "";
  if (character === "[") return bracketsAt(formula, at);
  const awaited = before.at(-1)?.text === ":" ? secondHalf(before) : null;
  if (awaited) return halfAt(formula, at, awaited);
  return ALONE.get(character) ?? plainAt(formula, at, character) ?? patternAt(formula, at);
}

/**
 * What most formulas consist of, by shorter patterns than those that know all signs: a word in Latin letters, a cell, a number. Null
 * where it may be something else.
 */
function plainAt(formula: string, at: number, character: string): Token | null {
  if (character >= "0" && character <= "9") return matched("number", PLAIN_NUMBER, formula, at);
  const text = matched("word", PLAIN_WORD, formula, at)?.text ?? "";
  const next = formula[at + text.length];
  if (text === "" || next === "$" || next === ":") {
    const cell = matched("cell", CELL, formula, at);
    return cell && !isBeyond(cell.text) ? cell : null;
  }
  ENDS_WORD.lastIndex = at + text.length;
  if (!ENDS_WORD.test(formula)) return null;
  if (next === "(") return { kind: "function", text };
  if (!PLAIN_CELL.test(text) || next === "[" || isBeyond(text)) return { kind: "word", text };
  return { kind: "cell", text };
}

function matched(kind: TokenKind, pattern: RegExp, formula: string, at: number): Token | null {
  pattern.lastIndex = at;
  const text = pattern.exec(formula)?.[0];
  return text === undefined ? null : { kind, text };
}

/** Whether a whole column or row is half read ("A:"), and which. */
function secondHalf(tokens: readonly Token[]): "column" | "row" | null {
  const kind = tokens.at(-2)?.kind;
  return kind === "column" || kind === "row" ? kind : null;
}

function halfAt(formula: string, at: number, kind: "column" | "row"): Token {
  HALVES[kind].lastIndex = at;
  const text = HALVES[kind].exec(formula)?.[0];
  if (text === undefined) throw new FormulaFault(at);
  return { kind, text };
}

function patternAt(formula: string, at: number): Token {
  ANY.lastIndex = at;
  const found = ANY.exec(formula);
  if (!found) throw new FormulaFault(at);
  const [text] = found;
  const place = found.findIndex((group: string | undefined, index) => index > 0 && group !== undefined);
  const [kind] = PATTERNS[place - 1] ?? [];
  if (!kind) throw new FormulaFault(at);
  return (kind === "cell" || kind === "column") && isBeyond(text) ? wordAt(formula, at) : { kind, text };
}

/** Behind XFD or row 1048576 there are no cells: such a word is a name. */
function isBeyond(reference: string): boolean {
  const [, row = "0"] = /(\d{7})$/.exec(reference) ?? [];
  return Number(row) > LAST_ROW + 1 || BEYOND_COLUMNS.test(reference);
}

function wordAt(formula: string, at: number): Token {
  WORD.lastIndex = at;
  const text = WORD.exec(formula)?.[0];
  if (text === undefined) throw new FormulaFault(at);
  return { kind: "word", text };
}

/** From "[" to its own "]". An apostrophe takes the special meaning from the character after it. */
function bracketsAt(formula: string, start: number): Token {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const character = formula[at];
    if (character === "'") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]" && --depth === 0)
      return { kind: "brackets", text: formula.slice(start, at + 1) };
  }
  throw new FormulaFault(start);
}
