import type { Dossier } from "../dossier/dossier.ts";
import type { Translator } from "../messages/translator.ts";
import type { SheetLoan } from "./sheetLoan.ts";
import type { PrintPlan } from "./plan.ts";
import type { SheetNames } from "./sheetNames.ts";

/** What all sheets are made from. */
export interface WorkbookContext {
  readonly dossier: Dossier;
  readonly t: Translator;
  readonly loans: readonly SheetLoan[];
  readonly names: SheetNames;
  /** How many columns the user has added to a table, right of ours. */
  readonly extraColumns: (table: string) => number;
}

/** Where the user types the day for which balances are shown: the cell with the name AsOf, on the summary. From 0. */
export const AS_OF_CELL = { row: 2, column: 1 } as const;

/** Print set-up: as wide as one page, header rows repeated, sheet and page in the footer. */
export function printPlan(
  context: WorkbookContext,
  orientation: PrintPlan["orientation"],
  headerRow: number | null,
  sheet: string,
): PrintPlan {
  return {
    orientation,
    fitWidth: 1,
    fitHeight: 0,
    ...(headerRow === null ? {} : { repeatRows: [headerRow, headerRow] as const }),
    footer: context.t.say("workbook:footer", { sheet }),
  };
}

/** A rate that many days older than the balance is pointed out. */
export const OLD_RATE_DAYS = 31;
