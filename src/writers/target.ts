import type { WorkbookPlan } from "../workbook/plan.ts";
import type { Book } from "./book/book.ts";

/** What became of a workbook. */
export type WriteResult =
  /** The workbook stands under this name: a file that was handed to the browser, or the open workbook. */
  | { readonly kind: "written"; readonly name: string }
  /** The user called it off; nothing was written. */
  | { readonly kind: "cancelled" };

/** Where the pane writes a workbook: a file to download, or the workbook that is open in Excel. */
export interface WorkbookTarget {
  /** @throws Problem when nothing could be written; what was there before is as it was */
  write(plan: WorkbookPlan): Promise<WriteResult>;
  /** Hands out a workbook as it stands. @param name of the file, without its ending @throws Problem as `write` does */
  save(book: Book, name: string): Promise<WriteResult>;
}
