import type { Day } from "../../calendar/day.ts";
import type { Language } from "../../messages/language.ts";
import { blockAddress, cellAddress } from "../../workbook/address.ts";
import { numberFormatCode } from "../../workbook/formats.ts";
import type { CellPlan, PlacedCell, SheetPlan, TablePlan, WorkbookPlan } from "../../workbook/plan.ts";
import {
  cellAt,
  type CellSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../workbook/snapshot.ts";
import type { AlteredCell, CellContent } from "../openWorkbook.ts";
import { cellContent, NOTHING, plannedValue, snapshotContent } from "./cellContent.ts";
import type { MatchedTable } from "./matchTable.ts";
import { isInputColumn } from "./tableEdits.ts";

/** A cell that holds something else than was written, and how its values are shown. */
export interface ChangedCell extends AlteredCell {
  /** What it showed when it was written: of a formula, its result. */
  readonly was: CellContent["value"];
  readonly numberFormat: string;
  /** The header of its column and the day that its row is of; null beside the tables. */
  readonly about: { readonly column: string; readonly row: Day | null } | null;
  /** The cell for input that its formula showed; absent where it showed none. */
  readonly shows?: Pick<AlteredCell, "sheet" | "cell">;
}

/** What the user has put into cells for input: into one, or into a row that held nothing, or out of a row. */
export interface ChangedInput {
  readonly kind: "cell" | "added" | "emptied" | "gone";
  readonly sheet: string;
  /** "I5", "A5:E5"; of a row that is gone, where it stood. */
  readonly address: string;
  /** The id of the loan that the row is of; null where it is of none. */
  readonly loan: string | null;
  /** Empty for a row that is gone. */
  readonly cells: readonly ChangedCell[];
}

export const BLANK_CELL: CellPlan = { value: { kind: "blank" } };

/** @param at the cell with what the plan has in it and what stands there */
export function changedCell(
  at: {
    readonly sheet: string;
    readonly cell: string;
    readonly meant: CellPlan;
    readonly now: CellSnapshot;
  },
  language: Language,
  about: ChangedCell["about"],
): ChangedCell {
  const { sheet, cell, meant, now } = at;
  const { value, format } = meant;
  return {
    sheet,
    cell,
    meant: cellContent(meant),
    now: { value: now.value, formula: now.formula },
    was: cellContent({ value }).value,
    numberFormat: format === undefined ? now.numberFormat : numberFormatCode(format, language),
    about,
  };
}

/** The cell of the plan beside the tables of a sheet. */
export function changedBeside(sheet: SheetSnapshot, meant: PlacedCell, language: Language): ChangedCell {
  const { row, column } = meant;
  const now = cellAt(sheet, row, column);
  return changedCell({ sheet: sheet.name, cell: cellAddress(row, column), meant, now }, language, null);
}

/** Cells for input beside the tables. One that bears a name is found by it, another only where the sheet stands as it was written. */
export function inputsBeside(
  written: WorkbookPlan,
  plan: SheetPlan,
  sheet: SheetSnapshot,
  isInPlace: boolean,
  snapshot: WorkbookSnapshot,
): ChangedInput[] {
  return plan.cells.flatMap((cell): ChangedInput[] => {
    if (cell.look !== "input") return [];
    const named = written.names.find(
      (one) => one.sheet === plan.name && one.row === cell.row && one.column === cell.column,
    );
    const place = named ? snapshot.names.find(({ name }) => name === named.name)?.at : null;
    if (place ? place.sheetId !== sheet.id : !isInPlace) return [];
    const { row, column } = place ?? cell;
    const changed = changedBeside(sheet, { ...cell, row, column }, written.language);
    return isSameInput(cell, cellAt(sheet, row, column))
      ? []
      : [{ kind: "cell", sheet: sheet.name, address: changed.cell, loan: null, cells: [changed] }];
  });
}

/** A formula among inputs is calculated from others; how it is spelled says nothing. */
function isSameInput(meant: CellPlan, now: CellSnapshot): boolean {
  if (meant.formula !== undefined) return now.formula !== null;
  return plannedValue(meant) === snapshotContent(now);
}

/** What was put into the table's columns for input, row by row. */
export function inputsOfTable(table: MatchedTable, language: Language): ChangedInput[] {
  const { plan, snapshot, sheet, baseRowOf } = table;
  if (!plan.input) return [];
  const there = new Set(baseRowOf);
  const isWhole = plan.inputColumns === undefined;
  const gone = plan.rows.flatMap((cells, index): ChangedInput[] =>
    !isWhole || there.has(index) || cells.every((cell) => plannedValue(cell) === NOTHING)
      ? []
      : [
          {
            kind: "gone",
            sheet,
            address: String(plan.row + 2 + index),
            loan: loanOf(plan, cells),
            cells: [],
          },
        ],
  );
  const rows = Array.from({ length: snapshot.rows }, (_none, row) => inputsOfRow(table, row, language));
  return [...rows.flat(), ...gone];
}

function inputsOfRow(table: MatchedTable, row: number, language: Language): ChangedInput[] {
  const { plan, snapshot, sheet, baseRowOf, columnOf, at } = table;
  const written = baseRowOf[row] ?? null;
  const meantIn = (index: number): CellPlan =>
    (written === null ? undefined : plan.rows[written]?.[index]) ?? BLANK_CELL;
  const inputs = plan.columns.flatMap(({ key, header }, index) => {
    const column = columnOf.get(key);
    if (column === undefined || !isInputColumn(plan, key)) return [];
    return [{ key, header, column, meant: meantIn(index), now: at(row, column) }];
  });
  const changed = inputs.filter(({ meant, now }) => !isSameInput(meant, now));
  if (changed.length === 0) return [];
  const idOf = plan.columns.findIndex(({ key }) => key === loanKey(plan));
  const idColumn = idOf < 0 ? undefined : columnOf.get(plan.columns[idOf]?.key ?? "");
  const idWritten = plannedText(meantIn(idOf));
  const idNow = idColumn === undefined ? null : at(row, idColumn).value;
  const loan = idWritten ?? (typeof idNow === "string" && idNow !== "" ? idNow : null);
  const about = (header: string) => ({ column: header, row: null });
  const rowNumber = snapshot.row + 1 + row;
  const cells = changed.map(({ header, column, meant, now }) =>
    changedCell(
      { sheet, cell: cellAddress(rowNumber, snapshot.column + column), meant, now },
      language,
      about(header),
    ),
  );
  const isWhole = plan.inputColumns === undefined;
  const wasEmpty = isWhole && inputs.every(({ meant }) => plannedValue(meant) === NOTHING);
  const isEmpty = isWhole && inputs.every(({ now }) => snapshotContent(now) === NOTHING);
  if (!wasEmpty && !isEmpty) {
    return cells.map((cell) => ({ kind: "cell", sheet, address: cell.cell, loan, cells: [cell] }));
  }
  const columns = changed.map(({ column }) => column);
  const first = Math.min(...columns);
  const address = blockAddress({
    row: rowNumber,
    column: snapshot.column + first,
    rows: 1,
    columns: Math.max(...columns) - first + 1,
  });
  return [{ kind: isEmpty ? "emptied" : "added", sheet, address, loan, cells }];
}

/** The column in which a table says of which loan a row is. */
function loanKey({ name }: TablePlan): string {
  return name === "tblLoans" ? "id" : "loan";
}

function loanOf(plan: TablePlan, cells: readonly CellPlan[]): string | null {
  const cell = cells[plan.columns.findIndex(({ key }) => key === loanKey(plan))];
  return cell ? plannedText(cell) : null;
}

function plannedText({ value }: CellPlan): string | null {
  return value.kind === "text" && value.text !== "" ? value.text : null;
}
