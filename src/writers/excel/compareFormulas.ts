import { blocksOf } from "../blocks.ts";
import { Problem } from "../../messages/message.ts";
import { cellAddress } from "../../workbook/address.ts";
import type { SheetPlan, WorkbookPlan, Block } from "../../workbook/plan.ts";
import { agreesWithEngine, type ShownValue } from "../agreement.ts";
import { cellsOfSheet, type PlannedCell } from "../cellsOfSheet.ts";
import type { CellsComparison, DifferingCell } from "../openWorkbook.ts";
import { rangeOf } from "./ranges.ts";

/** Of an answer; a value takes about 20 bytes. */
const CELLS_AT_ONCE = 60_000;
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
  const sheets = await liveSheets(context, plan);
  let agree = 0;
  const differ: DifferingCell[] = [];
  let asked: (() => void)[] = [];
  let cells = 0;
  const answer = async (): Promise<void> => {
    await context.sync();
    for (const take of asked) take();
    asked = [];
    cells = 0;
  };
  for (const [plan, sheet] of sheets) {
    const formulas = formulaCells(plan);
    for (const rectangle of blocksOf(formulas.values())) {
      for (const part of partsOf(rectangle)) {
        if (cells > 0 && cells + part.rows * part.columns > CELLS_AT_ONCE) await answer();
        cells += part.rows * part.columns;
        const range = rangeOf(sheet, part);
        range.load("values,valueTypes");
        asked.push(() => {
          for (const cell of compared(plan, formulas, part, range)) {
            if (cell === null) agree += 1;
            else differ.push(cell);
          }
        });
      }
    }
  }
  if (asked.length > 0) await answer();
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

async function liveSheets(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
): Promise<(readonly [SheetPlan, Excel.Worksheet])[]> {
  const wanted = plan.sheets.filter((sheet) => formulaCells(sheet).size > 0);
  const found = wanted.map(
    (sheet) => [sheet, context.workbook.worksheets.getItemOrNullObject(sheet.name).load("name")] as const,
  );
  await context.sync();
  const gone = found.find(([, live]) => live.isNullObject);
  if (gone) throw new Problem("errors:excelSheetGone", { sheet: gone[0].name });
  return found;
}

function formulaCells(sheet: SheetPlan): Map<string, PlannedCell> {
  return new Map(
    [...cellsOfSheet(sheet)].flatMap((planned) =>
      planned.cell.formula === undefined ? [] : [[cellAddress(planned.row, planned.column), planned]],
    ),
  );
}

function* partsOf(rectangle: Block): Generator<Block> {
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / rectangle.columns));
  for (let first = 0; first < rectangle.rows; first += rows) {
    yield { ...rectangle, row: rectangle.row + first, rows: Math.min(rows, rectangle.rows - first) };
  }
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
