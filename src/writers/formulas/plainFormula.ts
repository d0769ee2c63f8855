import { arrayUse, type CountOfName } from "./arrayUse.ts";
import { nameOfFileFunction } from "./functions.ts";
import { formulaTree, type Node } from "./formulaTree.ts";
import { escapedHeader, fileFormOf, parseStructuredReference } from "./structuredReference.ts";
import { FormulaFault, tokenize, type Token } from "./tokens.ts";

/**
 * A formula of an .xlsx file as a plan has it, the way back from `fileFormula`: "_xlfn.LET" is LET, the names that it binds
 * have no "_xlpm.", "Table[[#This Row],[x]]" in that table is "[@x]", "_xlfn.SINGLE(A1:A3)" is "@A1:A3" and
 * "_xlfn.ANCHORARRAY(A1)" is "A1#".
 * @param table name of the table that the cell stands in; null outside tables
 * @param single of a formula that is none of arrays, what its names stand for: "@" is put where Excel takes one of several values
 * @returns null for a formula that cannot be read, such as one that refers to another file
 */
export function plainFormula(
  formula: string,
  table: string | null,
  single: CountOfName | null = null,
): string | null {
  const tokens = tokensOf(formula.replace(/^=/u, ""));
  if (tokens === null) return null;
  const written = marksWritten(tokens, single);
  let out = "";
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const [before, own] = written.get(index) ?? ["", null];
    out += before;
    if (own !== null) out += own;
    else if (token.kind === "function") out += nameOfFileFunction(token.text).replace(/^_xlpm\./iu, "");
    else if (token.kind === "brackets") out += plainBrackets(token, tokens[index - 1], table);
    else if (token.kind !== "word") out += token.text;
    else if (!(next && isOwnRow(token, next, table))) out += token.text.replace(/^_xlpm\./iu, "");
  }
  return out;
}

type WrittenMarks = ReadonlyMap<number, readonly [before: string, own: string | null]>;
const NONE: WrittenMarks = new Map();
const MARK = /^_xlfn\.(SINGLE|ANCHORARRAY)$/iu;

/** "@" and "#" by the index of the token before which, or in whose place, they stand. */
function marksWritten(tokens: readonly Token[], single: CountOfName | null): WrittenMarks {
  const hasMarks = tokens.some(({ kind, text }) => kind === "function" && MARK.test(text));
  if (!hasMarks && single === null) return NONE;
  const written = new Map<number, readonly [before: string, own: string | null]>();
  const add = (index: number, before: string, own: string | null): void => {
    const known = written.get(index) ?? ["", null];
    written.set(index, [before + known[0], own ?? known[1]]);
  };
  const use = single && arrayUse(tokens, single);
  for (const { node } of use?.several ?? []) add(node.from, "@", null);
  const tree = hasMarks ? formulaTree(tokens) : null;
  for (const call of tree ? callsIn(tree) : []) {
    const [, name] = MARK.exec(call.name) ?? [];
    const [of] = call.args;
    if (name === undefined || !of || call.args.length > 1) continue;
    const [start, end] = [
      tokens.findIndex(({ kind }, index) => index >= call.from && kind === "function"),
      of.to,
    ];
    const close = tokens.findIndex(({ kind }, index) => index >= end && kind === "close");
    const isSpilled = name.toUpperCase() === "ANCHORARRAY";
    add(start, "", isSpilled ? "" : "@");
    // "@" is of what stands right behind it: more than one part stays in its parentheses.
    if (!isSpilled && of.kind === "operators") continue;
    add(start + 1, "", "");
    add(close, "", isSpilled ? "#" : "");
  }
  return written;
}

type Call = Extract<Node, { readonly kind: "call" }>;

function* callsIn(node: Node): Generator<Call> {
  if (node.kind === "call") yield node;
  const parts =
    node.kind === "operators"
      ? node.operands
      : node.kind === "call"
        ? node.args
        : node.kind === "single" || node.kind === "spilled"
          ? [node.of]
          : [];
  for (const part of parts) yield* callsIn(part);
}

function tokensOf(formula: string): readonly Token[] | null {
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
