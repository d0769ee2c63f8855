import type { Message } from "../../messages/message.ts";
import type { Day } from "../../calendar/day.ts";
import type { OtherLine, PrintedSum } from "../otherLines.ts";
import type { AccountKind } from "./accountKind.ts";
import type { LaidTable } from "./laidTable.ts";

/** What a reader may know of the document beside the table. */
export interface ReadContext {
  readonly document: string;
  /** Year of the budget, where the document states it. */
  readonly year: number | null;
  readonly asOf: Day | null;
  /** Whether the document is a law on the budget of the Republic, whose figures are in dinars. */
  readonly republicLaw?: boolean;
  /** Whether the document plans a year, or accounts for one; left out where it says neither. */
  readonly account?: AccountKind;
  /** Pages of which nothing was read; headings may stand on them. */
  readonly unread?: readonly number[];
}

export interface TableReading {
  readonly others: readonly OtherLine[];
  readonly sums: readonly PrintedSum[];
  readonly warnings: readonly Message[];
}

/** Reads one kind of table. Null where the table is of another kind; decided by header words, never by position. */
export type TableReader = (table: LaidTable, context: ReadContext) => TableReading | null;
