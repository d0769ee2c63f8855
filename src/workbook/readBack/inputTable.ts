import { foldForComparison } from "../../text/fold.ts";
import { cellAddress } from "../address.ts";
import { cellAt, type SheetSnapshot, type TableSnapshot, type WorkbookSnapshot } from "../snapshot.ts";
import type { CellFindings, EditedCell } from "./findings.ts";

/** A row of an input table: its cells by the keys of our columns. */
export type InputRow = (key: string) => EditedCell;

/** What an input table is to look like. */
export interface ExpectedTable {
  readonly name: string;
  /** Key of the sheet that it was written on. */
  readonly sheet: string;
  /** Our columns, with their headers in the workbook's language. */
  readonly columns: readonly { readonly key: string; readonly header: string }[];
}

/**
 * The rows of an input table, wherever it stands now and in whatever order its columns are; rows without anything in
 * our columns are passed over, with a warning where something stands in the user's own columns.
 * Null where there is nothing to read: the table's sheet was deleted (a warning), or the table is faulty (a fault).
 */
export function inputRows(
  snapshot: WorkbookSnapshot,
  expected: ExpectedTable,
  findings: CellFindings,
): readonly InputRow[] | null {
  const table = tableNamed(snapshot, expected.name);
  if (!table) return noTable(snapshot, expected, findings);
  const sheet = snapshot.sheets.find(({ id }) => id === table.sheetId);
  if (!sheet?.block) {
    findings.fault(
      emptyCell(sheet?.name ?? "", table.row, table.column, expected.name),
      "inputs:tableNotRead",
      {
        table: expected.name,
      },
    );
    return null;
  }
  const places = columnPlaces(table, expected, sheet, findings);
  if (places === null) return null;
  const rows: InputRow[] = [];
  for (let i = 0; i < table.rows; i += 1) {
    const at = table.row + 1 + i;
    const isEmpty = (column: number): boolean => isBlank(cellAt(sheet, at, column).value);
    if ([...places.values()].every(({ column }) => isEmpty(column))) {
      const extra = table.headers.findIndex((_header, c) => !isEmpty(table.column + c));
      if (extra >= 0) {
        findings.note("inputs:rowWithoutData", {
          sheet: sheet.name,
          cell: cellAddress(at, table.column + extra),
          table: table.name,
        });
      }
      continue;
    }
    rows.push((key) => {
      const place = places.get(key);
      if (!place) throw new RangeError(`no column ${key} in ${expected.name}`);
      return {
        ...emptyCell(sheet.name, at, place.column, place.header),
        content: cellAt(sheet, at, place.column),
      };
    });
  }
  noteBelow(table, sheet, places, findings);
  return rows;
}

/**
 * Excel takes into a table what is typed right below it; LibreOffice does not, nor does Excel with that turned off. Such a row
 * looks as if it were read.
 */
function noteBelow(
  table: TableSnapshot,
  sheet: SheetSnapshot,
  places: ReadonlyMap<string, ColumnPlace>,
  findings: CellFindings,
): void {
  const row = table.row + 1 + table.rows;
  const columns = [...places.values()].map(({ column }) => column).toSorted((a, b) => a - b);
  const column = columns.find((one) => !isBlank(cellAt(sheet, row, one).value));
  if (column === undefined) return;
  findings.note("inputs:belowTable", {
    sheet: sheet.name,
    cell: cellAddress(row, column),
    table: table.name,
  });
}

/** Names of tables differ regardless of case. */
export function tableNamed(snapshot: WorkbookSnapshot, name: string): TableSnapshot | undefined {
  return snapshot.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

function noTable(snapshot: WorkbookSnapshot, expected: ExpectedTable, findings: CellFindings): null {
  const sheet = snapshot.sheets.find(({ key }) => key === expected.sheet);
  if (sheet) {
    findings.fault(emptyCell(sheet.name, 0, 0, expected.name), "inputs:tableGone", {
      table: expected.name,
      columns: expected.columns.map(({ header }) => header).join("; "),
    });
  }
  return null;
}

interface ColumnPlace {
  readonly header: string;
  /** On the sheet, from 0. */
  readonly column: number;
}

/** Where each of our columns stands; a header written exactly as ours goes before one that differs in case or script. */
function columnPlaces(
  table: TableSnapshot,
  expected: ExpectedTable,
  sheet: SheetSnapshot,
  findings: CellFindings,
): ReadonlyMap<string, ColumnPlace> | null {
  const places = new Map<string, ColumnPlace>();
  const folded = table.headers.map(foldForComparison);
  for (const { key, header } of expected.columns) {
    const exact = table.headers.indexOf(header);
    const index = exact >= 0 ? exact : folded.indexOf(foldForComparison(header));
    if (index < 0) {
      findings.fault(emptyCell(sheet.name, table.row, table.column, header), "inputs:columnMissing", {
        table: expected.name,
      });
    } else {
      places.set(key, { header, column: table.column + index });
    }
  }
  return places.size === expected.columns.length ? places : null;
}

function isBlank(value: string | number | boolean | null): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** A cell to speak of, as an empty one. */
function emptyCell(sheet: string, row: number, column: number, header: string): EditedCell {
  return {
    sheet,
    address: cellAddress(row, column),
    header,
    content: { value: null, formula: null, numberFormat: "General" },
  };
}
