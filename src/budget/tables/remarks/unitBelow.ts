import { message, type Message } from "../../../messages/message.ts";
import { joinLines } from "../../../text/lines.ts";
import { unitOf } from "../../../text/units.ts";
import { statedUnit } from "../../amounts/tableUnit.ts";
import {
  isOfInstalments,
  isUnitSentence,
  isUnitRemark,
  remarkAmong,
  type UnitRemark,
} from "../../amounts/unitRemark.ts";
import { debtTableKind, headedColumns } from "../../debtCards/debtTables.ts";
import type { LaidTable } from "../laidTable.ts";
import { isAmount } from "../textKinds.ts";

/** The texts right below a table, and whether another table follows them. */
export interface TextsBelow {
  readonly texts: readonly string[];
  readonly followed: boolean;
}

/**
 * The tables with the units that remarks below them state: the last row, or a text right behind the table. Where the
 * table itself states none, such a remark is taken; where it states another, or where the remark stands between two
 * tables and may be said of either, it is only told.
 * @param below what follows each table
 */
export function withUnitsBelow(
  tables: readonly LaidTable[],
  below: readonly (TextsBelow | undefined)[],
): LaidTable[] {
  const result = [...tables];
  tables.forEach((_, at) => {
    const [printed, under] = [result[at], below[at]];
    if (!printed || !printed.rows.some(({ cells }) => cells.some((cell) => cell?.lines.some(isAmount))))
      return;
    const { table, row } = withoutLastRemark(printed);
    const texts = under?.texts ?? [];
    const remark = row ?? remarkAmong(texts);
    if (remark === null) return;
    const isOwn =
      row !== null || !under?.followed || (isUnitSentence(remark.text) && remark.at < texts.length - 1);
    result[at] = withUnit(table, remark.text, isOwn);
    const next = result[at + 1];
    // What was said of this table is not said of the next one too.
    if (isOwn && next && row === null && next.before[remark.at] === remark.text)
      result[at + 1] = { ...next, before: next.before.toSpliced(remark.at, 1) };
  });
  return result;
}

/** A last row of one cell with such a remark is no row of the table. */
function withoutLastRemark(table: LaidTable): { readonly table: LaidTable; readonly row: UnitRemark | null } {
  const texts =
    table.rows.at(-1)?.cells.flatMap((cell) => (cell && !cell.filled ? [joinLines(cell.lines)] : [])) ?? [];
  const [text, ...others] = texts.filter((one) => one !== "");
  if (text === undefined || others.length > 0 || !isUnitRemark(text)) return { table, row: null };
  return { table: { ...table, rows: table.rows.slice(0, -1) }, row: { text, at: -1 } };
}

function withUnit(table: LaidTable, text: string, isOwn: boolean): LaidTable {
  const isDebt = debtTableKind(table) !== null;
  const heads = [...table.headers, ...table.headersAbove];
  const ofHeads = heads.map((head) => statedUnit(head) ?? (isDebt ? unitOf(head) : null));
  const stated = [...ofHeads, ...table.before.map(statedUnit)].filter((unit) => unit !== null);
  const { multiplier } = statedUnit(text) ?? { multiplier: 1n };
  const told = (
    key:
      | "tables:unitOfInstalments"
      | "tables:unitBelow"
      | "tables:unitBelowDiffers"
      | "tables:unitBelowUnsure",
  ): Message[] => [...(table.remarks ?? []), message(key, { page: table.page, text })];
  // A debt list names its currencies over its columns; that does not say that it counts them whole.
  const isFree = isDebt ? stated.every((unit) => unit.multiplier === 1n) : stated.length === 0;
  if (isDebt && isOfOtherColumns(table, text)) return { ...table, remarks: told("tables:unitOfInstalments") };
  if (isFree && !isOwn) return { ...table, remarks: told("tables:unitBelowUnsure") };
  if (isFree && isDebt) return { ...table, unitBelow: text, remarks: told("tables:unitBelow") };
  // The first of the texts above is the last that is asked.
  if (isFree) return { ...table, before: [text, ...table.before], remarks: told("tables:unitBelow") };
  const differs = isOwn && stated.every((unit) => unit.multiplier !== multiplier);
  return differs ? { ...table, remarks: told("tables:unitBelowDiffers") } : table;
}

function isOfOtherColumns(table: LaidTable, remark: string): boolean {
  const texts = headedColumns(table).map(({ field, heading, index }) => ({
    isBalance: field === "eur" || field === "rsd" || field === "balance",
    lines: [heading, ...table.rows.flatMap(({ cells }) => cells[index]?.lines ?? [])],
  }));
  const linesOf = (ofBalances: boolean): string[] =>
    texts.flatMap(({ isBalance, lines }) => (isBalance === ofBalances ? lines : []));
  return isOfInstalments(remark, linesOf(true), linesOf(false));
}
