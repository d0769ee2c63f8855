import type { Translator } from "../../messages/translator.ts";
import { fixedOnSheet } from "../address.ts";
import { quoted } from "../formulas/quoted.ts";
import type { SheetLoan } from "../sheetLoan.ts";

/** Row of the sentence under a schedule's title, from 0; it stands in the first column. */
export const STATUS_ROW = 2;

/** What that sentence says while the sheet shows what the program computed. */
export function agreesWords(t: Translator, { schedule }: SheetLoan): string {
  return t.say("workbook:statusAgrees", { count: schedule.rows.length });
}

/** Formula for any sheet: 1 where a loan's own sheet says anything else, or no longer says anything; else 0. */
export function changedFormula(t: Translator, loan: SheetLoan): string {
  const status = fixedOnSheet(loan.sheet, STATUS_ROW, 0);
  return `IFERROR(IF(${status}=${quoted(agreesWords(t, loan))},0,1),1)`;
}
