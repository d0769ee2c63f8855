import type { Block } from "../../../../src/workbook/plan.ts";
import { cellAddress } from "../../../../src/workbook/address.ts";
import { sheetPrefix } from "../../../../src/writers/live/block.ts";
import type { LiveWorkbook } from "../../../../src/writers/live/liveWorkbook.ts";
import type { LiveSheet } from "../../../../src/writers/live/model/liveState.ts";
import type { Pick, PickedBlock } from "./edits.ts";

/** The one that was picked. */
export function oneOf<T>(all: readonly T[], number: Pick): T | undefined {
  return all[number % Math.max(1, all.length)];
}

export interface FoundBlock {
  readonly sheet: LiveSheet;
  readonly block: Block;
  readonly say: string;
}

/** Within what the sheet holds, or a little outside of it. */
export function blockIn(shown: readonly LiveSheet[], picked: PickedBlock): FoundBlock {
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

export type Content = Parameters<LiveWorkbook["enter"]>[1][number]["content"];

/** Something to type: numbers, texts, formulas that name cells, tables and names. */
export function contentFor(
  shown: readonly LiveSheet[],
  what: Pick,
  of: PickedBlock,
  home: LiveSheet,
): Content {
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
