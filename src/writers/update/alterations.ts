import type { Day } from "../../calendar/day.ts";
import type { Language } from "../../messages/language.ts";
import { cellAddress, parseAddress, placeOfKey, type CellKey } from "../../workbook/address.ts";
import { MEMORY_KEY } from "../../workbook/memory/memory.ts";
import type { CellPlan, PlacedCell, SheetPlan, TablePlan, WorkbookPlan } from "../../workbook/plan.ts";
import {
  cellAt,
  type CellSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../workbook/snapshot.ts";
import { plannedContent, snapshotContent } from "./cellContent.ts";
import {
  BLANK_CELL,
  changedBeside,
  changedCell,
  inputsBeside,
  inputsOfTable,
  type ChangedCell,
  type ChangedInput,
} from "./changedInputs.ts";
import { matchTable, type MatchedTable } from "./matchTable.ts";
import {
  isUnsure,
  findCellsBesideTables,
  shapeNow,
  writtenShape,
  type CellsBesideTables,
} from "./cellsBesideTables.ts";
import { formulasAreKnown, isInputColumn } from "./tableEdits.ts";
import type { AlteredCell } from "../openWorkbook.ts";

/** What of ours no longer stands as it was written. */
export interface Alterations {
  /** Cells that nothing is read back from: formulas, labels, headers. */
  readonly cells: readonly ChangedCell[];
  /** Cells for input, which are read back: what the user has put there since. */
  readonly inputs: readonly ChangedInput[];
  readonly gone: readonly Gone[];
  /** Whether cells of ours stand elsewhere than they were written: then nothing can be compared by its address. */
  readonly moved: boolean;
}

/** A part of ours that is no longer there. `name`: of a sheet or table, the header of a column, the number of the row that it stood in. */
export interface Gone {
  readonly kind: "sheet" | "table" | "column" | "row";
  readonly sheet: string;
  readonly name: string;
}

interface FoundSheet {
  readonly plan: SheetPlan;
  readonly sheet: SheetSnapshot;
  readonly tables: readonly MatchedTable[];
  readonly beside: Pick<CellsBesideTables, "inPlace" | "isTrusted" | "replaced" | "emptied">;
}

/**
 * Holds the sheets against the plan that they were last written from. Formulas are compared as they are written; where rows or columns
 * were moved anywhere, without the addresses in them. What formulas show is not looked at.
 * @param written under the names that its sheets bear now
 */
export function alterations(written: WorkbookPlan, snapshot: WorkbookSnapshot): Alterations {
  const byKey = new Map(snapshot.sheets.flatMap((sheet) => (sheet.key === null ? [] : [[sheet.key, sheet]])));
  const plans = written.sheets.filter(({ key }) => key !== MEMORY_KEY);
  const found: FoundSheet[] = [];
  const gone: Gone[] = [];
  for (const plan of plans) {
    const sheet = byKey.get(plan.key);
    if (!sheet) {
      gone.push({ kind: "sheet", sheet: plan.name, name: plan.name });
      continue;
    }
    const one = foundOn(plan, sheet, snapshot);
    const there = new Set(one.tables.map(({ plan: table }) => table));
    for (const table of plan.tables)
      if (!there.has(table)) gone.push({ kind: "table", sheet: plan.name, name: table.name });
    found.push(one);
  }
  const renamed = found.flatMap(({ tables }) => tables.flatMap(renamedHeaders));
  const inPlace = found.every((one) => one.tables.every(isTableInPlace) && isInPlace(one));
  const isAsWritten = inPlace ? withHeaders(renamed, isSame) : withHeaders(renamed, isSameElsewhere);
  const { language } = written;
  const all = found.flatMap(({ tables }) => tables);
  return {
    cells: found.flatMap((one) => {
      const { beside, inTables } = alteredOn(one, inPlace, isAsWritten, language);
      return [
        ...beside.map((cell) => {
          const changed = changedBeside(one.sheet, cell, language);
          const shows =
            cell.formula !== undefined && shownInput(cell.formula, one.sheet, written, all, snapshot);
          return shows ? { ...changed, shows } : changed;
        }),
        ...inTables,
      ];
    }),
    inputs: found.flatMap(({ plan, sheet, beside, tables }) => [
      ...inputsBeside(written, plan, sheet, beside.inPlace, snapshot),
      ...tables.flatMap((table) => inputsOfTable(table, language)),
    ]),
    gone: [...gone, ...found.flatMap(goneOfTables)],
    moved: !inPlace,
  };
}

/** What was found on a sheet last, by the sheet as it was read: the page reads those alone anew that are others. */
const lastFound = new WeakMap<SheetSnapshot, { readonly tables: string; readonly found: FoundSheet }>();

function foundOn(plan: SheetPlan, sheet: SheetSnapshot, snapshot: WorkbookSnapshot): FoundSheet {
  const names = new Set(plan.tables.map(({ name }) => name.toLowerCase()));
  const ours = snapshot.tables.filter(
    ({ name, sheetId }) => sheetId === sheet.id || names.has(name.toLowerCase()),
  );
  const tables = JSON.stringify(ours);
  const last = lastFound.get(sheet);
  if (last?.found.plan === plan && last.tables === tables) return last.found;
  const { inPlace, isTrusted, replaced, emptied } = cellsBesideTablesOf(plan, sheet, snapshot);
  const found: FoundSheet = {
    plan,
    sheet,
    tables: plan.tables.flatMap((table) => matchedTable(table, sheet, snapshot) ?? []),
    beside: { inPlace, isTrusted, replaced, emptied },
  };
  // What stands on another sheet changes with that one.
  if (ours.every(({ sheetId }) => sheetId === sheet.id)) lastFound.set(sheet, { tables, found });
  return found;
}

interface AlteredOnSheet {
  readonly beside: readonly PlacedCell[];
  readonly inTables: readonly ChangedCell[];
}

/** The same of the cells that are not as written. */
const lastAltered = new WeakMap<
  FoundSheet,
  { readonly isAsWritten: IsAsWritten; readonly altered: AlteredOnSheet }
>();

function alteredOn(
  found: FoundSheet,
  inPlace: boolean,
  isAsWritten: IsAsWritten,
  language: Language,
): AlteredOnSheet {
  const last = lastAltered.get(found);
  if (last?.isAsWritten === isAsWritten) return last.altered;
  const altered = {
    beside: inPlace ? cellsInPlace(found, isAsWritten) : cellsElsewhere(found, isAsWritten),
    inTables: found.tables.flatMap((table) => tableCells(table, isAsWritten, language)),
  };
  lastAltered.set(found, { isAsWritten, altered });
  return altered;
}

function matchedTable(
  plan: TablePlan,
  home: SheetSnapshot,
  { tables, sheets }: WorkbookSnapshot,
): MatchedTable | null {
  const table = tables.find(({ name }) => name.toLowerCase() === plan.name.toLowerCase());
  const sheet = table && sheets.find(({ id }) => id === table.sheetId);
  if (!sheet) return null;
  const match = matchTable(plan, plan, table, sheet, sheet === home);
  const inOrder = plan.rows.map((_row, index) => index);
  if (table.rows !== inOrder.length || match.baseRowOf.every((row, index) => row === index)) return match;
  // Keys that are calculated change with the day: rows are also tried in the order in which they were written.
  const placed = { ...match, rowOf: inOrder, baseRowOf: inOrder };
  const alteredIn = (one: MatchedTable): number => tableCells(one, isSameElsewhere, "en").length;
  return alteredIn(placed) <= alteredIn(match) ? placed : match;
}

/** The cells beside the tables of a sheet, wherever they are now. */
export function cellsBesideTablesOf(
  plan: SheetPlan,
  sheet: SheetSnapshot,
  { tables }: WorkbookSnapshot,
): CellsBesideTables {
  const here = tables.filter(({ sheetId }) => sheetId === sheet.id);
  const inTable = (place: CellKey): boolean => {
    const { row, column } = placeOfKey(place);
    return here.some(
      (table) =>
        row >= table.row &&
        row <= table.row + table.rows &&
        column >= table.column &&
        column < table.column + table.headers.length,
    );
  };
  return findCellsBesideTables(
    plan,
    sheet,
    new Map(here.map(({ name, row }) => [name.toLowerCase(), row])),
    inTable,
  );
}

/** Whether a table stands where it was written, with all of its rows in their order. */
function isTableInPlace({ plan, snapshot, isHome, columnOf, baseRowOf }: MatchedTable): boolean {
  return (
    isHome &&
    snapshot.row === plan.row &&
    snapshot.column === plan.column &&
    [...columnOf].every(([key, index]) => plan.columns[index]?.key === key) &&
    baseRowOf.every((row, index) => row === index || row === null)
  );
}

/** Whether the cells beside the tables stand where they were written: also where that explains what stands there as shortly. */
function isInPlace({ beside, ...one }: FoundSheet): boolean {
  return (
    beside.inPlace ||
    cellsInPlace({ beside, ...one }, isSame).length <= beside.replaced.size + beside.emptied.size
  );
}

/** Cells beside the tables that are not what was written, wherever they stand now. */
function cellsElsewhere({ sheet, beside }: FoundSheet, isAsWritten: IsAsWritten): PlacedCell[] {
  return [...beside.replaced, ...beside.emptied].flatMap(([place, cell]) => {
    const { row, column } = placeOfKey(place);
    return isAsWritten(cell, cellAt(sheet, row, column)) ? [] : [{ ...cell, row, column }];
  });
}

/** The same where all stand where they were written. */
function cellsInPlace({ plan, sheet, beside }: FoundSheet, isAsWritten: IsAsWritten): readonly PlacedCell[] {
  return plan.cells.filter((cell) => {
    const now = cellAt(sheet, cell.row, cell.column);
    return !(cell.look === "input" || isAsWritten(cell, now) || isUnsure(cell, now, beside.isTrusted));
  });
}

/** Whether a cell holds what was written into it. */
type IsAsWritten = (cell: CellPlan, now: CellSnapshot) => boolean;

/** Also where a sheet was renamed since: its name in a sentence stays as it was. */
const isSame: IsAsWritten = (cell, now) =>
  plannedContent(cell) === snapshotContent(now) ||
  (cell.formula === undefined && writtenShape(cell) === shapeNow(now));

/** Where rows and columns were moved: addresses in formulas are others then. */
const isSameElsewhere: IsAsWritten = (cell, now) => writtenShape(cell) === shapeNow(now);

/** Formulas that name a column by its new header stand as they were written: the program that holds the workbook renames it in them. */
function withHeaders(renamed: readonly RenamedHeader[], isAsWritten: IsAsWritten): IsAsWritten {
  if (renamed.length === 0) return isAsWritten;
  return (cell, now) => {
    if (isAsWritten(cell, now)) return true;
    if (cell.formula === undefined || now.formula === null) return false;
    const formula = renamed.reduce((text, { was, is }) => text.replaceAll(`${is}]`, `${was}]`), now.formula);
    return formula !== now.formula && isAsWritten(cell, { ...now, formula });
  };
}

function tableCells(table: MatchedTable, isAsWritten: IsAsWritten, language: Language): ChangedCell[] {
  const { plan, snapshot, sheet, baseRowOf, columnOf, at } = table;
  const isTrusted = formulasAreKnown(table);
  const headers = renamedHeaders(table).map(({ column, was, is }) => ({
    sheet,
    cell: cellAddress(snapshot.row, snapshot.column + column),
    meant: { value: was, formula: null },
    now: { value: is, formula: null },
    was,
    numberFormat: "@",
    about: null,
  }));
  const cells = plan.columns.flatMap(({ key, header }, index) => {
    const column = columnOf.get(key);
    if (column === undefined || isInputColumn(plan, key)) return [];
    return baseRowOf.flatMap((written, row): ChangedCell[] => {
      const meant = (written === null ? undefined : plan.rows[written]?.[index]) ?? BLANK_CELL;
      const now = at(row, column);
      if (isAsWritten(meant, now) || isUnsure(meant, now, isTrusted)) return [];
      const cell = cellAddress(snapshot.row + 1 + row, snapshot.column + column);
      const about = { column: header, row: written === null ? null : dayOfRow(plan, written) };
      return [changedCell({ sheet, cell, meant, now }, language, about)];
    });
  });
  return [...headers, ...cells];
}

/** The day that a row of the table is of: when it is due, else its first date; null for a row without one. */
function dayOfRow({ rows, columns }: TablePlan, row: number): Day | null {
  const cells = rows[row] ?? [];
  const due = cells[columns.findIndex(({ key }) => key === "due")];
  const dates = [...(due ? [due] : []), ...cells].flatMap(({ value }) =>
    value.kind === "date" ? [value.day] : [],
  );
  return dates[0] ?? null;
}

interface RenamedHeader {
  /** From 0, in the table. */
  readonly column: number;
  readonly was: string;
  readonly is: string;
}

/** Headers of ours that bear another name where they were written. */
function renamedHeaders({ plan, snapshot, columnOf }: MatchedTable): RenamedHeader[] {
  return plan.columns.flatMap(({ key, header }, column) => {
    const is = snapshot.headers[column];
    const isOurs = is === undefined || plan.columns.some((one) => one.header === is);
    return columnOf.has(key) || isOurs ? [] : [{ column, was: header, is }];
  });
}

/** Columns and rows of our tables that are gone; a row that the user takes out of a table for input is read back. */
function goneOfTables({ tables }: FoundSheet): Gone[] {
  return tables.flatMap(({ plan, snapshot, sheet, columnOf, baseRowOf }): Gone[] => {
    const missing = plan.columns.filter(({ key }) => !columnOf.has(key));
    const isNarrower = snapshot.headers.length < plan.columns.length;
    const columns = isNarrower ? missing.map(({ header }) => header) : [];
    const there = new Set(baseRowOf);
    const rows = plan.input ? [] : plan.rows.flatMap((_row, index) => (there.has(index) ? [] : [index]));
    return [
      ...columns.map((name) => ({ kind: "column", sheet, name }) as const),
      ...rows.map((index) => ({ kind: "row", sheet, name: String(plan.row + 2 + index) }) as const),
    ];
  });
}

/** The column of a table, in the row whose id stands in a cell of the formula's own sheet. */
const OF_TABLE = /^INDEX\((\w+)\[([^[\]]+)\],MATCH\((\$[A-Z]+\$\d+),\1\[([^[\]]+)\],0\)\)$/u;
const NAME = /^[A-Za-z]\w*$/u;

/**
 * The cell for input whose value a formula of ours shows and nothing else; null for any other formula. What is typed
 * over such a formula is meant for the input.
 * @param sheet where the formula stands
 */
function shownInput(
  formula: string,
  sheet: SheetSnapshot,
  written: WorkbookPlan,
  tables: readonly MatchedTable[],
  snapshot: WorkbookSnapshot,
): Pick<AlteredCell, "sheet" | "cell"> | null {
  if (NAME.test(formula)) {
    const at = snapshot.names.find(({ name }) => name === formula)?.at;
    const home = at && snapshot.sheets.find(({ id }) => id === at.sheetId);
    return home && isInputName(formula, written)
      ? { sheet: home.name, cell: cellAddress(at.row, at.column) }
      : null;
  }
  const [, name, header, key, ids] = OF_TABLE.exec(formula) ?? [];
  const table = tables.find(({ plan }) => plan.name === name);
  const place = parseAddress(key?.replaceAll("$", "") ?? "");
  if (!table || !place) return null;
  const indexOf = (wanted: string | undefined): number | undefined => {
    const column = table.plan.columns.find((one) => one.header === wanted);
    return column && table.columnOf.get(column.key);
  };
  const wanted = table.plan.columns.find((one) => one.header === header);
  const [column, idColumn] = [indexOf(header), indexOf(ids)];
  if (!wanted || !isInputColumn(table.plan, wanted.key)) return null;
  if (column === undefined || idColumn === undefined) return null;
  const id = cellAt(sheet, place.row, place.column).value;
  const row = table.baseRowOf.findIndex((_, at) => table.at(at, idColumn).value === id);
  if (row < 0 || id === null) return null;
  return {
    sheet: table.sheet,
    cell: cellAddress(table.snapshot.row + 1 + row, table.snapshot.column + column),
  };
}

function isInputName(name: string, { names, sheets }: WorkbookPlan): boolean {
  const at = names.find((one) => one.name === name);
  const cells = sheets.find((one) => one.name === at?.sheet)?.cells ?? [];
  return cells.some(({ row, column, look }) => row === at?.row && column === at.column && look === "input");
}
