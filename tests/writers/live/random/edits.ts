import fc from "fast-check";
import { Problem } from "../../../../src/messages/message.ts";
import { cellAddress } from "../../../../src/workbook/address.ts";
import { sheetPrefix, type Block } from "../../../../src/writers/live/block.ts";
import type { LiveWorkbook } from "../../../../src/writers/live/liveWorkbook.ts";
import type { LiveSheet } from "../../../../src/writers/live/model/liveState.ts";

/** Picks one of so many, whatever their number: a whole number that is divided by it. */
type Pick = number;

/** A block of cells near what a sheet holds. */
interface PickedBlock {
  readonly sheet: Pick;
  readonly row: Pick;
  readonly column: Pick;
  readonly rows: number;
  readonly columns: number;
  /** Along a table: its whole rows, or all of it. */
  readonly snap: "cells" | "rows" | "table";
}

/** Something a person does in the grid. What it is done to is found in the workbook as it then stands. */
export type Edit =
  | { readonly do: "type"; readonly at: PickedBlock; readonly what: Pick; readonly of: PickedBlock }
  | { readonly do: "copy" | "cut"; readonly at: PickedBlock; readonly to: PickedBlock }
  | { readonly do: "fill"; readonly at: PickedBlock; readonly to: "down" | "right" }
  | { readonly do: "rows" | "columns"; readonly at: PickedBlock; readonly count: number }
  | { readonly do: "tableRow"; readonly table: Pick; readonly row: Pick; readonly count: 1 | -1 }
  | { readonly do: "sort"; readonly table: Pick; readonly column: Pick; readonly ascending: boolean }
  | { readonly do: "rename" | "move" | "add"; readonly sheet: Pick; readonly to: Pick }
  | { readonly do: "width"; readonly at: PickedBlock; readonly width: number }
  | { readonly do: "undo" | "redo"; readonly times: number };

const pick = fc.nat(9_999);
const block = fc.record({
  sheet: pick,
  row: pick,
  column: pick,
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
  snap: fc.constantFrom(
    "cells" as const,
    "cells" as const,
    "cells" as const,
    "rows" as const,
    "table" as const,
  ),
});
const count = fc.constantFrom(1, 1, 2, 3, -1, -1, -2, -3);

export const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("type" as const), at: block, what: pick, of: block }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constantFrom("copy" as const, "cut" as const), at: block, to: block }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("fill" as const),
      at: block,
      to: fc.constantFrom("down" as const, "right" as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom("rows" as const, "columns" as const), at: block, count }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("tableRow" as const),
      table: pick,
      row: pick,
      count: fc.constantFrom(1 as const, -1 as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("sort" as const),
      table: pick,
      column: pick,
      ascending: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom("rename" as const, "move" as const, "add" as const),
      sheet: pick,
      to: pick,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("width" as const),
      at: block,
      width: fc.integer({ min: 2, max: 60 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("undo" as const, "redo" as const),
      times: fc.integer({ min: 1, max: 4 }),
    }),
  },
);

/** Does it. @returns it in words; with the key of the reason where the workbook refuses it */
export function apply(book: LiveWorkbook, edit: Edit): string {
  const [words, work] = resolved(book, edit);
  const before = book.content();
  try {
    work();
    return words;
  } catch (error) {
    if (!(error instanceof Problem)) throw new Error(`${words}: ${String(error)}`, { cause: error });
    if (book.content() !== before) throw new Error(`${words}: refused, and yet something was changed`);
    return `${words} (refused: ${error.message})`;
  }
}

function resolved(book: LiveWorkbook, edit: Edit): readonly [string, () => void] {
  const { sheets } = book.content().state;
  const shown = sheets.filter(({ hidden }) => !hidden);
  const tables = shown.flatMap((sheet) =>
    sheet.tables.map(({ name, headers, block: at }) => ({ name, headers, at })),
  );
  const table = (number: Pick) => oneOf(tables, number);
  switch (edit.do) {
    case "type": {
      const { sheet, block: at, say } = blockIn(shown, edit.at);
      const entry = contentFor(shown, edit.what, edit.of, sheet);
      const text = entry.kind === "formula" ? `=${entry.formula}` : JSON.stringify(entry.value);
      return [
        `type ${text} into ${say}`,
        () => {
          book.enter(sheet.id, [{ row: at.row, column: at.column, content: entry }]);
        },
      ];
    }
    case "copy":
    case "cut": {
      const from = blockIn(shown, edit.at);
      const to = blockIn(shown, edit.to);
      return [
        `${edit.do} ${from.say} to ${to.say}`,
        () => {
          book.paste(
            { sheetId: from.sheet.id, block: from.block },
            { sheetId: to.sheet.id, block: to.block },
            edit.do === "cut",
          );
        },
      ];
    }
    case "fill": {
      const { sheet, block: at, say } = blockIn(shown, edit.at);
      return [
        `fill ${say} ${edit.to}`,
        () => {
          book.fill({ sheetId: sheet.id, block: at }, edit.to);
        },
      ];
    }
    case "rows":
    case "columns": {
      const { sheet, block: at, say } = blockIn(shown, edit.at);
      return [
        `${edit.count} ${edit.do} before ${say}`,
        () => {
          if (edit.do === "rows") book.shiftRows(sheet.id, at.row, edit.count);
          else book.shiftColumns(sheet.id, at.column, edit.count);
        },
      ];
    }
    case "tableRow": {
      const of = table(edit.table);
      if (!of) return NOTHING_TO_DO;
      const index = edit.row % (of.at.rows - 1 + (edit.count > 0 ? 1 : 0));
      return [
        `${edit.count} row of ${of.name} at ${index}`,
        () => {
          if (edit.count > 0) book.insertTableRow(of.name, index);
          else book.deleteTableRow(of.name, index);
        },
      ];
    }
    case "sort": {
      const of = table(edit.table);
      if (!of) return NOTHING_TO_DO;
      const column = edit.column % of.headers.length;
      return [
        `sort ${of.name} by ${of.headers[column] ?? ""}${edit.ascending ? "" : ", downwards"}`,
        () => {
          book.sortTable(of.name, column, edit.ascending);
        },
      ];
    }
    case "rename":
    case "move":
    case "add": {
      const sheet = oneOf(shown, edit.sheet);
      if (!sheet) return NOTHING_TO_DO;
      const name = oneOf(NAMES, edit.to) ?? "";
      return [
        `${edit.do} sheet ${sheet.name} to ${edit.do === "move" ? edit.to % shown.length : name}`,
        () => {
          if (edit.do === "rename") book.renameSheet(sheet.id, name);
          else if (edit.do === "move") book.moveSheet(sheet.id, edit.to % shown.length);
          else book.addSheet(name);
        },
      ];
    }
    case "width": {
      const { sheet, block: at, say } = blockIn(shown, edit.at);
      return [
        `make ${say} ${edit.width} wide`,
        () => {
          book.setWidth(sheet.id, at.column, at.columns, edit.width);
        },
      ];
    }
    case "undo":
    case "redo":
      return [
        `${edit.do} ${edit.times} times`,
        () => {
          for (let time = 0; time < edit.times; time += 1) book[edit.do]();
        },
      ];
  }
}

