import type * as DropColumns from "../../../../src/writers/live/formulas/dropColumns.ts";
import type * as Rename from "../../../../src/writers/live/formulas/rename.ts";
import type * as ShiftModule from "../../../../src/writers/live/formulas/shift.ts";
import { contains, type Block } from "../../../excel-host/block.ts";
import { readBrackets } from "../../../excel-host/formulas/brackets.ts";
import { followShift, nameIn, slid, spanOf, written } from "../../../excel-host/formulas/follow.ts";
import { partsOf, type Part } from "../../../excel-host/formulas/parts.ts";
import * as named from "../../../excel-host/formulas/rename.ts";
import { columnIndex, type Table } from "../../../excel-host/model/table.ts";
import { SHEETS, TABLES, type Change, type Place } from "./formulas.ts";

/** What the program makes of formulas when something is done to the workbook. */
export type Program = Pick<
  typeof ShiftModule & typeof Rename & typeof DropColumns,
  | "shiftFormula"
  | "fillFormula"
  | "nameAt"
  | "renameSheetInFormula"
  | "renameColumnIn"
  | "dropColumnsIn"
  | "withTableName"
>;

const sheets = SHEETS.map((name, index) => ({ id: `id${index}`, name }));
interface OwnTable {
  readonly name: string;
  readonly sheet: number;
  readonly block: Block;
  readonly headers: string[];
}

const tables: readonly OwnTable[] = TABLES.map((table) => ({ ...table, headers: [...table.headers] }));
const sheetAt = (index: number) => sheets[index] ?? { id: "", name: "" };

function tableAt(index: number): OwnTable {
  const table = tables[index];
  if (!table) throw new Error(`no table ${index}`);
  return table;
}

function standsIn(place: Place, { sheet, block }: OwnTable): boolean {
  return (
    place.sheet === sheet && contains(block, { row: place.row, column: place.column, rows: 1, columns: 1 })
  );
}

/** Headers of the columns that go, and of those that stay. */
function columnsOf({ headers }: OwnTable, column: number, count: number) {
  const from = column % headers.length;
  const gone = headers.slice(from, from + count);
  return { gone, left: headers.filter((header) => !gone.includes(header)) };
}

/** Whether Excel takes the formula there: each column that it names is one of the table that it means. */
export function isPossible(formula: string, place: Place): boolean {
  return partsOf(formula).every((part) => {
    if (part.kind !== "structured") return true;
    const name = part.table?.toLowerCase();
    const table = tables.find((one) =>
      name === undefined ? standsIn(place, one) : one.name.toLowerCase() === name,
    );
    const columns = readBrackets(part.inner)?.columns ?? [];
    return table !== undefined && columns.every((column) => columnIndex(table, column) >= 0);
  });
}

/** The formula as the program has it afterwards. */
export function byProgram(program: Program, formula: string, place: Place, change: Change): string {
  switch (change.do) {
    case "shift": {
      const { sheet, band, ...shift } = change;
      return program.shiftFormula(formula, sheetAt(place.sheet), sheetAt(sheet), shift, band);
    }
    case "copy":
      return program.fillFormula(formula, change.down, change.right);
    case "use name":
      return program.nameAt(formula, change.row, change.column);
    case "rename sheet":
      return program.renameSheetInFormula(formula, sheetAt(change.sheet).name, change.to);
    case "rename column": {
      const table = tableAt(change.table);
      const from = table.headers[change.column % table.headers.length] ?? "";
      return program.renameColumnIn(formula, table, from, change.to, standsIn(place, table));
    }
    case "delete columns": {
      const table = tableAt(change.table);
      const { left } = columnsOf(table, change.column, change.count);
      return program.dropColumnsIn(formula, table, new Set(left), standsIn(place, table));
    }
    case "copy out of the table":
      return `=${program.withTableName(formula, tableAt(change.table))}`;
  }
}

/** The formula as the model of Excel has it. */
export function byExcel(formula: string, place: Place, change: Change): string {
  switch (change.do) {
    case "shift": {
      const moved = sheetAt(change.sheet).name.toLowerCase();
      const isMoved = (name: string | null): boolean =>
        name === null ? place.sheet === change.sheet : name.toLowerCase() === moved;
      return followShift(formula, isMoved, change, change.band);
    }
    case "copy":
      return slid(formula, change.down, change.right);
    case "use name":
      return nameIn(formula, change.row, change.column);
    case "rename sheet":
      return named.renameSheetIn(formula, sheetAt(change.sheet).name, change.to);
    case "rename column": {
      const table = tableAt(change.table);
      const from = table.headers[change.column % table.headers.length] ?? "";
      return named.renameColumnIn(formula, table, from, change.to, standsIn(place, table));
    }
    case "delete columns": {
      const table = tableAt(change.table);
      const { gone, left } = columnsOf(table, change.column, change.count);
      if (left.length === 0)
        return named.releaseTableIn(
          formula,
          table as unknown as Table,
          "",
          null,
          standsIn(place, table),
          true,
        );
      return named.dropColumnsIn(formula, table, table.headers, gone, standsIn(place, table));
    }
    case "copy out of the table":
      return named.withTableName(formula, tableAt(change.table).name);
  }
}

/**
 * A formula in one form, however it is spelled: capitals, apostrophes around sheets, corners of a range in whatever order, brackets of
 * a structured reference, what is left beside #REF!. Of texts nothing is changed.
 */
export function meaning(formula: string): string {
  const said = partsOf(formula).map(meaningOf).join("");
  return said.replaceAll("#REF!#", "#REF!");
}

function meaningOf(part: Part): string {
  const sheetsOf = (on: { readonly first: string; readonly last: string | null } | null): string =>
    on ? `<${[on.first, on.last ?? on.first].join(":").toLowerCase()}>` : "";
  switch (part.kind) {
    case "lost":
      return "#REF!";
    case "reference": {
      const cells = written({ ...part, prefix: "" }, (_, { at }) => at).toUpperCase();
      const isOneCell = part.to === null || cells.split(":")[0] === cells.split(":")[1];
      const isBounded = spanOf(part, "row") !== null && spanOf(part, "column") !== null;
      return sheetsOf(part.on) + (isOneCell && isBounded ? (cells.split(":")[0] ?? "") : cells);
    }
    case "structured": {
      const brackets = readBrackets(part.inner);
      if (!brackets) return "#REF!";
      // From a column to itself is that column.
      const columns = [...new Set(brackets.columns.map((column) => column.toLowerCase()))];
      const areas = brackets.areas.filter((area) => area !== "#Data");
      return `${(part.table ?? "").toLowerCase()}${JSON.stringify([areas, columns])}`;
    }
    case "name":
      return sheetsOf(part.on) + part.name.toLowerCase();
    case "string":
      return part.text;
    default:
      return part.text.toUpperCase();
  }
}
