import fc from "../../../fastCheck.ts";
import { ALL_COLUMNS, ALL_ROWS, cellAddress, columnLetters } from "../../../excel-host/block.ts";

/** Sheets of a workbook: names that need apostrophes, and such that hold some, look like a cell, or are not Latin. */
export const SHEETS = ["Krediti", "Moj list", "It's mine", "B2", "Збир", "R1C1", "2026"] as const;

/** Its tables, with where they stand. Two have a column of the same name. */
export const TABLES = [
  {
    name: "tblLoans",
    sheet: 0,
    block: { row: 3, column: 1, rows: 5, columns: 5 },
    headers: ["Zajam", "Iznos", "Broj dana", "Iznos [EUR]", "Don't #1]"],
  },
  {
    name: "tblRates",
    sheet: 1,
    block: { row: 2, column: 2, rows: 4, columns: 3 },
    headers: ["Iznos", "Kurs", "Dan"],
  },
] as const;

const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[A-Z]{1,3}\d+|R\d*C\d*)$/iu.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** Near the edits, and at the sheet's ends. */
const line = (count: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.nat(11) },
    { weight: 1, arbitrary: fc.integer({ min: count - 3, max: count - 1 }) },
  );
const dollar = fc.constantFrom("", "", "$");
const row = fc.tuple(dollar, line(ALL_ROWS)).map(([fixed, at]) => fixed + String(at + 1));
const column = fc.tuple(dollar, line(ALL_COLUMNS)).map(([fixed, at]) => fixed + columnLetters(at));
const cell = fc.tuple(column, row).map((parts) => parts.join(""));

const onSheet = fc
  .tuple(fc.constantFrom("", "", ...SHEETS, "KREDITI", "moj list"), fc.boolean())
  .map(([name, always]) =>
    name === "" ? "" : `${always ? `'${name.replaceAll("'", "''")}'` : quoted(name)}!`,
  );

const reference = fc
  .tuple(
    onSheet,
    fc.oneof(
      { weight: 4, arbitrary: cell },
      { weight: 4, arbitrary: fc.tuple(cell, cell).map((ends) => ends.join(":")) },
      { weight: 1, arbitrary: fc.tuple(column, column).map((ends) => ends.join(":")) },
      { weight: 1, arbitrary: fc.tuple(row, row).map((ends) => ends.join(":")) },
    ),
    fc.constantFrom(...Array<string>(9).fill(""), "#"),
  )
  // Only a cell spills.
  .map(([sheet, cells, spilled]) => sheet + cells + (cells.includes(":") ? "" : spilled));