const NOTHING_TO_DO = ["nothing", () => undefined] as const;

/** Some that no program takes, too, and one that must stand in apostrophes. */
const NAMES = ["Moje 2026", "It's mine", "B2", "Збир", "a/b", "Moje", "Beleške"];

function oneOf<T>(all: readonly T[], number: Pick): T | undefined {
  return all[number % Math.max(1, all.length)];
}

interface FoundBlock {
  readonly sheet: LiveSheet;
  readonly block: Block;
  readonly say: string;
}

/** Within what the sheet holds, or a little outside of it. */
function blockIn(shown: readonly LiveSheet[], picked: PickedBlock): FoundBlock {
  const sheet = oneOf(shown, picked.sheet);
  if (!sheet) throw new Error("no sheet is shown");
  const table = oneOf(sheet.tables, picked.row);
  const block = blockOf(sheet, picked, table?.block ?? null);
  const last = cellAddress(block.row + block.rows - 1, block.column + block.columns - 1);
  return { sheet, block, say: `${sheet.name}!${cellAddress(block.row, block.column)}:${last}` };
}

/** Sheets of a schedule are long: the ends of their tables are where things happen. */
const NEAR = 14;

function blockOf(
  sheet: LiveSheet,
  { row, column, rows, columns, snap }: PickedBlock,
  table: Block | null,
): Block {
  if (table && snap === "table") return table;
  if (table && snap === "rows")
    return { ...table, row: table.row + (row % (table.rows + 1)), rows: Math.min(rows, table.rows) };
  const from = table && column % 2 === 0 ? Math.max(0, table.row + (row % 3 === 0 ? table.rows - 3 : -2)) : 0;
  return { row: from + (row % NEAR), column: column % NEAR, rows, columns };
}

type Content = Parameters<LiveWorkbook["enter"]>[1][number]["content"];

function contentFor(shown: readonly LiveSheet[], what: Pick, of: PickedBlock, home: LiveSheet): Content {
  const { sheet, block } = blockIn(shown, of);
  const first = cellAddress(block.row, block.column);
  const last = cellAddress(block.row + block.rows - 1, block.column + block.columns - 1);
  const prefix = sheet.id === home.id ? "" : sheetPrefix(sheet.name);
  const table = oneOf(
    shown.flatMap(({ tables }) => tables),
    of.row,
  );
  const header = (table && oneOf(table.headers, of.column)) ?? "";
  const escaped = header.replace(/['[\]#@]/gu, (sign) => `'${sign}`);
  const kinds: readonly (() => Content)[] = [
    () => ({ kind: "value", value: what }),
    () => ({ kind: "value", value: (what - 5_000) / 8 }),
    () => ({ kind: "value", value: `beleška ${what % 5}` }),
    () => ({ kind: "value", value: "=nije formula" }),
    () => ({ kind: "value", value: null }),
    () => ({ kind: "value", value: what % 2 === 0 }),
    () => ({ kind: "formula", formula: `${prefix}${first}` }),
    () => ({ kind: "formula", formula: `SUM(${prefix}${first}:${last})` }),
    () => ({ kind: "formula", formula: `IF(COUNT(${prefix}$${first})=0,"ništa",1+${what % 9})` }),
    () => ({ kind: "formula", formula: table ? `COUNTA(${table.name}[${escaped}])` : "1+1" }),
    () => ({ kind: "formula", formula: `ROWS(${prefix}A:B)+COLUMNS(${prefix}${first}:$${last})` }),
    () => ({ kind: "formula", formula: "AsOf+1" }),
    () => ({ kind: "formula", formula: table ? `[@[${escaped}]]` : "2*3" }),
  ];
  const content = oneOf(kinds, what);
  if (!content) throw new Error("nothing to type");
  return content();
}
