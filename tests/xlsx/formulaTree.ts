/** A formula of a file, as a tree. */
export type Tree =
  | { readonly kind: "value"; readonly text: string }
  | { readonly kind: "array" }
  | { readonly kind: "missing" }
  | { readonly kind: "name"; readonly name: string }
  /** `isMany`: whether it may stand for several cells. */
  | { readonly kind: "reference"; readonly text: string; readonly isMany: boolean }
  | { readonly kind: "table"; readonly table: string | null; readonly brackets: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Tree[] }
  | { readonly kind: "operation"; readonly parts: readonly Tree[] }
  | { readonly kind: "group"; readonly of: Tree };

type TokenKind =
  | "space"
  | "text"
  | "sheet"
  | "error"
  | "cell"
  | "span"
  | "number"
  | "function"
  | "word"
  | "operator"
  | "open"
  | "close"
  | "comma"
  | "brackets";
type Token = readonly [kind: TokenKind, text: string];

const WORD = String.raw`[\p{L}_]`;
const IN_WORD = String.raw`[\p{L}\p{N}_.]`;
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ["space", /\s+/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["sheet", /'(?:[^']|'')+'!/y],
  ["sheet", new RegExp(`${WORD}${IN_WORD}*!`, "uy")],
  ["error", /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)/y],
  ["cell", /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.([!])/uy],
  ["span", /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])/uy],
  ["span", /\$?[1-9]\d*:\$?[1-9]\d*/y],
  ["number", /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["function", new RegExp(`${WORD}${IN_WORD}*(?=\\()`, "uy")],
  ["word", /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ["operator", /<=|>=|<>|[-+*/^&=<>%:@#]/y],
  ["open", /[({]/y],
  ["close", /[)}]/y],
  ["comma", /[,;]/y],
];

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = formula[at] === "[" ? bracketsAt(formula, at) : tokenAt(formula, at);
    at += token[1].length;
    if (token[0] !== "space") found.push(token);
  }
  return found;
}

function tokenAt(formula: string, at: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text) return [kind, text];
  }
  throw new Error(`stray ${formula[at]}`);
}

function bracketsAt(formula: string, start: number): Token {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    if (formula[at] === "'") at += 1;
    else if (formula[at] === "[") depth += 1;
    else if (formula[at] === "]" && --depth === 0) return ["brackets", formula.slice(start, at + 1)];
  }
  throw new Error("unclosed [");
}

/**
 * Reads a formula as a file holds it, without "=": what is an operator's part does not depend on which binds more tightly.
 * @throws Error that says what cannot be read
 */
