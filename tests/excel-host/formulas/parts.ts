import { ALL_COLUMNS, ALL_ROWS, columnLetters, columnNumber } from "../block.ts";

/** A row or column of a reference, from 0, and whether it is fixed ("$"). */
export interface Line {
  readonly at: number;
  readonly fixed: boolean;
}

/** A cell ("A1"), or one end of whole columns ("A") or rows ("1"). */
export interface Corner {
  readonly column: Line | null;
  readonly row: Line | null;
}

/** What stands before "!": a sheet, or all from one to another ("January:March"); of another workbook, its name. */
export interface OnSheets {
  readonly first: string;
  readonly last: string | null;
  readonly book: string | null;
}

/** "A1", "A1:B2", "A:C", "3:5". `prefix`: as it was written, with its "!"; "" without a sheet. */
export interface Reference {
  readonly kind: "reference";
  readonly text: string;
  readonly prefix: string;
  readonly on: OnSheets | null;
  readonly from: Corner;
  readonly to: Corner | null;
}

/**
 * A piece of a formula; the texts of all, put together, are the formula. "structured": "tbl[Kamata]" or, of the table in which it
 * stands, "[@Kamata]"; "name": a name, a table's among them, TRUE and FALSE; "lost": #REF! with what is left before and
 * behind it.
 */
export type Part =
  | Reference
  | {
      readonly kind: "structured";
      readonly text: string;
      readonly table: string | null;
      /** What stands between the outermost brackets. */
      readonly inner: string;
    }
  | {
      readonly kind: "name" | "lost";
      readonly text: string;
      readonly prefix: string;
      readonly on: OnSheets | null;
      /** Without the prefix. */
      readonly name: string;
    }
  | {
      readonly kind:
        | "function"
        | "string"
        | "number"
        | "error"
        | "sign"
        | "open"
        | "close"
        | "comma"
        | "space";
      readonly text: string;
    };

/** Why a formula can't be read. */
export class Unreadable extends Error {}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
/** What follows shows that it was no reference after all: a longer name, a function, a table. */
const ENDS = String.raw`(?![\p{L}\p{N}_.\\?([!])`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;

