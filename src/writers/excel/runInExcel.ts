import { excelProblem } from "./excelProblem.ts";

/** Does a job in the open workbook, waiting until the user has left a cell being edited. @throws what Excel says */
export function inExcel<T>(job: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, job);
}

/** The same, undone by the user in one step where this Excel offers it. @throws what Excel says */
export function inExcelAsOneStep<T>(job: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const options: Excel.RunOptions = { delayForCellEdit: true };
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.20")) options.mergeUndoGroup = true;
  return Excel.run(options, job);
}

/** @throws Problem in the user's words for whatever Excel says */
export async function asProblem<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw excelProblem(error);
  }
}
