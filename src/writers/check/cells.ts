import { excelSerial } from "../../calendar/day.ts";
import { decimalText } from "../../money/decimal.ts";
import { fitsCell } from "../../workbook/layout/heldDigits.ts";
import type { PlannedCell } from "../everyCell.ts";
import { cellParams, type NoteFault } from "./fault.ts";
import { LONGEST_TEXT, unholdableCharacter } from "./texts.ts";

/** Serial numbers of 1900-03-01, the first day that all spreadsheets count alike, and of 9999-12-31. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/** What a cell cannot hold: too long or unwritable texts, numbers with too many digits, days outside the calendar. */
export function checkCell({ cell: { value }, sheet, row, column }: PlannedCell, note: NoteFault): void {
  const at = (): ReturnType<typeof cellParams> => cellParams(sheet.name, row, column);
  if (value.kind === "text") {
    const unwritable = unholdableCharacter(value.text);
    if (unwritable !== null) note("plan:textCharacter", { ...at(), character: unwritable });
    if (value.text.length > LONGEST_TEXT)
      note("plan:textTooLong", { ...at(), length: String(value.text.length) });
  }
  if (value.kind === "number" && !fitsCell(value.number)) {
    note("plan:numberTooLong", { ...at(), number: decimalText(value.number) });
  }
  if (value.kind === "date") {
    const serial = excelSerial(value.day);
    if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) note("plan:dayOutOfRange", at());
  }
}
