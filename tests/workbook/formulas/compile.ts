import { parseAddress } from "../../../src/workbook/address.ts";
import { parseStructuredReference } from "../../../src/writers/formulas/structuredReference.ts";
import { tokenize, type Token } from "../../../src/writers/formulas/tokens.ts";
import { operate, type Operator } from "./operators.ts";
import { callFunction, callLazy, isLazy, type Rounder } from "./functions.ts";
import { Matrix, type Scalar, type Value } from "./values.ts";

/** Where a formula stands and what it can look at. Headers come in lower case. */
export interface Scope extends Rounder {
  cell(sheet: string | null, row: number, column: number): Scalar;
  block(sheet: string | null, from: Address, to: Address): Value;
  /** Of each cell whether it holds a formula. */
  areFormulas(sheet: string | null, from: Address, to: Address): Matrix;
  /** A column of a table; of the formula's own table where no name is given. */
  column(table: string | null, header: string): Matrix;
  /** The cell of the own table's column in the formula's own row. */
  here(header: string): Scalar;
  named(name: string): Value;
  /** What LET has bound. */
  bound: ReadonlyMap<string, Value>;
}

export interface Address {
  readonly row: number;
  readonly column: number;
}

export type Compiled = (scope: Scope) => Value;

const MOST_KEPT = 20_000;
const compiled = new Map<string, Compiled>();

/** A formula in en-US form, without "=", made ready to be evaluated. Throws for what it does not know. */
export function compile(formula: string): Compiled {
  const kept = compiled.get(formula);
  if (kept) return kept;
  const made = new Parser(formula).whole();
  if (compiled.size > MOST_KEPT) compiled.clear();
  compiled.set(formula, made);
  return made;
}

/** From the loosest to the tightest; "^" is taken from left to right as in spreadsheets, a sign binds tighter. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(private readonly formula: string) {
    this.tokens = tokenize(formula).filter(({ kind }) => kind !== "space");
  }

  whole(): Compiled {
    const result = this.level(0);
    if (this.peek()) throw this.unknown();
    return result;
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private take(): Token {
    const token = this.tokens[this.at];
    if (!token) throw this.unknown();
    this.at += 1;
    return token;
  }

  private expect(text: string): void {
    if (this.take().text !== text) throw this.unknown();
  }

  private unknown(): Error {
    return new Error(`not understood: ${this.formula} (at ${this.peek()?.text ?? "the end"})`);
  }

  private level(depth: number): Compiled {
    const operators = LEVELS[depth];
    if (!operators) return this.signed();
    let left = this.level(depth + 1);
    for (let token = this.peek(); token?.kind === "operator"; token = this.peek()) {
      if (!operators.includes(token.text)) break;
      this.at += 1;
      const [a, b] = [left, this.level(depth + 1)];
      const operator = token.text as Operator;
      left = (scope) => operate(operator, a(scope), b(scope));
    }
    return left;
  }

  private signed(): Compiled {
    const token = this.peek();
    if (token?.text === "-") {
      this.at += 1;
      const of = this.signed();
      return (scope) => operate("-", 0, of(scope));
    }
    let value = this.primary();
    while (this.peek()?.text === "%") {
      this.at += 1;
      const of = value;
      value = (scope) => operate("/", of(scope), 100);
    }
    return value;
  }

  private primary(): Compiled {
    const token = this.take();
    switch (token.kind) {
      case "number": {
        const value = Number(token.text);
        return () => value;
      }
      case "text": {
        const value = token.text.slice(1, -1).replaceAll('""', '"');
        return () => value;
      }
      case "open":
        return token.text === "{" ? this.array() : this.inParentheses();
      case "function":
        return this.call(token.text.toUpperCase());
      case "sheet":
        return this.reference(sheetName(token.text), this.take());
      case "cell":
        return this.reference(null, token);
      case "brackets":
        return structured(null, token.text);
      case "word":
        return this.word(token.text);
      default:
        throw this.unknown();
    }
  }

  private inParentheses(): Compiled {
    const inner = this.level(0);
    this.expect(")");
    return inner;
  }

  private array(): Compiled {
    const cells: Scalar[] = [];
    let rows = 1;
    for (;;) {
      const token = this.take();
      if (token.text === "}") break;
      if (token.text === ";") rows += 1;
      else if (token.kind === "number") cells.push(Number(token.text));
      else if (token.kind === "text") cells.push(token.text.slice(1, -1));
    }
    const matrix = new Matrix(rows, cells.length / rows, cells);
    return () => matrix;
  }

  private reference(sheet: string | null, token: Token): Compiled {
    const from = parseAddress(token.text);
    if (!from) throw this.unknown();
    if (this.peek()?.text !== ":") return (scope) => scope.cell(sheet, from.row, from.column);
    this.at += 1;
    const to = parseAddress(this.take().text);
    if (!to) throw this.unknown();
    return (scope) => scope.block(sheet, from, to);
  }

  private word(text: string): Compiled {
    if (this.peek()?.kind === "brackets") return structured(text, this.take().text);
    if (/^true$/i.test(text)) return () => true;
    if (/^false$/i.test(text)) return () => false;
    const name = text.toLowerCase();
    return (scope) => scope.bound.get(name) ?? scope.named(text);
  }

  /** Asked of cells as such, whatever they show. */
  private isFormula(): Compiled {
    const first = this.take();
    const sheet = first.kind === "sheet" ? sheetName(first.text) : null;
    const from = parseAddress(sheet === null ? first.text : this.take().text);
    if (this.peek()?.text === ":") this.at += 1;
    const to = this.peek()?.kind === "cell" ? parseAddress(this.take().text) : from;
    this.expect(")");
    if (!from || !to) throw this.unknown();
    return (scope) => scope.areFormulas(sheet, from, to);
  }

  private call(name: string): Compiled {
    this.expect("(");
    if (name === "ISFORMULA") return this.isFormula();
    const given: Compiled[] = [];
    const names: string[] = [];
    while (this.peek()?.text !== ")") {
      const isName = name === "LET" && given.length % 2 === 0 && this.tokens[this.at + 1]?.text === ",";
      if (isName) names.push(this.take().text.toLowerCase());
      given.push(isName ? () => null : this.level(0));
      if (this.peek()?.text === ",") this.at += 1;
    }
    this.at += 1;
    if (name === "LET") return letting(names, given);
    if (isLazy(name)) return (scope) => callLazy(name, given, scope);
    return (scope) => {
      const values: Value[] = [];
      for (const one of given) values.push(one(scope));
      return callFunction(name, values, scope);
    };
  }
}

/** Names and values take turns; the last is the result. */
function letting(names: readonly string[], given: readonly Compiled[]): Compiled {
  return (scope) => {
    const before = scope.bound;
    const bound = new Map(before);
    scope.bound = bound;
    names.forEach((name, index) => {
      bound.set(name, (given[2 * index + 1] as Compiled)(scope));
    });
    const result = (given.at(-1) as Compiled)(scope);
    scope.bound = before;
    return result;
  };
}

function structured(table: string | null, text: string): Compiled {
  const reference = parseStructuredReference(text);
  const [name, second] = reference?.columns ?? [];
  if (!reference || name === undefined || second !== undefined) throw new Error(`not understood: ${text}`);
  const header = name.toLowerCase();
  if (reference.rows === "#This Row") return (scope) => scope.here(header);
  if (reference.rows === "#Data") return (scope) => scope.column(table, header);
  throw new Error(`not understood: ${text}`);
}

function sheetName(token: string): string {
  const name = token.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
