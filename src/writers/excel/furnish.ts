import type { SheetPlan } from "../../workbook/plan.ts";
import { isRefused } from "./excelProblem.ts";
import { sheetPage } from "./sheetPage.ts";
import type { ExcelStep, Requests } from "./steps.ts";

/** A sheet that stands in the workbook, and whether the user sees it. */
interface StandingSheet {
  readonly sheet: Excel.Worksheet;
  readonly plan: SheetPlan;
  readonly isShown: boolean;
}

/**
 * Gives sheets their widths and heights, frozen panes and page set-up. Some versions of Excel refuse some of that, and always:
 * panes of a sheet that isn't shown (office-js issue 1463), of any sheet (2196), of those of one file (2014). No figure rests
 * on it, so it stops no writing: what is refused is left.
 * @returns the names of the sheets that the user sees and that lack something of it
 */
export async function furnish(requests: Requests, sheets: readonly StandingSheet[]): Promise<string[]> {
  const steps = sheets.flatMap(({ sheet, plan, isShown }) =>
    [...sheetPage(sheet, plan)].map((step) => ({ ...step, name: isShown ? plan.name : null })),
  );
  const left = await refusedOf(requests, steps);
  return [...new Set(left.flatMap(({ name }) => (name === null ? [] : [name])))];
}

/** Does the steps, all of them in one request where Excel takes them, else by halves. Any of them may be done twice. */
async function refusedOf<T extends ExcelStep>(
  requests: Requests,
  steps: readonly T[],
): Promise<readonly T[]> {
  try {
    await requests.add(steps);
    await requests.send();
    return [];
  } catch (error) {
    if (!isRefused(error)) throw error;
    if (steps.length === 1) return steps;
    const middle = Math.ceil(steps.length / 2);
    const upper = await refusedOf(requests, steps.slice(0, middle));
    return [...upper, ...(await refusedOf(requests, steps.slice(middle)))];
  }
}
