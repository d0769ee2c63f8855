/** Something wrong in the program: a piece of its source in other words. */
export interface Fault {
  readonly what: string;
  /** Below src/writers/. */
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
}

const shift = "live/formulas/shift.ts";
const rename = "live/formulas/rename.ts";
const tokens = "formulas/tokens.ts";

/** What goes wrong where references follow, are copied or renamed. */
export const FAULTS: readonly Fault[] = [
  {
    what: "a row put in right above a cell leaves it where it is",
    file: shift,
    right: "const from = first >= at ? first + count : first;",
    wrong: "const from = first > at ? first + count : first;",
  },
  {
    what: "a row put in before the last one of a range does not make it longer",
    file: shift,
    right: "last >= at ? last + count : last)];",
    wrong: "last > at ? last + count : last)];",
  },
  {
    what: "a range that loses its last rows keeps its end",
    file: shift,
    right: "last >= end ? last + count : last >= at ? at - 1 : last;",
    wrong: "last >= end ? last + count : last;",
  },
  {
    what: "one row more is gone than was taken out",
    file: shift,
    right: "const end = at - count;",
    wrong: "const end = at - count + 1;",
  },
  {
    what: "what is left of a range begins one row too low",
    file: shift,
    right: "first + count : Math.min(first, at);",
    wrong: "first + count : first;",
  },
  {
    what: "cells pushed over the sheet's end are still named",
    file: shift,
    right: "return from > end ? null : [from,",
    wrong: "return [from,",
  },
  {
    what: "references of every sheet move",
    file: shift,
    right: "sheetName === null ? own.id === moved.id :",
    wrong: "sheetName === null ? true :",
  },
  {
    what: "a sheet in other capitals is another sheet",
    file: shift,
    right: "sheetName.toLowerCase() === moved.name.toLowerCase();",
    wrong: "sheetName === moved.name;",
  },
  {
    what: "references move that reach beyond the columns in which cells do",
    file: shift,
    right: "across[0] < band[0] || across[1] > band[1]",
    wrong: "across[1] < band[0] || across[0] > band[1]",
  },
  {
    what: "a range is taken for empty when its corners are the other way round",
    file: shift,
    right: "inOrder(partsOf(from), partsOf(to ?? from))",
    wrong: "[partsOf(from), partsOf(to ?? from)]",
  },
  {
    what: "copied, fixed rows and columns go along",
    file: shift,
    right: "[ends[0] ? span[0] : span[0] + by,",
    wrong: "[span[0] + by,",
  },
  {
    what: "the end of a range is taken for fixed where its beginning is",
    file: shift,
    right: "ends[1] ? span[1] : span[1] + by]",
    wrong: "ends[0] ? span[1] : span[1] + by]",
  },
  {
    what: "copied over the left edge, a reference goes on at the right one",
    file: shift,
    right: "span.some((at) => at < 0 || at >= count);",
    wrong: "span.some((at) => at >= count);",
  },
  {
    what: "rows of a name are taken for those of columns",
    file: shift,
    right: "fixed.columns[0] ? columns[0] :",
    wrong: "fixed.rows[0] ? columns[0] :",
  },
  {
    what: "a sheet in apostrophes is not found",
    file: "formulas/tokens.ts",
    right: 'name.startsWith("\'") ?',
    wrong: "name.startsWith('\"') ?",
  },
  {
    what: "an apostrophe in a sheet's name counts twice",
    file: "formulas/tokens.ts",
    right: `.replaceAll("''", "'")`,
    wrong: "",
  },
  {
    what: "a new name of a sheet stands without apostrophes",
    file: rename,
    right: "? sheetPrefix(to)",
    wrong: '? to + "!"',
  },
  {
    what: "a column is renamed in every table",
    file: rename,
    right: "before.text.toLowerCase() === table.name.toLowerCase() : standsInTable",
    wrong: "true : standsInTable",
  },
  {
    what: "a column is not renamed within its own table",
    file: rename,
    right: "table.name.toLowerCase() : standsInTable",
    wrong: "table.name.toLowerCase() : false",
  },
  {
    what: "of columns from one to another only the first is renamed",
    file: rename,
    right: "reference.columns.map((header) => `[${escapedHeader(is(header) ? to : header)}]`)",
    wrong:
      "reference.columns.map((header, at) => `[${escapedHeader(at === 0 && is(header) ? to : header)}]`)",
  },
  {
    what: "signs of a new column name that mean something are not escaped",
    file: rename,
    right: "`[${escapedHeader(is(header) ? to : header)}]`",
    wrong: "`[${is(header) ? to : escapedHeader(header)}]`",
  },
  {
    what: "a column written in other capitals is not renamed",
    file: rename,
    right: "header.toLowerCase() === from.toLowerCase();",
    wrong: "header === from;",
  },
  {
    what: "copied out of its table, every structured reference gets its name",
    file: rename,
    right: 'kind === "brackets" && tokens[index - 1]?.kind !== "word"',
    wrong: 'kind === "brackets"',
  },
  {
    what: "columns from one to another still name one that was taken out",
    file: "live/formulas/dropColumns.ts",
    right: ".filter((header) => left.has(header));",
    wrong: ";",
  },
  {
    what: "what stands in a text moves",
    file: tokens,
    right: '["text", /"(?:[^"]|"")*"/y],',
    wrong: '["text", /"/y],',
  },
  {
    what: "a function that looks like a cell moves",
    file: tokens,
    right: 'if (next === "(") return { kind: "function", text };',
    wrong: "",
  },
  {
    what: "an apostrophe before a bracket in a column's name means nothing",
    file: tokens,
    right: 'if (character === "\'") at += 1;\n    else if',
    wrong: "if",
  },
];
