import type { OpenRow } from "../../../loan/schedule.ts";
import { roundedProduct } from "./balanceDaysFormula.ts";
import { isFeeDate, onlyCommitmentFee } from "./commitmentSpans.ts";
import { daysBy, isShared } from "../../formulas/dayFormulas.ts";
import type { TableReferences } from "../../formulas/references.ts";
import { cellAbove } from "./rowForms.ts";
import type { ScheduleContext } from "./scheduleContext.ts";

/** The first day for which a row charges the commitment fee: where the row before ended. */
export function feeFromFormula(context: ScheduleContext): string | null {
  const fee = onlyCommitmentFee(context.loan);
  const cells = fee && context.fees[context.loan.terms.fees.indexOf(fee)];
  if (!cells) return null;
  // Above the first row stands the header.
  const above = cellAbove("feeTo");
  return `IF(ISTEXT(${above}),MIN(${cells.from},${endFormula(context)}),${above})`;
}

/** The day up to which a row charges it: its due date, but not after the last day on which can be drawn. */
export function feeToFormula(context: ScheduleContext, row: OpenRow): string | null {
  if (!onlyCommitmentFee(context.loan)) return null;
  const { here } = context.schedule;
  if (!isFeeDate(row)) return here("feeFrom");
  return `MAX(${here("feeFrom")},MIN(${here("due")},${endFormula(context)}))`;
}

function endFormula(context: ScheduleContext): string {
  const { loan, drawdowns, id } = context;
  if (loan.terms.availabilityEnd !== null)
    return context.headOfPhase(context.phases[0] as SheetPhase).availabilityEnd;
  return `MAXIFS(${drawdowns.all("date")},${drawdowns.all("loan")},${id})`;
}

type SheetPhase = ScheduleContext["phases"][number];

/**
 * Undrawn part times days: what was undrawn on the first day for all days, less what was drawn or cancelled since, each
 * for the days from its own on.
 */
export function undrawnDaysFormula(context: ScheduleContext, index: number): string | null {
  const { loan, schedule, drawdowns, cancellations, id } = context;
  const fee = onlyCommitmentFee(loan);
  if (!fee || !loan.terms.facility || !isShared(fee.dayCount)) return null;
  const span = context.helpers.commitment[index];
  if (!span) return null;
  const head = context.headOfPhase(context.phases[0] as SheetPhase);
  const [from, to] = [schedule.here("feeFrom"), schedule.here("feeTo")];
  const days = (since: string): string => daysBy(fee.dayCount, since, to, `"${fee.dayCount}"`, "");
  const tables = loan.terms.cancellations.length > 0 ? [drawdowns, cancellations] : [drawdowns];
  const before = (table: TableReferences): string =>
    `-SUMIFS(${table.all("amount")},${table.all("loan")},${id},${table.all("date")},"<"&${from})`;
  const since = (table: TableReferences): string => {
    const dates = table.all("date");
    return (
      `-SUMPRODUCT((${table.all("loan")}=${head.id})*(${dates}>=${from})*(${dates}<${to})*` +
      `${table.all("amount")}*(${days(dates)}))`
    );
  };
  const undrawn = `(${head.facility}${tables.map(before).join("")})`;
  return roundedProduct(
    context,
    span.undrawnDays,
    span.facilityDays,
    `${undrawn}*(${days(from)})${tables.map(since).join("")}`,
  );
}
