import type { Token } from "./tokens.ts";

/** A part of a formula: its tokens from `from` to before `to`, spaces around it left out. */
export type Node = { readonly from: number; readonly to: number } & NodeKind;

type NodeKind =
  /** A text, a number, an error, a truth, or an argument that is left out. */
  | { readonly kind: "constant" }
  /** {1,2;3,4} */
  | { readonly kind: "arrayConstant" }
  /** One cell. */
  | { readonly kind: "cell" }
  /** Cells from one to another, whole rows or columns, several areas. */
  | { readonly kind: "range" }
  /** Cells of a table, by the token of the brackets. */
  | { readonly kind: "structured"; readonly brackets: string }
  /** A name, a table's alone, or one that LET or LAMBDA binds. */
  | { readonly kind: "name"; readonly name: string }
  /** "A1#" */
  | { readonly kind: "spilled"; readonly of: Node }
  /** "@" before what it takes one of. */
  | { readonly kind: "single"; readonly of: Node }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
  /** What operators stand between, before and behind. Parentheses are of what they hold. */
  | { readonly kind: "operators"; readonly operands: readonly Node[] };

/** Excel takes 64 functions within each other; deeper than this, whoever walks through a tree would run out of stack. */
const MOST_LEVELS = 500;

/** The formula's parts within each other; null where it is none that Excel would take. */
export function formulaTree(tokens: readonly Token[]): Node | null {
  const reader = new Reader(tokens);
  try {
    const tree = reader.expression();
    return reader.isAtEnd() ? tree : null;
  } catch (error) {
    if (error instanceof NoFormula) return null;
    throw error;
  }
}

class NoFormula extends Error {}

const REFERENCES: ReadonlySet<Node["kind"]> = new Set([
  "cell",
  "range",
  "structured",
  "name",
  "spilled",
  "call",
]);
const BEGINS_REFERENCE: ReadonlySet<Token["kind"]> = new Set([
  "cell",
  "column",
  "row",
  "sheet",
  "word",
  "function",
  "brackets",
  "open",
]);

class Reader {
  private readonly tokens: readonly Token[];
  private at = 0;
  private level = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  isAtEnd(): boolean {
    this.skipSpaces();
    return this.at >= this.tokens.length;
  }

  expression(): Node {
    const operands = [this.operand()];
    const [first] = operands;
    let isOne = true;
    for (;;) {
      this.skipSpaces();
      const token = this.tokens[this.at];
      if (token?.kind !== "operator" || token.text === "@" || token.text === ";") break;
      this.at += 1;
      isOne = false;
      if (token.text !== "%") operands.push(this.operand());
    }
    if (isOne && first) return first;
    return { kind: "operators", operands, from: first?.from ?? 0, to: this.endOf(operands) };
  }

  /** Without the operators behind it, which end with a token of their own. */
  private endOf(operands: readonly Node[]): number {
    let to = operands.at(-1)?.to ?? 0;
    while (this.tokens[to]?.text === "%") to += 1;
    return to;
  }

  private operand(): Node {
    this.level += 1;
    if (this.level > MOST_LEVELS) throw new NoFormula();
    this.skipSpaces();
    const from = this.at;
    const first = this.tokens[from]?.text;
    let node: Node;
    if (first === "@") {
      this.at += 1;
      const of = this.operand();
      node = { kind: "single", of, from, to: of.to };
    } else if (this.skipSigns()) {
      const of = this.operand();
      node = { kind: "operators", operands: [of], from, to: of.to };
    } else node = this.reference();
    this.level -= 1;
    return node;
  }

  /** Signs before an operand, of which there may be many: they are one part. @returns whether there are any */
  private skipSigns(): boolean {
    const from = this.at;
    for (;;) {
      const text = this.tokens[this.at]?.text;
      if (text !== "-" && text !== "+") return this.at > from;
      this.at += 1;
      this.skipSpaces();
    }
  }

