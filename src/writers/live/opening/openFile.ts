import { message, type Message, type MessageParam } from "../../../messages/message.ts";
import { cellAddress, keyOf } from "../../../workbook/address.ts";
import { atOnce } from "../../../steps.ts";
import { decimalsShown } from "../../../workbook/formats.ts";
import type { BookCell, FileWorkbook, Unsupported } from "../../book/book.ts";
import { lastResultOf, type Calculated } from "../model/calculated.ts";
import type { WorkbookResults } from "../engine/calculator.ts";
import { storedState, type StoredState } from "../storedState.ts";
import type { LiveSheet, LiveState } from "../model/liveState.ts";
import { valuesOf, type ValueAt } from "../readSnapshot.ts";
import { usersFormulas, withLastResults, type FormulaKey, type OpeningCourse } from "./lastResults.ts";
import type { OpeningCalculation } from "./openingCalculation.ts";
import { withoutRefused } from "./refusedFormulas.ts";
import type { StateFromFile } from "./stateFromFile.ts";
import { writtenSteps } from "./withWritten.ts";

/** A workbook from a file, ready to be opened, and what cannot be gone on with as it is in the file. */
export interface FileToOpen {
  /** As `GridWorkbook.content` gives it. */
  readonly content: StoredState;
  /** What its formulas give. */
  readonly results: WorkbookResults;
  readonly unsupported: readonly Unsupported[];
}

/**
 * The workbook that a file of ours holds, before it is compared with what the program wrote (`withWritten`). Every formula is
 * calculated, and where the result is another than the file says, that is listed too.
 * @param onCalculate hears before each calculation at which of the user's formulas it may break off; null where that was not
 *   looked for
 * @throws Error where the engine breaks off at a formula
 */
export function openFile(
  file: FileWorkbook,
  read: StateFromFile,
  calculation: OpeningCalculation,
  { isSearch, leftOut, parts }: OpeningCourse,
  onCalculate: (of: readonly FormulaKey[] | null) => void,
): FileToOpen {
  const kept = withoutRefused(file, read.state);
  const upTo = (count: number): LiveState =>
    withLastResults(file, kept.state, [...leftOut, ...parts.slice(count).flat()]);
  let state = upTo(0);
  const suspects = (): FormulaKey[] =>
    usersFormulas(kept.state, atOnce(writtenSteps(read.dossier))).filter((place) => !leftOut.includes(place));
  if (!isSearch) onCalculate(null);
  else onCalculate(parts.length === 0 ? suspects() : []);
  calculation.follow(state);
  for (const [index, part] of parts.entries()) {
    onCalculate(part);
    state = upTo(index + 1);
    calculation.follow(state);
  }
  const unsupported = [...filling(file, leftOut), ...differences(file, state, valuesOf(calculation))];
  return {
    content: storedState(state),
    results: calculation.known(),
    unsupported: [...read.unsupported, ...kept.unsupported, ...unsupported],
  };
}

/** Those of the formulas that fill cells beside their own: they become values. */
function filling(file: FileWorkbook, places: readonly FormulaKey[]): readonly Unsupported[] {
  const left = new Set(places);
  return file.sheets.flatMap(({ name, cells }, index) =>
    cells.flatMap(({ row, column, formula }): Unsupported[] => {
      if (!formula?.fills || !left.has(`${index} ${keyOf(row, column)}`)) return [];
      const what = message("opening:arrayFormula", { formula: `=${formula.text}` });
      return [{ sheet: name, cell: cellAddress(row, column), what }];
    }),
  );
}

/** Cells that show something else here than in the file. */
function differences(file: FileWorkbook, state: LiveState, valueAt: ValueAt): readonly Unsupported[] {
  const unsupported: Unsupported[] = [];
  file.sheets.forEach((sheet, index) => {
    const live = state.sheets[index];
    if (!live) throw new Error("no sheet");
    for (const cell of sheet.cells) {
      const what = differenceAt(cell, live, valueAt);
      if (what === null) continue;
      // The formula itself is kept, and calculated where it can be.
      const isInFile = what.key !== "opening:otherValue" && { isInFile: true as const };
      unsupported.push({ sheet: sheet.name, cell: cellAddress(cell.row, cell.column), what, ...isInFile });
    }
  });
  return unsupported;
}

/** Null for a cell that shows what the file says, or of which the file says nothing. */
function differenceAt(cell: BookCell, sheet: LiveSheet, valueAt: ValueAt): Message | null {
  const { row, column, formula, value } = cell;
  const live = sheet.cells.get(keyOf(row, column));
  if (live && lastResultOf(live)) return message("opening:notTried", { file: sayable(value) });
  // A formula that was not calculated yet has no result to compare.
  if (value === null || !live) return null;
  // Of cells without formulas, only what another's results fill may come out otherwise.
  if (formula ? live.formula === null : live.value !== null) return null;
  const shown = valueAt(sheet, row, column);
  if (isSame(cell, shown, decimalsShown(live.planned?.format ?? "general"))) return null;
  const key = shown.isError && !cell.isError ? "opening:notCalculated" : "opening:otherValue";
  return message(key, { file: sayable(value), here: sayable(shown.value) });
}

/** Programs differ in the last digits of a double. */
const CLOSE = 1e-12;

/** @param decimals that the cell shows, as far as a format of ours says; of its cached result the engine keeps no more */
function isSame({ value, isError }: BookCell, shown: Calculated, decimals: number | null): boolean {
  // A file of ours has a formula's error as the text that it shows.
  if (isError || shown.isError) return value === shown.value;
  if (typeof value === "number" && typeof shown.value === "number") {
    const isClose = Math.abs(value - shown.value) <= CLOSE * Math.max(1, Math.abs(value));
    return isClose || (decimals !== null && value.toFixed(decimals) === shown.value.toFixed(decimals));
  }
  return (value === "" ? null : value) === (shown.value === "" ? null : shown.value);
}

function sayable(value: BookCell["value"]): MessageParam {
  return value === null || value === "" ? "–" : String(value);
}
