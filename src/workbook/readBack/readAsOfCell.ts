import type { Day } from "../../calendar/day.ts";
import { translatorFor } from "../../messages/translator.ts";
import type { Settings } from "../../dossier/dossier.ts";
import { cellAddress } from "../address.ts";
import { cellAt, type WorkbookSnapshot } from "../snapshot.ts";
import { readDay } from "./cells/readDay.ts";
import { required, type CellFindings, type EditedCell } from "./findings.ts";

/** The name of the cell with the day for which balances are shown. */
export const AS_OF_NAME = "AsOf";

/** The day in the cell AsOf, wherever it stands now; as it was written where the cell is gone, with a warning. */
export function readAsOfCell(
  snapshot: WorkbookSnapshot,
  written: Settings,
  findings: CellFindings,
): Day | undefined {
  const at = snapshot.names.find(({ name }) => name.toLowerCase() === AS_OF_NAME.toLowerCase())?.at;
  const sheet = at && snapshot.sheets.find(({ id }) => id === at.sheetId);
  if (!at || !sheet) {
    findings.note("inputs:asOfGone", { date: { day: written.asOf } });
    return written.asOf;
  }
  const cell: EditedCell = {
    sheet: sheet.name,
    address: cellAddress(at.row, at.column),
    header: translatorFor(written.language).say("workbook:headAsOf"),
    content: cellAt(sheet, at.row, at.column),
  };
  if (!sheet.block) return findings.fault(cell, "inputs:asOfNotRead");
  return required(readDay(cell, findings), cell, findings, "inputs:expectedDate");
}
