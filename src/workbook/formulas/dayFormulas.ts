import { partsOf, type Day } from "../../calendar/day.ts";
import type { DayCount } from "../../calendar/dayCount.ts";

/** Day counts that a cell can compute by itself; periods of the others come from the program as values. */
export const NATIVE_DAY_COUNTS = ["ACT/360", "ACT/365F", "30/360", "30E/360"] as const;

export function isNative(dayCount: DayCount): boolean {
  return (NATIVE_DAY_COUNTS as readonly string[]).includes(dayCount);
}

/**
 * Days of interest by the day count that stands in a cell. Actual days are a plain difference. For months of 30 days
 * DAYS360 follows: its European form is 30E/360; its other form is 30/360 except at the end of February, so a loan
 * that counts that way gets `thirtyDays` instead.
 */
export function daysFormula(from: string, to: string, dayCount: string): string {
  return `IF(LEFT(${dayCount},3)="ACT",${to}-${from},DAYS360(${from},${to},${dayCount}="30E/360"))`;
}

/**
 * Days by months of 30 days, as ISDA 2006 4.16(f) and (g) define them, by arithmetic that also takes whole columns in
 * the place of either day.
 */
export function thirtyDays(from: string, to: string, dayCount: string): string {
  const european = `(${dayCount}="30E/360")`;
  return (
    `(YEAR(${to})-YEAR(${from}))*360+(MONTH(${to})-MONTH(${from}))*30` +
    `+DAY(${to})-(DAY(${to})=31)*(((DAY(${from})>=30)+${european})>0)-DAY(${from})+(DAY(${from})=31)`
  );
}

/** Days of the year that interest is divided by; #N/A for a day count that the sheet can't follow. */
export function basisFormula(dayCount: string): string {
  const of360 = NATIVE_DAY_COUNTS.filter((name) => name !== "ACT/365F");
  return `IF(${dayCount}="ACT/365F",365,IF(OR(${of360.map((name) => `${dayCount}="${name}"`).join(",")}),360,NA()))`;
}

/** What basisFormula gives; null for #N/A. */
export function basisOf(dayCount: DayCount): 360 | 365 | null {
  return dayCount === "ACT/365F" ? 365 : isNative(dayCount) ? 360 : null;
}

/** What thirtyDays gives, and DAYS360 in its European form. */
export function thirtyDaysOf(from: Day, to: Day, european: boolean): number {
  const a = partsOf(from);
  const b = partsOf(to);
  const end = b.dayOfMonth === 31 && (a.dayOfMonth >= 30 || european) ? 30 : b.dayOfMonth;
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + end - Math.min(a.dayOfMonth, 30);
}
