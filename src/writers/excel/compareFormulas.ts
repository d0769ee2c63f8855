import { blocksOf } from "../../workbook/layout/blocksOf.ts";
import { Problem } from "../../messages/message.ts";
import { cellAddress } from "../../workbook/address.ts";
import type { SheetPlan, WorkbookPlan, Block } from "../../workbook/plan.ts";
import { agreesWithEngine, type ShownValue } from "../agreement.ts";
import { cellsOfSheet, type PlannedCell } from "../cellsOfSheet.ts";
import type { CellsComparison, DifferingCell } from "../openWorkbook.ts";
import { RangeReader, type AskedOfCells } from "./rangeReader.ts";

/** A value takes about 20 bytes of an answer. */
const SHOWN: AskedOfCells = { properties: "values,valueTypes", cellsAtOnce: 60_000 };
const LOOKS_AT_CALCULATION = 40;
const PAUSE = 250;

/**
 * Waits until Excel has calculated, then reads each rectangle of formula cells and compares it with what the engine says.
 * @throws Problem where a sheet of the plan is gone, or Excel goes on calculating for more than ten seconds
 */
export async function compareFormulas(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
): Promise<CellsComparison> {
  await calculated(context);
  const sheets = await sheetsWithFormulas(context, plan);
  let agree = 0;
  const differ: DifferingCell[] = [];
  const reading = new RangeReader(context);
  for (const sheet of sheets) {
    const formulas = formulaCells(sheet);
    for (const rectangle of blocksOf(formulas.values())) {
      await reading.read(sheet.name, rectangle, SHOWN, (range, block) => {
        for (const cell of compared(sheet, formulas, block, range)) {
          if (cell === null) agree += 1;
          else differ.push(cell);
        }
      });
    }
  }
  await reading.finish();
  return { agree, differ };
}

/** With manual calculation Excel says that it is done or pending, and what is shown is what the user sees. */
async function calculated(context: Excel.RequestContext): Promise<void> {
  const { application } = context.workbook;
  for (let look = 0; look < LOOKS_AT_CALCULATION; look += 1) {
    application.load("calculationState");
    await context.sync();
    if (application.calculationState !== "Calculating") return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Problem("errors:excelStillCalculating");
}

async function sheetsWithFormulas(context: Excel.RequestContext, plan: WorkbookPlan): Promise<SheetPlan[]> {
  const wanted = plan.sheets.filter((sheet) => formulaCells(sheet).size > 0);
  const found = wanted.map(({ name }) => context.workbook.worksheets.getItemOrNullObject(name).load("name"));
  await context.sync();
  const gone = wanted.find((_, index) => found[index]?.isNullObject);
  if (gone) throw new Problem("errors:excelSheetGone", { sheet: gone.name });
  return wanted;
}

function formulaCells(sheet: SheetPlan): Map<string, PlannedCell> {
  return new Map(
    [...cellsOfSheet(sheet)].flatMap((planned) =>
      planned.cell.formula === undefined ? [] : [[cellAddress(planned.row, planned.column), planned]],
    ),
  );
}

/** Null for a cell that agrees. */
function* compared(
  sheet: SheetPlan,
  formulas: ReadonlyMap<string, PlannedCell>,
  part: Block,
  { values, valueTypes }: Excel.Range,
): Generator<DifferingCell | null> {
  for (const [down, row] of values.entries()) {
    for (const [across, value] of (row as (string | number | boolean)[]).entries()) {
      const address = cellAddress(part.row + down, part.column + across);
      const planned = formulas.get(address);
      if (!planned) continue;
      const error = String(valueTypes[down]?.[across]) === "Error";
      if (agreesWithEngine(planned.cell, shownValue(value, error))) yield null;
      else {
        const shown = value === "" ? null : value;
        yield { sheet: sheet.name, cell: address, engine: planned.cell.value, shown };
      }
    }
  }
}

function shownValue(value: string | number | boolean, error: boolean): ShownValue {
  if (value === "") return null;
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "number") return { kind: "number", value: String(value) };
  return { kind: error ? "error" : "text", value };
}