  /** An atom with what makes more of it: "A1:B2", "A1#", "A1:A9 A5:Z5", "LAMBDA(x,x)(1)". */
  private reference(): Node {
    let node = this.atom();
    const { from } = node;
    for (;;) {
      const token = this.tokens[this.at];
      if (token?.text === "#" && node.kind !== "spilled") {
        this.at += 1;
        node = { kind: "spilled", of: node, from, to: this.at };
      } else if (token?.text === ":") {
        this.at += 1;
        this.atom();
        node = { kind: "range", from, to: this.at };
      } else if (token?.kind === "open" && token.text === "(" && node.kind === "call") {
        const args = this.args();
        node = { ...node, args: [...node.args, ...args], to: this.at };
      } else if (token?.kind === "space" && REFERENCES.has(node.kind) && this.isReferenceNext()) {
        this.skipSpaces();
        this.atom();
        node = { kind: "range", from, to: this.at };
      } else return node;
    }
  }

  private isReferenceNext(): boolean {
    let next = this.at;
    while (this.tokens[next]?.kind === "space") next += 1;
    const token = this.tokens[next];
    return token !== undefined && token.text !== "{" && BEGINS_REFERENCE.has(token.kind);
  }

  private atom(): Node {
    this.skipSpaces();
    const from = this.at;
    const token = this.tokens[from];
    if (!token) throw new NoFormula();
    this.at += 1;
    const to = this.at;
    switch (token.kind) {
      case "text":
      case "number":
      case "error":
        return { kind: "constant", from, to };
      case "cell":
        return { kind: "cell", from, to };
      case "column":
      case "row":
        return { kind: "range", from, to };
      case "sheet":
        if (this.tokens[to]?.kind === "sheet") throw new NoFormula();
        return { ...this.atom(), from };
      case "brackets":
        // "[1]Sheet1!A1": a number in brackets stands for another file.
        if (this.tokens[to]?.kind === "sheet") return { ...this.atom(), from };
        return { kind: "structured", brackets: token.text, from, to };
      case "word":
        return this.word(token, from);
      case "function":
        return { kind: "call", name: token.text, args: this.args(), from, to: this.at };
      case "open":
        return token.text === "{" ? this.arrayConstant(from) : this.parentheses(from);
      default:
        throw new NoFormula();
    }
  }

  private word({ text }: Token, from: number): Node {
    const next = this.tokens[this.at];
    if (next?.kind === "brackets") {
      this.at += 1;
      return { kind: "structured", brackets: next.text, from, to: this.at };
    }
    const isConstant = /^(?:TRUE|FALSE)$/iu.test(text);
    const place = { from, to: this.at };
    return isConstant ? { kind: "constant", ...place } : { kind: "name", name: text, ...place };
  }

  private arrayConstant(from: number): Node {
    while (this.at < this.tokens.length && this.tokens[this.at]?.text !== "}") this.at += 1;
    this.at += 1;
    return { kind: "arrayConstant", from, to: this.at };
  }

  /** Several references with commas between them are one of several areas. */
  private parentheses(from: number): Node {
    const parts = [this.expression()];
    while (this.isNext("comma")) parts.push(this.expression());
    this.close();
    const place = { from, to: this.at };
    if (parts.length > 1) return { kind: "range", ...place };
    const [only] = parts;
    return only ? { ...only, ...place } : { kind: "constant", ...place };
  }

  private args(): Node[] {
    const args: Node[] = [];
    this.at += 1;
    this.skipSpaces();
    if (this.tokens[this.at]?.kind === "close") {
      this.at += 1;
      return args;
    }
    do {
      this.skipSpaces();
      const { at } = this;
      const token = this.tokens[at];
      const isLeftOut = token?.kind === "comma" || token?.kind === "close";
      args.push(isLeftOut ? { kind: "constant", from: at, to: at } : this.expression());
    } while (this.isNext("comma"));
    this.close();
    return args;
  }

  private isNext(kind: Token["kind"]): boolean {
    this.skipSpaces();
    if (this.tokens[this.at]?.kind !== kind) return false;
    this.at += 1;
    return true;
  }

  private close(): void {
    if (!this.isNext("close")) throw new NoFormula();
  }

  private skipSpaces(): void {
    while (this.tokens[this.at]?.kind === "space") this.at += 1;
  }
}