const escaped = (header: string): string => header.replace(/[[\]#'@]/gu, "'$&");
const anyCase = (text: string, capitals: boolean): string => (capitals ? text.toUpperCase() : text);

const structured = fc
  .tuple(fc.constantFrom(...TABLES), fc.nat(4), fc.nat(4), fc.nat(9), fc.boolean(), fc.boolean())
  .map(([table, one, other, form, isOwn, capitals]) => {
    const header = (at: number): string =>
      escaped(anyCase(table.headers[at % table.headers.length] ?? "", capitals));
    const [a, b] = [header(one), header(other)];
    const forms = [
      `[[${a}]]`,
      `[[${a}]:[${b}]]`,
      `[@[${a}]]`,
      `[@[${a}]:[${b}]]`,
      `[[#Headers],[${a}]]`,
      `[[#This Row],[${a}]]`,
      `[[#Data], [${a}]:[${b}]]`,
      "[#All]",
      "[@]",
      `[${a}]`,
    ];
    const name = isOwn ? "" : anyCase(table.name, capitals);
    return name + (forms[form] ?? "");
  });

/** Texts that look like what a formula refers to, and must not be touched. */
const text = fc.constantFrom(
  '"A1"',
  '"$B$3:C5"',
  '"tblLoans[Iznos]"',
  `"'Moj list'!A1"`,
  '"Krediti!A1 ""B2"""',
  '"[@Iznos]"',
  '""',
);
const plain = fc.constantFrom("1", "0.5", "1E3", "2026", "TRUE", "FALSE", "#N/A", "#REF!", "{1,2;3,4}");
const name = fc.constantFrom(
  "AsOf",
  "Kurs",
  "tblLoans",
  "TBLRATES",
  "Iznos",
  "A1x",
  "XFE1",
  "A1048577",
  "_a.1",
  "R1x",
);

/** Any formula, with "=". */
export const formulas: fc.Arbitrary<string> = fc
  .letrec<{ readonly whole: string; readonly part: string }>((tie) => ({
    whole: tie("part"),
    part: fc.oneof(
      { depthSize: "small" },
      { weight: 6, arbitrary: reference },
      { weight: 3, arbitrary: structured },
      { weight: 1, arbitrary: text },
      { weight: 1, arbitrary: plain },
      { weight: 1, arbitrary: name },
      {
        weight: 4,
        arbitrary: fc
          .tuple(
            tie("part"),
            fc.constantFrom("+", "-", "*", "/", "^", "&", "=", "<>", "<=", ">", " + "),
            tie("part"),
          )
          .map((parts) => parts.join("")),
      },
      {
        weight: 3,
        arbitrary: fc
          .tuple(
            fc.constantFrom("SUM", "IF", "LOG10", "_xlfn.XLOOKUP", "T.TEST", "sum"),
            tie("part"),
            tie("part"),
          )
          .map(([called, a, b]) => `${called}(${a},${b})`),
      },
      { weight: 1, arbitrary: tie("part").map((part) => `(${part})`) },
      { weight: 1, arbitrary: tie("part").map((part) => `-${part}%`) },
      { weight: 1, arbitrary: reference.map((part) => `@${part}`) },
      { weight: 1, arbitrary: fc.tuple(cell, reference).map(([a, b]) => `${a}:INDEX(${b},2)`) },
      {
        weight: 1,
        arbitrary: fc.tuple(tie("part"), tie("part")).map(([a, b]) => `LET(stopa,${a},stopa*2+(${b}))`),
      },
    ),
  }))
  .whole.map((part) => `=${part}`);

/** Where a formula stands: on a sheet, in one of its tables or beside. */
export interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

const anywhere = fc.record({ sheet: fc.nat(SHEETS.length - 1), row: fc.nat(11), column: fc.nat(11) });
const inTable = fc
  .tuple(fc.constantFrom(...TABLES), fc.nat(), fc.nat())
  .map(([{ sheet, block }, row, column]) => ({
    sheet,
    row: block.row + (row % block.rows),
    column: block.column + (column % block.columns),
  }));

export const places: fc.Arbitrary<Place> = fc.oneof({ weight: 3, arbitrary: anywhere }, inTable);

export const sayPlace = ({ sheet, row: down, column: across }: Place): string =>
  `${SHEETS[sheet] ?? ""}!${cellAddress(down, across)}`;

/** What is done to the workbook, or to the formula. */
export type Change =
  | {
      readonly do: "shift";
      readonly sheet: number;
      readonly axis: "row" | "column";
      readonly at: number;
      readonly count: number;
      readonly band: readonly [number, number] | null;
    }
  | { readonly do: "copy"; readonly down: number; readonly right: number }
  | { readonly do: "use name"; readonly row: number; readonly column: number }
  | { readonly do: "rename sheet"; readonly sheet: number; readonly to: string }
  | { readonly do: "rename column"; readonly table: number; readonly column: number; readonly to: string }
  | { readonly do: "delete columns"; readonly table: number; readonly column: number; readonly count: number }
  | { readonly do: "copy out of the table"; readonly table: number };

const table = fc.nat(TABLES.length - 1);

export const changes: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("shift" as const),
      sheet: fc.nat(SHEETS.length - 1),
      axis: fc.constantFrom("row" as const, "column" as const),
      at: fc.nat(12),
      count: fc.constantFrom(1, 2, 3, 7, -1, -2, -3, -7),
      band: fc.option(
        fc.tuple(fc.nat(6), fc.nat(6)).map(([from, more]) => [from, from + more] as const),
        { freq: 3 },
      ),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("copy" as const),
      down: fc.integer({ min: -8, max: 8 }),
      right: fc.integer({ min: -8, max: 8 }),
    }),
  },
  fc.record({ do: fc.constant("use name" as const), row: fc.nat(9), column: fc.nat(9) }),
  fc.record({
    do: fc.constant("rename sheet" as const),
    sheet: fc.nat(SHEETS.length - 1),
    to: fc.constantFrom("Zajmovi", "Novi list", "That's it", "C3", "rc", "7"),
  }),
  fc.record({
    do: fc.constant("rename column" as const),
    table,
    column: fc.nat(4),
    to: fc.constantFrom("Suma", "Novi naziv", "A [b]", "it's", "50%", "#"),
  }),
  fc.record({
    do: fc.constant("delete columns" as const),
    table,
    column: fc.nat(4),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ do: fc.constant("copy out of the table" as const), table }),
);
