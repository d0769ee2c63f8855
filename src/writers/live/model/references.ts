import { contains } from "../../blocks.ts";
import { fixedOnSheet } from "../../../workbook/address.ts";
import type { CalculatedSheet, CalculatedWorkbook } from "./calculated.ts";
import type { ReferableTable } from "../formulas/referable.ts";
import type { LiveName, LiveSheet, LiveState } from "./liveState.ts";

const known = new WeakMap<LiveState, CalculatedWorkbook<LiveSheet>>();

/** What formulas can refer to in this state of the workbook. */
export function referencesIn(state: LiveState): CalculatedWorkbook<LiveSheet> {
  const before = known.get(state);
  if (before) return before;
  const workbook = referencesOf(state);
  known.set(state, workbook);
  return workbook;
}

interface SheetWithTables extends CalculatedSheet {
  readonly tables: readonly ReferableTable[];
}

/** What a calculation needs of a workbook beside its cells. */
interface ReferredState<S extends SheetWithTables> {
  readonly sheets: readonly S[];
  readonly names: readonly LiveName[];
  readonly layout: number;
}

export function referencesOf<S extends SheetWithTables>(state: ReferredState<S>): CalculatedWorkbook<S> {
  const sheets = new Map(state.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const byId = new Map(state.sheets.map((sheet) => [sheet.id, sheet]));
  const tables = new Map(
    state.sheets.flatMap((sheet) =>
      sheet.tables.map((table) => [table.name.toLowerCase(), { table, sheet }] as const),
    ),
  );
  return {
    sheets: state.sheets,
    layout: state.layout,
    sheetNamed: (name) => sheets.get(name.toLowerCase()) ?? null,
    tableNamed: (name) => tables.get(name.toLowerCase())?.table ?? null,
    sheetOfTable: ({ name }) => {
      const found = tables.get(name.toLowerCase());
      if (!found) throw new Error(`no table ${name}`);
      return found.sheet;
    },
    tableAt,
    nameFor: (text, on) => {
      const name = namedBy(state.names, text, on?.id ?? null);
      if (!name) return null;
      if (name.own) return { formula: name.own.formula, isOwn: true };
      const sheet = name.at && byId.get(name.at.sheetId);
      return { formula: name.at && sheet ? fixedOnSheet(sheet.name, name.at.row, name.at.column) : "#REF!" };
    },
  };
}

/** The name as a formula on the sheet means it: that of the sheet before that of the whole workbook. */
export function namedBy(names: readonly LiveName[], text: string, sheetId: string | null): LiveName | null {
  const alike = alikeNames(names).get(text.toLowerCase()) ?? [];
  const ofSheet = alike.find(({ own }) => own && own.sheetId !== null && own.sheetId === sheetId);
  return ofSheet ?? alike.find(({ own }) => (own?.sheetId ?? null) === null) ?? null;
}

const alikeIn = new WeakMap<readonly LiveName[], ReadonlyMap<string, readonly LiveName[]>>();

/** Names by their lower case: formulas ask for them far more often than they change. */
function alikeNames(names: readonly LiveName[]): ReadonlyMap<string, readonly LiveName[]> {
  const known = alikeIn.get(names);
  if (known) return known;
  const alike = new Map<string, LiveName[]>();
  for (const name of names) {
    const key = name.name.toLowerCase();
    alike.set(key, [...(alike.get(key) ?? []), name]);
  }
  alikeIn.set(names, alike);
  return alike;
}

export function tableAt<T extends ReferableTable>(
  { tables }: { readonly tables: readonly T[] },
  row: number,
  column: number,
): T | null {
  return tables.find(({ block }) => contains(block, { row, column, rows: 1, columns: 1 })) ?? null;
}
