import { contains, intersection, isUnbounded, parseBlock, splitSheet, type Block } from "../block.ts";
import { EVENT, WORKBOOK_TARGET } from "../events.ts";
import { columnIndex, dataBody, headerRow, wholeTable, type Table } from "../model/table.ts";
import type { Sheet } from "../model/sheet.ts";
import { HostGap, invalidArgument } from "../refusals.ts";
import type { ExcelState } from "../state.ts";
import { addTable, releaseTable, renameTable, resizeTable } from "../structure/tables.ts";
import { eventMethods } from "./eventMethods.ts";
import { isRef, notFound, orNull, ref, type Kind, type Ref } from "./kind.ts";
import { rangeArgument, rangeRef } from "./range.ts";
import { readGrid, requireWritable } from "./rangeGrid.ts";
import { worksheetKind } from "./worksheet.ts";

/** The tables of the workbook (no sheet), of a sheet, or of a block of it. */
interface TableScope {
  readonly sheet: Sheet | null;
  readonly within: Block | null;
}

function listOf({ sheet, within }: TableScope, { workbook }: ExcelState): Table[] {
  const tables = sheet ? sheet.tables : workbook.tables;
  return within ? tables.filter(({ block }) => intersection(block, within)) : tables;
}

function find(scope: TableScope, key: unknown, state: ExcelState): Table | null {
  const wanted = String(key).toLowerCase();
  return (
    listOf(scope, state).find(
      ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
    ) ?? null
  );
}

const item = (scope: TableScope, key: unknown, state: ExcelState): Ref =>
  ref(tableKind, find(scope, key, state) ?? notFound(`table ${String(key)}`));

/** The place of a new table, or a table's new place: a range, or an address with or without its sheet. */
function placeOf(value: unknown, own: Sheet | null, state: ExcelState): { sheet: Sheet; block: Block } {
  if (isRef(value)) {
    const { sheet, block } = rangeArgument(value);
    return { sheet, block };
  }
  const { sheet: named, rest } = splitSheet(String(value));
  const sheet = named === null ? (own ?? state.workbook.active) : state.workbook.sheetNamed(named);
  const block = parseBlock(rest);
  if (!sheet || !block) return invalidArgument(`${String(value)} is no range.`);
  return { sheet, block };
}

export const tablesKind: Kind<TableScope> = {
  name: "TableCollection",
  item,
  items: (scope, state) => listOf(scope, state).map((table) => ref(tableKind, table)),
  scalars: { Count: { get: (scope, state) => listOf(scope, state).length } },
  methods: {
    GetItem: (scope, [key], state) => item(scope, key, state),
    GetItemAt: (scope, [index], state) =>
      ref(tableKind, listOf(scope, state)[Number(index)] ?? notFound(`table ${String(index)}`)),
    GetItemOrNullObject: (scope, [key], state) => orNull(tableKind, find(scope, key, state)),
    GetCount: (scope, _, state) => listOf(scope, state).length,
    Add: (scope, [address, hasHeaders], state) => {
      const { sheet, block } = placeOf(address, scope.sheet, state);
      if (scope.sheet && sheet !== scope.sheet) invalidArgument("The range is on another sheet.");
      if (hasHeaders !== true) throw new HostGap("tables.add() without headers");
      if (isUnbounded(block)) throw new HostGap("tables of whole rows and columns");
      requireWritable({ sheet }, state);
      return ref(tableKind, addTable(state, sheet, block));
    },
    ...eventMethods<TableScope>(
      {
        DataChangedEvent: EVENT.tableChanged,
        AddedEvent: EVENT.tableAdded,
        DeletedEvent: EVENT.tableDeleted,
      },
      ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET,
    ),
  },
};

interface ColumnTarget {
  readonly table: Table;
  readonly header: string;
}

const columnKind: Kind<ColumnTarget> = {
  name: "TableColumn",
  identity: ({ table, header }) => ({ Id: columnIndex(table, header) + 1 }),
  scalars: {
    Id: { get: ({ table, header }) => columnIndex(table, header) + 1 },
    Index: { get: ({ table, header }) => columnIndex(table, header) },
    Name: { get: ({ header }) => header },
    Values: {
      get: (target, state) => {
        const { sheet, block } = columnCells(target, target.table.block, state);
        return readGrid({ sheet, block, referenceId: null }, "values", state);
      },
    },
  },
  methods: {
    GetDataBodyRange: (target, _, state) => {
      const { sheet, block } = columnCells(target, dataBody(target.table), state);
      return rangeRef(sheet, block);
    },
    GetRange: (target, _, state) => {
      const { sheet, block } = columnCells(target, target.table.block, state);
      return rangeRef(sheet, block);
    },
    GetHeaderRowRange: (target, _, state) => {
      const { sheet, block } = columnCells(target, headerRow(target.table), state);
      return rangeRef(sheet, block);
    },
  },
};

