import { partsOf } from "../../calendar/day.ts";
import { addMonths } from "../../calendar/months.ts";
import type { OpeningBalance } from "../../loan/terms.ts";
import type { HeadCells } from "./formulas/scheduleContext.ts";
import { amount, date } from "../layout/values.ts";
import { interestFrom, type SheetLoan } from "../sheetLoan.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { termFormula } from "./scheduleHeadCells.ts";
import { OPENING_COLUMNS, scheduleHeads } from "./scheduleTermCells.ts";
import type { TermCell } from "./termCell.ts";

/** The balance that a schedule begins with, looked up where it is entered, and the day from which interest on it runs. */
export function openingLine(context: WorkbookContext, loan: SheetLoan, opening: OpeningBalance): TermCell[] {
  const [head] = scheduleHeads(loan) as [HeadCells];
  return [
    {
      column: OPENING_COLUMNS.date,
      label: "workbook:colOpeningDate",
      value: date(opening.date),
      format: "date",
      formula: termFormula(context, loan, "openingDate"),
      span: 2,
    },
    {
      column: OPENING_COLUMNS.from,
      label: "workbook:colInterestFrom",
      value: date(interestFrom(loan)),
      format: "date",
      formula: fromFormula(context, loan, head, opening),
      span: 3,
    },
    {
      column: OPENING_COLUMNS.amount,
      label: "workbook:colOpeningBalance",
      value: amount(opening.amount),
      format: loan.format,
      formula: termFormula(context, loan, "openingBalance"),
    },
  ];
}

/**
 * The stated day, or the last date of interest on or before the balance's day, by whole steps of months from the first
 * one; null where these do not lead to it.
 */
function fromFormula(
  context: WorkbookContext,
  loan: SheetLoan,
  head: HeadCells,
  { date: day, interestFrom: stated }: OpeningBalance,
): string | null {
  const entered = termFormula(context, loan, "interestFrom");
  if (stated !== null) return entered;
  const { firstInterest, monthsBetween } = loan.terms;
  const [then, first] = [partsOf(day), partsOf(firstInterest)];
  const away = (then.year - first.year) * 12 + then.month - first.month;
  const steps = Math.floor((away - (then.dayOfMonth < first.dayOfMonth ? 1 : 0)) / monthsBetween);
  if (addMonths(firstInterest, steps * monthsBetween) !== interestFrom(loan)) return null;
  const [to, from] = [head.opening?.date ?? "", head.firstInterest];
  const months = `(YEAR(${to})-YEAR(${from}))*12+MONTH(${to})-MONTH(${from})-IF(DAY(${to})<DAY(${from}),1,0)`;
  const onGrid = `EDATE(${from},INT((${months})/${head.months})*${head.months})`;
  return `IF(${entered}="",${onGrid},${entered})`;
}
