import { nameOfFileFunction } from "./functions.ts";
import { escapedHeader, fileFormOf, parseStructuredReference } from "./structuredReference.ts";
import { FormulaFault, tokenize, type Token } from "./tokens.ts";

/**
 * A formula of an .xlsx file as a plan has it, the way back from `fileFormula`: "_xlfn.LET" is LET, the names that it binds
 * have no "_xlpm.", and "Table[[#This Row],[x]]" in that table is "[@x]".
 * @param table name of the table that the cell stands in; null outside tables
 * @returns null for a formula that cannot be read, such as one that refers to another file
 */
export function plainFormula(formula: string, table: string | null): string | null {
  const tokens = tokensOf(formula.replace(/^=/u, ""));
  if (tokens === null) return null;
  let out = "";
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (token.kind === "function") out += nameOfFileFunction(token.text);
    else if (token.kind === "brackets") out += plainBrackets(token, tokens[index - 1], table);
    else if (token.kind !== "word") out += token.text;
    else if (!(next && isOwnRow(token, next, table))) out += token.text.replace(/^_xlpm\./iu, "");
  }
  return out;
}

function tokensOf(formula: string): Token[] | null {
  try {
    return tokenize(formula);
  } catch (error) {
    if (error instanceof FormulaFault) return null;
    throw error;
  }
}

/** Whether the word is the name of the formula's own table, before a reference to its own row. */
function isOwnRow(word: Token, next: Token, table: string | null): boolean {
  if (next.kind !== "brackets" || table === null) return false;
  if (word.text.toLowerCase() !== table.toLowerCase()) return false;
  return parseStructuredReference(next.text)?.rows === "#This Row";
}

function plainBrackets(token: Token, before: Token | undefined, table: string | null): string {
  const reference = parseStructuredReference(token.text);
  if (!reference) return token.text;
  if (reference.rows === "#Data" && reference.columns.length === 0) return "[#Data]";
  if (reference.rows !== "#This Row") return fileFormOf(reference);
  // Of another table's row there is no such thing: it stays as it stands, an error.
  const isOwn = before?.kind !== "word" || (table !== null && isOwnRow(before, token, table));
  if (!isOwn) return token.text;
  const [first, second] = reference.columns;
  if (first === undefined) return "[@]";
  if (second !== undefined) return `[@[${escapedHeader(first)}]:[${escapedHeader(second)}]]`;
  return /^[\p{L}\p{N}]+$/u.test(first) ? `[@${first}]` : `[@[${escapedHeader(first)}]]`;
}
