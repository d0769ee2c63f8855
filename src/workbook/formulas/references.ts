import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";

/** What is needed of a table's declaration to point at its columns. */
export interface NamedColumns {
  readonly name: string;
  readonly columns: readonly {
    readonly key: string;
    readonly header: MessageKey;
    readonly headerValues?: Readonly<Record<string, string>>;
  }[];
}

/** Points at columns of a table by their keys, in the headers of one language. */
export interface TableReferences {
  /** The whole column: "tblLoans[Kamatna stopa]". */
  readonly all: (key: string) => string;
  /** The column's cell in the formula's own row: "[@[Kamatna stopa]]". */
  readonly here: (key: string) => string;
  /** What stands in a column, in the first row that has the value in another: a formula, #N/A where no row has it. */
  readonly lookup: (key: string, by: string, value: string) => string;
}

/** Its functions throw RangeError for a key that the table does not have: a defect of the program. */
export function referencesTo(table: NamedColumns, t: Translator): TableReferences {
  const references = new Map<string, { readonly all: string; readonly here: string }>();
  const referenceTo = (key: string): { readonly all: string; readonly here: string } => {
    const known = references.get(key);
    if (known) return known;
    const column = table.columns.find((candidate) => candidate.key === key);
    if (!column) throw new RangeError(`table ${table.name} has no column "${key}"`);
    const header = t.say(column.header, column.headerValues);
    const reference = { all: `${table.name}[${header}]`, here: thisRowCell(header) };
    references.set(key, reference);
    return reference;
  };
  const all = (key: string): string => referenceTo(key).all;
  return {
    all,
    here: (key) => referenceTo(key).here,
    lookup: (key, by, value) => `INDEX(${all(key)},MATCH(${value},${all(by)},0))`,
  };
}

/** The cell of a column in the formula's own row, by the column's header: "[@Kamata]", "[@[Kamatna stopa]]". */
export function thisRowCell(header: string): string {
  return /^[\p{L}\p{N}]+$/u.test(header) ? `[@${header}]` : `[@[${header}]]`;
}

const THIS_ROW_CELL = /\[@(?:\[([^\]]+)\]|([\p{L}\p{N}]+))\]/gu;

/** Headers of the columns that a formula of a table looks at in its own row. */
export function thisRowHeaders(formula: string): string[] {
  return [...formula.matchAll(THIS_ROW_CELL)].map(([, words, word]) => words ?? word ?? "");
}

/** A formula of a table as it reads elsewhere. @param addressOf the cell that stands for a column's cell in the row */
export function withoutThisRowCells(formula: string, addressOf: (header: string) => string): string {
  return formula.replaceAll(THIS_ROW_CELL, (_, words: string | undefined, word: string | undefined) =>
    addressOf(words ?? word ?? ""),
  );
}
