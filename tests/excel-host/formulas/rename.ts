import { fixedAddressOf, sheetPrefix } from "../block.ts";
import type { Table } from "../model/table.ts";
import { blockOfBrackets, readBrackets, writeBrackets, type Brackets } from "./brackets.ts";
import { boundNames, partsOf, rewritten, type OnSheets, type Part } from "./parts.ts";

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The part without its sheet, and where it is written; null for a part of no sheet, or of another workbook. */
function sheetOf(part: Part): { readonly on: OnSheets; readonly rest: string } | null {
  if (part.kind !== "reference" && part.kind !== "name" && part.kind !== "lost") return null;
  return part.on && part.on.book === null ? { on: part.on, rest: part.text.slice(part.prefix.length) } : null;
}

/** "January!", or "'First list:Last list'!": apostrophes stand around both. */
function prefixOf(first: string, last: string | null): string {
  if (last === null) return sheetPrefix(first);
  const isPlain = !sheetPrefix(first).startsWith("'") && !sheetPrefix(last).startsWith("'");
  return isPlain ? `${first}:${last}!` : `'${`${first}:${last}`.replaceAll("'", "''")}'!`;
}

/** The formula after a sheet was given another name. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  const renamed = (name: string): string => (same(name, from) ? to : name);
  return rewritten(formula, (part) => {
    const sheet = sheetOf(part);
    if (!sheet) return null;
    const { first, last } = sheet.on;
    if (!same(first, from) && (last === null || !same(last, from))) return null;
    return prefixOf(renamed(first), last && renamed(last)) + sheet.rest;
  });
}

/**
 * The formula after a sheet was deleted: #REF! stands where its name stood. Several sheets end at the one beside it.
 * @param sheets names in their order, before
 */
export function dropSheetIn(formula: string, name: string, sheets: readonly string[]): string {
  const place = (of: string): number => sheets.findIndex((sheet) => same(sheet, of));
  return rewritten(formula, (part) => {
    const sheet = sheetOf(part);
    if (!sheet) return null;
    const { first, last } = sheet.on;
    if (last === null) return same(first, name) ? `#REF!${sheet.rest.replace("#REF!", "")}` : null;
    const [from, to] = [place(first), place(last)];
    const gone = place(name);
    if (gone !== from && gone !== to) return null;
    if (from === to) return `#REF!${sheet.rest}`;
    const inward = (end: number, other: number): number =>
      end === gone ? end + Math.sign(other - end) : end;
    const [start, end] = [sheets[inward(from, to)] ?? "", sheets[inward(to, from)] ?? ""];
    return prefixOf(start, same(start, end) ? null : end) + sheet.rest;
  });
}

/** The formula after a table was given another name. */
export function renameTableIn(formula: string, from: string, to: string): string {
  return rewritten(formula, (part, _, parts) => {
    if (part.kind === "structured" && part.table !== null && same(part.table, from))
      return `${to}[${part.inner}]`;
    return namesTable(part, from, parts) ? to : null;
  });
}

function namesTable(part: Part, table: string, parts: readonly Part[]): boolean {
  return (
    part.kind === "name" &&
    part.on === null &&
    same(part.name, table) &&
    !boundNames(parts).has(table.toLowerCase())
  );
}

/** The structured references of the table in other brackets. @param change null for those that stay */
function mapBrackets(
  formula: string,
  table: Pick<Table, "name">,
  standsInTable: boolean,
  change: (brackets: Brackets) => string | null,
): string {
  return rewritten(formula, (part) => {
    if (part.kind !== "structured") return null;
    if (part.table === null ? !standsInTable : !same(part.table, table.name)) return null;
    const brackets = readBrackets(part.inner);
    const changed = brackets && change(brackets);
    return changed && (part.table ?? "") + changed;
  });
}

/** The formula after another header was typed over a column's. */
export function renameColumnIn(
  formula: string,
  table: Pick<Table, "name">,
  from: string,
  to: string,
  standsInTable: boolean,
): string {
  return mapBrackets(formula, table, standsInTable, ({ areas, columns }) =>
    columns.some((column) => same(column, from))
      ? writeBrackets({ areas, columns: columns.map((column) => (same(column, from) ? to : column)) })
      : null,
  );
}

/**
 * The formula after columns of a table were taken out: one that is gone is [#REF!], of several in a row those are named
 * that are left.
 * @param before headers, with those that are gone
 */
export function dropColumnsIn(
  formula: string,
  table: Pick<Table, "name">,
  before: readonly string[],
  gone: readonly string[],
  standsInTable: boolean,
): string {
  const isGone = (column: string): boolean => gone.some((header) => same(header, column));
  const place = (column: string): number => before.findIndex((header) => same(header, column));
  return mapBrackets(formula, table, standsInTable, ({ areas, columns }) => {
    if (!columns.some(isGone)) return null;
    const ends = columns.map(place);
    const left = before.slice(Math.min(...ends), Math.max(...ends) + 1).filter((column) => !isGone(column));
    const [first, last] = [left[0], left.at(-1)];
    if (columns.length < 2 || first === undefined || last === undefined) return "[#REF!]";
    return writeBrackets({ areas, columns: first === last ? [first] : [first, last] });
  });
}

/** The formula after a table was turned into plain cells, or deleted: #REF!. @param row see blockOfBrackets */
export function releaseTableIn(
  formula: string,
  table: Table,
  sheet: string,
  row: number | null,
  standsInTable: boolean,
  deleted: boolean,
): string {
  const cells = (inner: string): string => {
    const block = deleted ? "#REF!" : blockOfBrackets(table, inner, row);
    return typeof block === "string" ? block : sheetPrefix(sheet) + fixedAddressOf(block);
  };
  return rewritten(formula, (part, _, parts) => {
    if (part.kind === "structured")
      return (part.table === null ? standsInTable : same(part.table, table.name)) ? cells(part.inner) : null;
    return namesTable(part, table.name, parts) ? cells("") : null;
  });
}

/** "[@x]" as "table[@x]". */
export function withTableName(formula: string, table: string): string {
  return rewritten(formula, (part) =>
    part.kind === "structured" && part.table === null ? table + part.text : null,
  );
}

/** Whether the formula can be read. */
export function isReadable(formula: string): boolean {
  try {
    return partsOf(formula).length > 0;
  } catch {
    return false;
  }
}