export function formulaTree(formula: string): Tree {
  const all = tokens(formula);
  let at = 0;
  const peek = (): Token | undefined => all[at];
  const isNext = (kind: TokenKind, text?: string): boolean =>
    peek()?.[0] === kind && (text === undefined || peek()?.[1] === text);
  const next = (): Token => {
    const token = all[at];
    if (!token) throw new Error("it ends where a value is due");
    at += 1;
    return token;
  };
  const close = (): void => {
    if (!isNext("close")) throw new Error(`${peek()?.[1] ?? "the end"} where ) is due`);
    at += 1;
  };

  function expression(): Tree {
    let left = unary();
    while (isNext("operator")) {
      const [, operator] = next();
      if (operator === "%" || operator === "#") left = { kind: "operation", parts: [left] };
      else if (operator === ":") left = range(left, unary());
      else left = { kind: "operation", parts: [left, unary()] };
    }
    return left;
  }

  function unary(): Tree {
    if (!isNext("operator", "-") && !isNext("operator", "+") && !isNext("operator", "@")) return atom();
    at += 1;
    return { kind: "operation", parts: [unary()] };
  }

  function atom(): Tree {
    const [kind, text] = next();
    switch (kind) {
      case "open":
        return text === "(" ? group() : constant();
      case "function":
        at += 1;
        return { kind: "call", name: text, args: args() };
      case "text":
      case "number":
      case "error":
        return { kind: "value", text };
      case "sheet": {
        const [of, place] = next();
        if (!["cell", "span", "error", "word"].includes(of)) throw new Error(`${text} before ${place}`);
        return { kind: "reference", text: text + place, isMany: of === "span" };
      }
      case "cell":
      case "span":
        return { kind: "reference", text, isMany: kind === "span" };
      case "word":
        if (isNext("brackets")) return { kind: "table", table: text, brackets: next()[1] };
        return /^(?:TRUE|FALSE)$/i.test(text) ? { kind: "value", text } : { kind: "name", name: text };
      case "brackets":
        return { kind: "table", table: null, brackets: text };
      default:
        throw new Error(`${text} where a value is due`);
    }
  }

  function group(): Tree {
    const of = expression();
    close();
    return { kind: "group", of };
  }

  function constant(): Tree {
    while (!isNext("close")) next();
    close();
    return { kind: "array" };
  }

  function args(): Tree[] {
    const found: Tree[] = [];
    if (isNext("close")) {
      at += 1;
      return found;
    }
    for (;;) {
      found.push(isNext("comma") || isNext("close") ? { kind: "missing" } : expression());
      if (!isNext("comma", ",")) break;
      at += 1;
    }
    close();
    return found;
  }

  const tree = expression();
  if (at < all.length) throw new Error(`${all[at]?.[1]} left over`);
  return tree;
}

function range(left: Tree, right: Tree): Tree {
  if (left.kind !== "reference" || right.kind !== "reference")
    return { kind: "operation", parts: [left, right] };
  return { kind: "reference", text: `${left.text}:${right.text}`, isMany: true };
}

/** The trees directly within one. */
export function within(tree: Tree): readonly Tree[] {
  if (tree.kind === "call") return tree.args;
  if (tree.kind === "operation") return tree.parts;
  return tree.kind === "group" ? [tree.of] : [];
}

/** The tree and all within it. */
export function everyTree(tree: Tree): Tree[] {
  return [tree, ...within(tree).flatMap(everyTree)];
}

/** A function's name as people write it. */
export function plainName(name: string): string {
  return name.replace(/^_xlfn\.(?:_xlws\.)?/i, "").toUpperCase();
}

/** How many functions stand within each other. */
export function depth(tree: Tree): number {
  return (tree.kind === "call" ? 1 : 0) + Math.max(0, ...within(tree).map(depth));
}

const ROWS = ["#All", "#Data", "#Headers", "#Totals", "#This Row"];

/** What a structured reference names: of which rows, and which columns; all of them where it names none. */
export interface Structured {
  readonly rows: string | null;
  readonly columns: readonly string[];
}

export function structured(brackets: string): Structured {
  const inner = brackets.slice(1, -1);
  const bare = (text: string): string => text.replace(/'(.)/gs, "$1");
  if (inner === "") return { rows: null, columns: [] };
  if (inner.startsWith("@")) return { rows: "@", columns: inner === "@" ? [] : [bare(inner.slice(1))] };
  if (!inner.startsWith("["))
    return ROWS.includes(inner) ? { rows: inner, columns: [] } : { rows: null, columns: [bare(inner)] };
  let rows: string | null = null;
  const columns: string[] = [];
  for (const [, part = ""] of inner.matchAll(/\[((?:'.|[^[\]'])*)\]/gs)) {
    if (rows === null && columns.length === 0 && ROWS.includes(part)) rows = part;
    else columns.push(bare(part));
  }
  return { rows, columns };
}

/** Whether a tree may stand for several cells where it is a reference. */
export function isMany(tree: Tree): boolean {
  if (tree.kind === "reference") return tree.isMany;
  if (tree.kind !== "table") return tree.kind === "array";
  const { rows, columns } = structured(tree.brackets);
  return !["#This Row", "#Headers", "#Totals"].includes(rows ?? "") || columns.length !== 1;
}
