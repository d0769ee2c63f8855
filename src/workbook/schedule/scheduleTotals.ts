import type { RowAmount } from "../../loan/schedule.ts";
import { amountDecimal, subtract, type Money } from "../../money/money.ts";
import { unlessOpen, unlessOwedOpen } from "./formulas/openInterest.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import type { Language } from "../../messages/language.ts";
import type { CellPlan } from "../plan.ts";
import { cellDouble } from "./formulas/scheduleContext.ts";
import { surelyRoundsTo } from "../formulas/surelyRounds.ts";
import { fitsCell, amountForCell } from "../layout/cellDigits.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import type { ScheduleKey } from "./scheduleColumns.ts";
import { scheduleTable } from "./scheduleTable.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { TOTALS_ROW } from "./scheduleHead.ts";

/** Writes the totals of a schedule's columns, above its header. */
export function putTotals(
  draft: SheetDraft,
  { t }: WorkbookContext,
  loan: SheetLoan,
  keys: readonly ScheduleKey[],
): void {
  const schedule = referencesTo(scheduleTable(loan, t, null), t);
  const { principal, prepayment, interest, capitalised, fees, writtenDown, paid } = loan.schedule.totals;
  const totals: Partial<Record<RowAmount, Money | null>> = {
    drawdown: loan.drawn,
    prepayment,
    principal,
    interest,
    capitalised,
    fees,
    total: paid && subtract(paid, prepayment),
    writtenDown,
  };
  draft.put(TOTALS_ROW, 0, { value: text(t.say("workbook:headTotal")), look: "total" });
  keys.forEach((key, column) => {
    if (column === 0) return;
    const total = totals[key as RowAmount];
    draft.put(
      TOTALS_ROW,
      column,
      total === undefined
        ? { value: { kind: "blank" }, look: "total" }
        : {
            ...totalCell(loan, key as RowAmount, total, schedule, t.language),
            format: loan.format,
            look: "total",
          },
    );
  });
}

/** A sum of which any part is open is nothing. */
function totalCell(
  loan: SheetLoan,
  key: RowAmount,
  total: Money | null,
  schedule: TableReferences,
  language: Language,
): Pick<CellPlan, "value" | "formula"> {
  const value = total === null ? text("") : amountForCell(amountDecimal(total), language);
  if (total !== null && !isSumSure(loan, key, total)) return { value };
  const sum = `ROUND(SUM(${schedule.all(key)}),${loan.digits})`;
  return { value, formula: knownTotal(sum, loan, key, schedule) };
}

function knownTotal(sum: string, loan: SheetLoan, key: RowAmount, schedule: TableReferences): string {
  if (key === "interest" || key === "total") return unlessOpen(sum, loan, schedule, []);
  if (key === "principal" || key === "capitalised") return unlessOwedOpen(sum, key, loan, schedule, []);
  return sum;
}

/** Whether a sum of doubles, one after the other, is rounded to the total for certain: with 15 digits it may not be. */
function isSumSure(loan: SheetLoan, key: RowAmount, total: Money): boolean {
  const double = loan.schedule.rows.reduce((sum, row) => sum + cellDouble(row[key]?.minor ?? 0n, loan), 0);
  return fitsCell(amountDecimal(total)) && surelyRoundsTo(double, total);
}
