import type { OpenRow } from "../../../loan/schedule.ts";
import { daysBy, daysFormula, leapDays } from "../../formulas/dayFormulas.ts";
import { productForCell } from "../../formulas/productForCell.ts";
import { interestDays, largestInterestDays } from "./interestDays.ts";
import { endOfInterest, type ScheduleContext } from "./scheduleContext.ts";
import type { TableReferences } from "../../formulas/references.ts";

/** Days from each of some days up to the end of a row's period: formula of the days to formula of their numbers. */
type CountDays = (dates: string) => string;

/** Days of interest of a period; #N/A where the day count is changed to one that the loan's cells don't follow. */
export function daysOfPeriod(context: ScheduleContext, row: OpenRow): string {
  const { dayCount } = context.loan.terms;
  const head = context.headOf(row);
  const [from, to] = [context.schedule.here("from"), endOfInterest(context)];
  const days = daysBy(dayCount, from, to, head.dayCount, head.lastPrincipal);
  switch (dayCount) {
    case "ACT/360":
    case "ACT/365F":
      return daysFormula(from, to, head.dayCount);
    case "30/360":
    case "30E/360":
      return `IF(LEFT(${head.dayCount},3)="ACT",${to}-${from},${days})`;
    case "30E/360 ISDA":
    case "ACT/ACT ISDA":
    case "ACT/ACT ICMA":
      return `IF(${head.dayCount}="${dayCount}",${days},NA())`;
  }
}

/**
 * Sum of balance times days over a period: from each drawdown and prepayment its own days count. Null where a cell
 * cannot hold the sum.
 */
export function balanceDaysFormula(context: ScheduleContext, row: OpenRow): string | null {
  const { schedule } = context;
  const opening = `${schedule.here("opening")}*${schedule.here("days")}`;
  const moved = movedDays(context, countDays(context, row), (amounts) => amounts);
  return roundedProduct(context, interestDays(row), largestInterestDays(row), opening + moved);
}

/** The same over days of leap years only. */
export function leapBalanceDaysFormula(context: ScheduleContext, row: OpenRow, index: number): string | null {
  const { schedule, helpers } = context;
  const opening = `${schedule.here("opening")}*${schedule.here("leapDays")}`;
  const to = endOfInterest(context);
  const moved = movedDays(
    context,
    (dates) => leapDays(dates, to),
    (amounts) => amounts,
  );
  return roundedProduct(
    context,
    helpers.leapBalanceDays[index] ?? 0n,
    largestInterestDays(row),
    opening + moved,
  );
}

/**
 * ROUND to as many decimals as the cell holds; null where the whole units don't fit.
 * @param gives what the formula gives, in minor units; `largest` as in productForCell
 */
export function roundedProduct(
  { loan }: ScheduleContext,
  gives: bigint,
  largest: bigint,
  formula: string,
): string | null {
  const held = productForCell(gives, loan.digits, largest);
  return held && `ROUND(${formula},${held.scale})`;
}

export function countDays(context: ScheduleContext, row: OpenRow): CountDays {
  const head = context.headOf(row);
  const to = endOfInterest(context);
  return (dates) => daysBy(context.loan.terms.dayCount, dates, to, head.dayCount, head.lastPrincipal);
}

/**
 * What the period's drawdowns add to balance times days, and its prepayments take from it: "+SUMPRODUCT(...)-...".
 * @param shown formula of the amounts as they are to be summed
 */
export function movedDays(
  context: ScheduleContext,
  count: CountDays,
  shown: (amounts: string) => string,
): string {
  const { schedule, drawdowns, prepayments, has } = context;
  const { id } = context.headOf(context.loan.schedule.rows[0] as OpenRow);
  const [from, to] = [schedule.here("from"), endOfInterest(context)];
  const inPeriod = (table: TableReferences): string => {
    const dates = table.all("date");
    return (
      `SUMPRODUCT((${table.all("loan")}=${id})*(${dates}>=${from})*(${dates}<${to})*` +
      `${shown(table.all("amount"))}*(${count(dates)}))`
    );
  };
  return `+${inPeriod(drawdowns)}${has("prepayment") ? `-${inPeriod(prepayments)}` : ""}`;
}

/** Sum drawn, or prepaid, in a period. @param further pairs of columns and criteria, each with a comma before it */
export function sumInPeriod(context: ScheduleContext, table: TableReferences, further = ""): string {
  const { schedule, id } = context;
  return (
    `SUMIFS(${table.all("amount")},${table.all("loan")},${id},` +
    `${table.all("date")},">="&${schedule.here("from")},${table.all("date")},"<"&${endOfInterest(context)}${further})`
  );
}
