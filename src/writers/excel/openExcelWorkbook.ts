import { Problem } from "../../messages/message.ts";
import { requireSoundPlan } from "../check/checkPlan.ts";
import type { SelectingWorkbook, WriteOptions, WriteOutcome } from "../openWorkbook.ts";
import type { SheetUpdate, WorkbookUpdate } from "../update/update.ts";
import { compareFormulas } from "./compareFormulas.ts";
import { Cancelled, detailsOf, isGone, isRefusedWhole, excelProblem } from "./excelProblem.ts";
import { putBack } from "./putBack.ts";
import { readSelection } from "./readSelection.ts";
import { readSnapshot } from "./readSnapshot.ts";
import { asProblem, inExcel, inExcelAsOneStep } from "./runInExcel.ts";
import { watchSelection, watchSheets } from "./watchSheets.ts";
import { writeUpdate, type Journal, type LeftUndone } from "./writeUpdate.ts";

/** The workbook that is open in Excel beside the pane, through Office.js. Needs ExcelApi 1.12. */
export function openExcelWorkbook(): SelectingWorkbook {
  /** Ids of the sheets that don't concern us, as last read: changes there call nobody. */
  let strangers = new Set<string>();
  return {
    async read() {
      const snapshot = await asProblem(inExcel(readSnapshot));
      strangers = new Set(
        snapshot.sheets.filter(({ key, block }) => key === null && block === null).map(({ id }) => id),
      );
      return snapshot;
    },
    write,
    compare: (plan) => asProblem(inExcel((context) => compareFormulas(context, plan))),
    watch: (onChange) => asProblem(watchSheets((id) => !strangers.has(id), onChange)),
    watchSelection: (onSelect) => asProblem(watchSelection(onSelect)),
    putBack: (cells) => asProblem(inExcelAsOneStep((context) => putBack(context, cells))),
    select: (sheet, cell) => asProblem(inExcel((context) => select(context, sheet, cell))),
    readCells: (what) => asProblem(inExcel((context) => readSelection(context, what))),
  };
}

async function write(update: WorkbookUpdate, options: WriteOptions = {}): Promise<WriteOutcome> {
  const journal: Journal = { touched: false, sent: 0, complete: new Set() };
  let left: LeftUndone = { altered: [], grown: [], unfurnished: [] };
  try {
    requireSoundPlan(update.plan);
    await inExcelAsOneStep(async (context) => {
      left = await writeUpdate(context, update, journal, options);
    });
  } catch (error) {
    return unfinished(update, journal, error);
  }
  const shown = update.sheets.filter(
    ({ plan, action, layout }) => !plan.hidden && (action !== "same" || layout),
  );
  return {
    kind: "written",
    cells: shown.reduce((sum, { cells }) => sum + cells, 0),
    sheets: shown.length,
    ...left,
  };
}

function unfinished(update: WorkbookUpdate, journal: Journal, error: unknown): WriteOutcome {
  const cancelled = error instanceof Cancelled;
  const untouched = !journal.touched || (journal.sent === 1 && isRefusedWhole(error));
  const shown = update.sheets.filter(({ plan }) => !plan.hidden);
  const isComplete = ({ plan }: SheetUpdate): boolean => journal.complete.has(plan.key) && !isGone(error);
  const names = (sheets: readonly SheetUpdate[]): string[] => sheets.map(({ plan }) => plan.name);
  return {
    kind: cancelled ? "cancelled" : "failed",
    problem: cancelled ? null : excelProblem(error),
    untouched,
    complete: untouched ? [] : names(shown.filter(isComplete)),
    incomplete: untouched ? [] : names(shown.filter((sheet) => !isComplete(sheet))),
    details: cancelled ? "" : detailsOf(error),
  };
}

async function select(context: Excel.RequestContext, name: string, cell: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
  await context.sync();
  if (sheet.isNullObject) throw new Problem("errors:excelSheetGone", { sheet: name });
  // Excel goes to no cell of a sheet that it doesn't show.
  if (sheet.visibility === "Hidden") sheet.visibility = "Visible";
  sheet.activate();
  sheet.getRange(cell).select();
  await context.sync();
}
