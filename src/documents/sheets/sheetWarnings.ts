import { message, type KeyOf, type Message } from "../../messages/message.ts";
import { cellName } from "../cells/cellName.ts";
import { isTooLong } from "./cellNumber.ts";
import type { RawCell, RawSheet } from "./rawSheet.ts";

/** So many cells are named in a sentence; the others are counted. */
const NAMED = 5;

/** What a user should know of a sheet before its figures are trusted. @param covered names of cells under merged ones */
export function sheetWarnings(sheet: RawSheet, covered: readonly string[]): Message[] {
  const { name, cells } = sheet;
  const warnings: Message[] = sheet.hidden ? [message("reading:sheetHidden", { sheet: name })] : [];
  const namesOf = (wanted: (cell: RawCell) => boolean): string[] =>
    cells.filter(wanted).map(({ row, column }) => cellName(row, column));
  const cellsSaid = (key: KeyOf<"reading:">, names: readonly string[]): void => {
    if (names.length > 0)
      warnings.push(
        message(key, { sheet: name, cells: names.slice(0, NAMED).join(", "), count: names.length }),
      );
  };
  const countSaid = (key: KeyOf<"reading:">, count: number): void => {
    if (count > 0) warnings.push(message(key, { sheet: name, count }));
  };
  countSaid("reading:hiddenRows", counted(cells, "row", sheet.isRowHidden));
  countSaid("reading:hiddenColumns", counted(cells, "column", sheet.isColumnHidden));
  cellsSaid(
    "reading:notCalculated",
    namesOf(({ value, formula }) => value === null && formula !== null),
  );
  cellsSaid(
    "reading:errorCells",
    namesOf(({ error }) => error === true),
  );
  cellsSaid(
    "reading:numbersTooLong",
    namesOf(({ value }) => typeof value === "number" && isTooLong(value)),
  );
  cellsSaid(
    "reading:scaledCells",
    namesOf(({ value, numberFormat }) => typeof value === "number" && isScaled(numberFormat)),
  );
  cellsSaid("reading:cellsUnderMerge", covered);
  return warnings;
}

function counted(
  cells: readonly RawCell[],
  side: "row" | "column",
  isHidden: (index: number) => boolean,
): number {
  return [...new Set(cells.map((cell) => cell[side]))].filter(isHidden).length;
}

/** A comma behind all digits shows thousands ("#,##0,"): the cell holds a thousand times what a reader sees. */
function isScaled(numberFormat: string): boolean {
  return /[0#?],+(?![0#?,])/u.test(numberFormat.replace(/"[^"]*"|\\./gu, ""));
}
