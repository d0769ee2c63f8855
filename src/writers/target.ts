import type { WorkbookPlan } from "../workbook/plan.ts";

/** What became of a plan. */
export type WriteResult =
  /** The workbook stands under this name: a file that was handed to the browser, or the open workbook. */
  | { readonly kind: "written"; readonly name: string }
  /** The user called it off; nothing was written. */
  | { readonly kind: "cancelled" };

/** Where the pane writes a workbook: a file to download, or the workbook that is open in Excel. */
export interface WorkbookTarget {
  /**
   * @param name of a file, without its ending; the plan's title where none is given
   * @throws Problem when nothing could be written; what was there before is as it was
   */
  write(plan: WorkbookPlan, name?: string): Promise<WriteResult>;
}
