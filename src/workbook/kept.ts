import type { DrawnCell } from "./drawnCell.ts";

/**
 * What the user of a workbook has made in it and no plan of ours makes: notes, words in bold, hidden rows, rules of their
 * own. A plan has it only where it is made of an edited workbook that the page holds, and only the writer of files writes
 * it; in Excel all this is Excel's own and stays where it is.
 */

/** What someone has written on a cell. */
export interface CellNote {
  /** Empty where nobody is named. */
  readonly author: string;
  readonly text: string;
}

/** A part of a cell's text, with what makes it look other than the cell. */
export interface TextRun {
  readonly text: string;
  readonly drawn: RunLook;
}

export type RunLook = Pick<
  DrawnCell,
  "typeface" | "size" | "bold" | "italic" | "underline" | "strike" | "colour" | "script"
>;
