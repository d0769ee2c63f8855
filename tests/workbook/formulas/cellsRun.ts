import { cellAddress } from "../../../src/workbook/address.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import type { CellPlan } from "../../../src/workbook/plan.ts";
import { agreesWithEngine, type ShownValue } from "../../../src/writers/agreement.ts";
import { cellsOfSheet } from "../../../src/writers/cellsOfSheet.ts";
import { add, emptyRun, type CellsRun } from "./cellsCount.ts";
import { greyReason } from "./greyReason.ts";
import { PlanSheets } from "./planSheets.ts";
import { workbookOfSeeds, type SeededWorkbook } from "./workbookOfSeeds.ts";

/** Columns right of a schedule's own, which hold values for its formulas to look at. */
const FURTHER = /^(?:given .+|kind|terms|feeSteps)$/;

/** Counts the workbook's cells and what the judge says of its formula cells: null where the cell is right. */
export function countWorkbook(
  run: CellsRun,
  { plan, loans, seeds, refused }: SeededWorkbook,
  judge: (sheet: string, row: number, column: number) => ShownValue,
): void {
  run.workbooks += 1;
  run.loans += loans.length;
  run.begun += loans.filter(({ openingBalance }) => openingBalance).length;
  run.refused += refused;
  const sheetLoans = new Map(loans.map((loan, index) => [`schedule:${loan.id}`, index]));
  for (const sheet of plan.sheets) {
    const at = sheetLoans.get(sheet.key);
    for (const { cell, row, column, table, header } of cellsOfSheet(sheet)) {
      const key = table?.columns[column - table.column]?.key ?? "";
      const loan = at !== undefined && table?.name.startsWith("tblSchedule_") ? loans[at] : undefined;
      if (loan && !header && !FURTHER.test(key)) {
        const engineRow = row - (table as NonNullable<typeof table>).row - 1;
        countCell(run, cell, () => greyReason(loan, key, engineRow));
      }
      if (cell.formula === undefined) continue;
      run.formulas += 1;
      const shown = judge(sheet.name, row, column);
      if (isSameNumber(cell, shown) || agreesWithEngine(cell, shown)) continue;
      const where = at === undefined ? sheet.key : "schedule";
      const name = `${where} ${key}`;
      add(run.wrong, name);
      if (!run.first.has(name))
        run.first.set(name, {
          seed: seeds[at ?? 0] ?? -1,
          sheet: sheet.key,
          cell: cellAddress(row, column),
          column: key,
          formula: cell.formula,
          engine: cell.value,
          shown,
        });
    }
  }
}

/** Counts a cell of a schedule as live, or as given and why. */
function countCell(run: CellsRun, cell: CellPlan, reason: () => string): void {
  run.cells += 1;
  if (cell.look === "computed") add(run.grey, reason());
  else if (cell.formula !== undefined) run.live += 1;
}

/** A number of at most 15 digits, for which doubles stand apart: most cells need no closer look. */
function isSameNumber({ value }: CellPlan, shown: ShownValue): boolean {
  if (value.kind !== "number" || shown?.kind !== "number") return false;
  const text = decimalText(value.number);
  return text.length <= 15 && Number(text) === Number(shown.value);
}

/** How many loans share a workbook, and how many workbooks are made of schedules alone for each whole one. */
const BATCH = 10;
const WHOLE_ONE_IN = 50;

/** The loans of so many seeds, calculated by the model of a spreadsheet. */
export function cellsRun(
  loans: number,
  firstSeed: number,
  progress: (done: number) => void = () => undefined,
): CellsRun {
  const run = emptyRun();
  for (let done = 0; done < loans; done += BATCH) {
    const isWhole = (done / BATCH) % WHOLE_ONE_IN === 0;
    const workbook = workbookOfSeeds(firstSeed + done, Math.min(BATCH, loans - done), isWhole);
    const sheets = new PlanSheets(workbook.plan);
    countWorkbook(run, workbook, (sheet, row, column) => sheets.shown(sheet, row, column));
    for (const { formula } of sheets.doubts) add(run.doubts, withoutAddresses(formula));
    progress(done);
  }
  return run;
}

function withoutAddresses(formula: string): string {
  return formula.replaceAll(/\$?[A-Z]{1,2}\$?\d+/g, "A1").replaceAll(/tblSchedule_\w+/g, "tblSchedule");
}