function columnCells(
  { table, header }: ColumnTarget,
  of: Block,
  state: ExcelState,
): { sheet: Sheet; block: Block } {
  const index = columnIndex(table, header);
  if (index < 0) notFound(`column ${header}`);
  return {
    sheet: state.workbook.sheetOfTable(table),
    block: { ...of, column: of.column + index, columns: 1 },
  };
}

function column(table: Table, key: unknown): ColumnTarget | null {
  const header =
    typeof key === "number" ? table.headers[key - 1] : table.headers[columnIndex(table, String(key))];
  return header === undefined ? null : { table, header };
}

const columnsKind: Kind<Table> = {
  name: "TableColumnCollection",
  item: (table, key) => ref(columnKind, column(table, key) ?? notFound(`column ${String(key)}`)),
  items: (table) => table.headers.map((header) => ref(columnKind, { table, header })),
  scalars: { Count: { get: ({ headers }) => headers.length } },
  methods: {
    GetItem: (table, [key]) => ref(columnKind, column(table, key) ?? notFound(`column ${String(key)}`)),
    GetItemOrNullObject: (table, [key]) => orNull(columnKind, column(table, key)),
    GetCount: ({ headers }) => headers.length,
  },
};

const rowsKind: Kind<Table> = {
  name: "TableRowCollection",
  scalars: { Count: { get: ({ block }) => block.rows - 1 } },
  methods: { GetCount: ({ block }) => block.rows - 1 },
};

const flag = (
  name:
    | "showFilterButton"
    | "showBandedRows"
    | "showBandedColumns"
    | "highlightFirstColumn"
    | "highlightLastColumn",
) => ({
  get: (table: Table) => table[name],
  set: (table: Table, value: unknown) => {
    table[name] = value === true;
  },
});

const autoFilterKind: Kind<Table> = {
  name: "AutoFilter",
  scalars: { IsDataFiltered: { get: ({ filteredOut }) => filteredOut.length > 0 } },
};

export const tableKind: Kind<Table> = {
  name: "Table",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: (table, name, state) => renameTable(state, table, name) },
    Style: {
      get: ({ style }) => style,
      set: (table, style) => {
        table.style = String(style);
      },
    },
    ShowHeaders: { get: ({ showHeaders }) => showHeaders },
    ShowTotals: { get: ({ showTotals }) => showTotals },
    ShowFilterButton: flag("showFilterButton"),
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
  },
  parts: {
    AutoFilter: (table) => {
      // In VBA there is none (ListObject.AutoFilter); whether the interface has one is not written anywhere.
      if (!table.showFilterButton || !table.showHeaders)
        throw new HostGap("the filter of a table without its buttons");
      return ref(autoFilterKind, table);
    },
    Worksheet: (table, { workbook }) => ref(worksheetKind, workbook.sheetOfTable(table)),
    Columns: (table) => ref(columnsKind, table),
    Rows: (table) => ref(rowsKind, table),
  },
  methods: {
    GetRange: (table, _, { workbook }) => rangeRef(workbook.sheetOfTable(table), wholeTable(table)),
    // What Excel says of a header that isn't shown is not written anywhere; in VBA there is no such range (ListObject.HeaderRowRange).
    GetHeaderRowRange: (table, _, { workbook }) =>
      table.showHeaders
        ? rangeRef(workbook.sheetOfTable(table), headerRow(table))
        : notFound("the header row"),
    GetDataBodyRange: (table, _, { workbook }) => rangeRef(workbook.sheetOfTable(table), dataBody(table)),
    Resize: (table, [place], state) => {
      const sheet = state.workbook.sheetOfTable(table);
      requireWritable({ sheet }, state);
      const to = placeOf(place, sheet, state);
      if (to.sheet !== sheet) invalidArgument("A table can't be resized to another sheet.");
      resizeTable(state, sheet, table, to.block);
    },
    ConvertToRange: (table, _, state) => {
      const sheet = state.workbook.sheetOfTable(table);
      requireWritable({ sheet }, state);
      const { block } = table;
      releaseTable(state, sheet, table, false);
      return rangeRef(sheet, block);
    },
    Delete: (table, _, state) => {
      const sheet = state.workbook.sheetOfTable(table);
      requireWritable({ sheet }, state);
      releaseTable(state, sheet, table, true);
    },
    ClearFilters: () => null,
    ...eventMethods<Table>({ DataChangedEvent: EVENT.tableChanged }, ({ id }) => id),
  },
};

export { contains };
