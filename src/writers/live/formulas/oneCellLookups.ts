import { tokenize, type Token } from "../../formulas/tokens.ts";

/**
 * IronCalc takes an INDEX whose result a cell shows for a formula that may fill several cells, and calculates the whole
 * workbook again for each one that reads such cells: thirteen loans took 15 seconds instead of a quarter of one. Where
 * INDEX finds one cell by MATCH for one value, "@" before it says so, and the result is the same.
 * @param lowered in A1 references, without "="
 */
export function markOneCellLookups(lowered: string): string {
  if (!/INDEX\(.*MATCH\(/is.test(lowered)) return lowered;
  const tokens = tokenize(lowered);
  /** Functions around the place, "" for a parenthesis alone. */
  const around: string[] = [];
  let out = "";
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind === "open") around.push(functionAt(tokens, index - 1) ?? "");
    if (kind === "close") around.pop();
    // Within functions of ranges INDEX stands for the cell itself, which "@" would turn into its value.
    const givesResult = around.every((name) => name === "" || name === "IF");
    if (givesResult && tokens[index - 1]?.text !== "@" && isOneCellLookup(tokens, index)) out += "@";
    out += text;
  }
  return out;
}

function functionAt(tokens: readonly Token[], index: number): string | null {
  const token = tokens[index];
  return token?.kind === "function" ? token.text.toUpperCase() : null;
}

/** Whether INDEX(range,MATCH(one value,range,...)) begins there and is no end of a range. */
function isOneCellLookup(tokens: readonly Token[], index: number): boolean {
  if (functionAt(tokens, index) !== "INDEX" || tokens[index - 1]?.text === ":") return false;
  const [, row, ...more] = argumentsAt(tokens, index + 1);
  if (!row || more.length > 0 || functionAt(row.tokens, 0) !== "MATCH") return false;
  const [sought, , how] = argumentsAt(row.tokens, 1);
  const isAll = closing(row.tokens, 1) === row.tokens.length - 1;
  return isAll && how !== undefined && isOneValue(sought?.tokens ?? []) && tokens[row.end + 1]?.text !== ":";
}

/** Whether the tokens name no range, array or function that could give several values. */
function isOneValue(tokens: readonly Token[]): boolean {
  for (let index = 0; index < tokens.length; index += 1) {
    if (isOneCellLookup(tokens, index)) {
      index = closing(tokens, index + 1);
      continue;
    }
    const token = tokens[index];
    if (token?.kind === "function" || token?.kind === "word" || token?.text === ":" || token?.text === "{")
      return false;
  }
  return tokens.length > 0;
}

interface Argument {
  readonly tokens: readonly Token[];
  /** Index of the comma or parenthesis behind it. */
  readonly end: number;
}

function argumentsAt(tokens: readonly Token[], open: number): Argument[] {
  const end = closing(tokens, open);
  const found: Argument[] = [];
  let depth = 0;
  let start = open + 1;
  for (let index = open; index <= end; index += 1) {
    const kind = tokens[index]?.kind;
    if (kind === "open") depth += 1;
    if ((kind === "comma" && depth === 1) || index === end) {
      found.push({ tokens: tokens.slice(start, index), end: index });
      start = index + 1;
    }
    if (kind === "close") depth -= 1;
  }
  return found;
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    const kind = tokens[index]?.kind;
    if (kind === "open") depth += 1;
    if (kind === "close" && --depth === 0) return index;
  }
  return -1;
}
