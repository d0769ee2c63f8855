import { LANGUAGES } from "../../messages/language.ts";
import { translatorFor } from "../../messages/translator.ts";
import { SCHEDULE_HEADERS } from "../../workbook/schedule/scheduleHeaders.ts";
import { cellAddress } from "../../workbook/address.ts";
import { cellAt, type CellSnapshot, type WorkbookSnapshot } from "../../workbook/snapshot.ts";
import type { SelectedCell } from "../../writers/openWorkbook.ts";
import { loanOfSheet } from "./loanCells.ts";

/** The header of a schedule's due dates, whatever language the sheet was written in. */
function isDueHeader(header: string): boolean {
  return LANGUAGES.some((language) => translatorFor(language).say(SCHEDULE_HEADERS.due) === header);
}

/** A cell of one of our sheets. */
export interface SeenCell {
  readonly sheet: string;
  /** "H26". */
  readonly cell: string;
  readonly holds: CellSnapshot;
  /** The loan whose schedule stands on the sheet, and the due date in the cell's row, as a serial number. */
  readonly loan: string | null;
  readonly due: CellSnapshot["value"];
}

/** What stands in the cell; null on a sheet that is not ours. */
export function cellSeen(
  snapshot: WorkbookSnapshot,
  { sheetId, row, column }: SelectedCell,
): SeenCell | null {
  const sheet = snapshot.sheets.find(({ id }) => id === sheetId);
  if (!sheet || sheet.key === null) return null;
  const loan = loanOfSheet(sheet);
  const table = snapshot.tables.find(
    (one) => one.sheetId === sheetId && row > one.row && row <= one.row + one.rows,
  );
  const due = table?.headers.findIndex(isDueHeader) ?? -1;
  return {
    sheet: sheet.name,
    cell: cellAddress(row, column),
    holds: cellAt(sheet, row, column),
    loan,
    due: table && due >= 0 && loan !== null ? cellAt(sheet, row, table.column + due).value : null,
  };
}