const sticky = (source: string): RegExp => new RegExp(source, "uy");
const CELLS = sticky(`(${CELL})(?::(${CELL})${ENDS})?${ENDS}`);
const COLUMNS = sticky(`(${COLUMN}):(${COLUMN})${ENDS}`);
const ROWS = sticky(`(${ROW}):(${ROW})${ENDS}`);
const QUOTED = sticky(String.raw`'((?:''|[^'])+)'!`);
const UNQUOTED = sticky(String.raw`((?:\[[^[\]]+\])?[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!`);
const FUNCTION = sticky(String.raw`${WORD}(?=\()`);
const NAME = sticky(WORD);
const LOST = sticky("#REF!");
/** "Error values", and those that came with linked data types and arrays. */
const ERROR = sticky(
  String.raw`#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|PYTHON!|EXTERNAL!)`,
);
const PLAIN: readonly (readonly [
  "space" | "string" | "number" | "open" | "close" | "comma" | "sign",
  RegExp,
])[] = [
  ["space", sticky(String.raw`\s+`)],
  ["string", sticky(`"(?:""|[^"])*"`)],
  ["number", sticky(String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?`)],
  ["open", sticky("[({]")],
  ["close", sticky("[)}]")],
  ["comma", sticky(",")],
  ["sign", sticky(String.raw`<=|>=|<>|[-+*/^&=<>%:;@#]`)],
];

const known = new Map<string, readonly Part[]>();

/**
 * Takes a formula in the American notation apart, with its "=" or without.
 * @throws Unreadable where something is not closed, stands where nothing is known to stand, or nothing stands at all
 */
export function partsOf(formula: string): readonly Part[] {
  let parts = known.get(formula);
  if (!parts) {
    if (known.size > 100_000) known.clear();
    parts = new Reader(formula.startsWith("=") ? formula.slice(1) : formula).all();
    known.set(formula, parts);
  }
  return parts;
}

const referring = new WeakMap<readonly Part[], boolean>();

/** Whether it means something else, or reads otherwise, in another cell: whether it has references to cells. */
export function hasReferences(formula: string): boolean {
  const parts = partsOf(formula);
  let has = referring.get(parts);
  if (has === undefined) {
    has = parts.some(({ kind }) => kind === "reference");
    referring.set(parts, has);
  }
  return has;
}

/** The formula with some of its parts in other words. @param rewrite null for a part that stays as it is */
export function rewritten(
  formula: string,
  rewrite: (part: Part, index: number, parts: readonly Part[]) => string | null,
): string {
  let out = formula.startsWith("=") ? "=" : "";
  partsOf(formula).forEach((part, index, parts) => {
    out += rewrite(part, index, parts) ?? part.text;
  });
  return out;
}

class Reader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  all(): Part[] {
    const parts: Part[] = [];
    const open: string[] = [];
    while (this.at < this.text.length) {
      const part = this.next();
      parts.push(part);
      if (part.kind === "open") open.push(part.text);
      if (part.kind === "close" && open.pop() !== (part.text === ")" ? "(" : "{")) this.fail();
    }
    if (open.length > 0 || parts.every(({ kind }) => kind === "space")) this.fail();
    return parts;
  }

  private fail(): never {
    throw new Unreadable(`${this.text} at ${this.at}`);
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at += match[0].length;
    return match;
  }

  private next(): Part {
    const sign = this.text[this.at] ?? "";
    if (sign === "[" && !/^\[[^[\]]+\][\p{L}_][\p{L}\p{N}_.]*!/u.test(this.text.slice(this.at)))
      return this.structured(null, this.at);
    if (sign === "#") {
      const lost = this.lost("", null, this.at);
      if (lost) return lost;
      const error = this.take(ERROR);
      if (error) return { kind: "error", text: error[0] };
    }
    return this.onSheets() ?? this.reference("", null, this.at) ?? this.word() ?? this.plain();
  }

  private plain(): Part {
    for (const [kind, pattern] of PLAIN) {
      const match = this.take(pattern);
      if (match) return { kind, text: match[0] };
    }
    return this.fail();
  }

  /** A function, a name, or a table with its brackets. */
  private word(): Part | null {
    const from = this.at;
    const called = this.take(FUNCTION);
    if (called) return { kind: "function", text: called[0] };
    const name = this.take(NAME)?.[0];
    if (name === undefined) return null;
    return this.text[this.at] === "["
      ? this.structured(name, from)
      : { kind: "name", text: name, prefix: "", on: null, name };
  }

  /** What has a sheet before it. */
  private onSheets(): Part | null {
    const from = this.at;
    const quoted = this.take(QUOTED);
    const named = quoted ? (quoted[1] ?? "").replaceAll("''", "'") : this.take(UNQUOTED)?.[1];
    if (named === undefined) return null;
    const [, book = null, sheets = named] = /^.*\[([^\]]+)\](.*)$/su.exec(named) ?? [];
    const [first = "", last = null] = sheets.split(":");
    const on = { first, last, book };
    const prefix = this.text.slice(from, this.at);
    const part = this.reference(prefix, on, from) ?? this.lost(prefix, on, from);
    if (part) return part;
    const name = this.take(NAME)?.[0] ?? this.fail();
    return { kind: "name", text: prefix + name, prefix, on, name };
  }

  private reference(prefix: string, on: OnSheets | null, from: number): Reference | null {
    const start = this.at;
    const match = this.take(CELLS) ?? this.take(COLUMNS) ?? this.take(ROWS);
    if (!match) return null;
    const [, first = "", second] = match;
    const [one, other] = [cornerOf(first), second === undefined ? null : cornerOf(second)];
    if (one && (second === undefined || other)) {
      const text = this.text.slice(from, this.at);
      return { kind: "reference", text, prefix, on, from: one, to: other };
    }
    // Beyond the last row or column it is a name.
    this.at = start;
    return null;
  }

  /** #REF!, with the address that a deleted sheet has left behind it: "#REF!A1". */
  private lost(prefix: string, on: OnSheets | null, from: number): Part | null {
    const start = this.at;
    if (!this.take(LOST)) return null;
    this.reference("", null, this.at);
    const text = this.text.slice(from, this.at);
    return { kind: "lost", text, prefix, on, name: this.text.slice(start, this.at) };
  }

  /** From a bracket to the one that closes it; "'" takes the meaning from the sign behind it. */
  private structured(table: string | null, from: number): Part {
    const start = this.at + 1;
    let depth = 0;
    for (; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at];
      if (sign === "'") this.at += 1;
      else if (sign === "[") depth += 1;
      else if (sign === "]" && --depth === 0) {
        this.at += 1;
        const text = this.text.slice(from, this.at);
        return { kind: "structured", text, table, inner: this.text.slice(start, this.at - 1) };
      }
    }
    return this.fail();
  }
}

/** Null beyond the sheet's last row or column. */
function cornerOf(text: string): Corner | null {
  const match = /^(?:(\$?)([A-Za-z]+))?(?:(\$?)(\d+))?$/u.exec(text);
  const [, columnFixed, letters, rowFixed, digits] = match ?? [];
  const column = letters === undefined ? null : { at: columnNumber(letters), fixed: columnFixed === "$" };
  const row = digits === undefined ? null : { at: Number(digits) - 1, fixed: rowFixed === "$" };
  return (column?.at ?? 0) < ALL_COLUMNS && (row?.at ?? 0) < ALL_ROWS ? { column, row } : null;
}

export function writeCorner({ column, row }: Corner): string {
  const letters = column === null ? "" : `${column.fixed ? "$" : ""}${columnLetters(column.at)}`;
  return row === null ? letters : `${letters}${row.fixed ? "$" : ""}${row.at + 1}`;
}

/** Names that LET and LAMBDA bind in the formula, in small letters: they stand for nothing in the workbook. */
export function boundNames(parts: readonly Part[]): ReadonlySet<string> {
  const bound = new Set<string>();
  const calls: { readonly step: number; argument: number }[] = [];
  let called = "";
  const solid = parts.filter(({ kind }) => kind !== "space");
  solid.forEach((part, index) => {
    const call = calls.at(-1);
    if (part.kind === "open") {
      calls.push({ step: called === "LET" ? 2 : called === "LAMBDA" ? 1 : 0, argument: 0 });
    } else if (part.kind === "close") calls.pop();
    else if (part.kind === "comma" && call) call.argument += 1;
    else if (part.kind === "name" && call && call.step > 0 && call.argument % call.step === 0) {
      const isWhole =
        solid[index + 1]?.kind === "comma" && ["open", "comma"].includes(solid[index - 1]?.kind ?? "");
      if (isWhole) bound.add(part.text.toLowerCase());
    }
    called = part.kind === "function" ? part.text.toUpperCase() : "";
  });
  return bound;
}
