import { daysInMonth, partsOf, type Day } from "../../calendar/day.ts";
import { basis, DAY_COUNTS, type DayCount } from "../../calendar/dayCount.ts";

/**
 * What the cells of a loan follow when another day count is typed over its own: those that are told apart by its cell
 * ("shared"); none but its own ("alone"), by which days can be counted all the same; and none either where the year has
 * no fixed number of days ("by the year").
 */
const CELLS: Readonly<Record<DayCount, "shared" | "alone" | "by the year">> = {
  "ACT/360": "shared",
  "ACT/365F": "shared",
  "ACT/ACT ISDA": "by the year",
  "ACT/ACT ICMA": "by the year",
  "30/360": "shared",
  "30E/360": "shared",
  "30E/360 ISDA": "alone",
};

const SHARED = DAY_COUNTS.filter(isShared);

/** Whether the cells of a loan that counts so follow the other shared ones. */
export function isShared(dayCount: DayCount): boolean {
  return CELLS[dayCount] === "shared";
}

/** Whether a year has a fixed number of days. */
export function isNative(dayCount: DayCount): boolean {
  return CELLS[dayCount] !== "by the year";
}

/** What the cell of a loan's day count offers. Which of them the cells of one loan follow, basisFormula says. */
export const NATIVE_DAY_COUNTS: readonly DayCount[] = DAY_COUNTS.filter(isNative);

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
function thirtyDays(from: string, to: string, dayCount: string): string {
  const european = `(${dayCount}="30E/360")`;
  return (
    months30(from, to) +
    `+DAY(${to})-(DAY(${to})=31)*(((DAY(${from})>=30)+${european})>0)-DAY(${from})+(DAY(${from})=31)`
  );
}

/**
 * Days by months of 30 days, as ISDA 2006 4.16(h) defines them: the last day of any month counts as the 30th, but not
 * the last day of February where it is the last day of the loan. Takes whole columns in the place of either day.
 */
function thirtyDaysIsda(from: string, to: string, end: string): string {
  const toThirty = (day: string): string => `(DAY(${day}+1)=1)*(30-DAY(${day}))`;
  return (
    `${months30(from, to)}+DAY(${to})+${toThirty(to)}*(1-(${to}=${end})*(MONTH(${to})=2))` +
    `-DAY(${from})-${toThirty(from)}`
  );
}

function months30(from: string, to: string): string {
  return `(YEAR(${to})-YEAR(${from}))*360+(MONTH(${to})-MONTH(${from}))*30`;
}

/**
 * How many days of leap years there are before a day, counted from a day that is the same for all days between 1901
 * and 2099; takes a whole column. Two of them differ by the days of leap years between the two days.
 */
function leapDaysBefore(day: string): string {
  return `366*INT((YEAR(${day})-1)/4)+(MOD(YEAR(${day}),4)=0)*(${day}-DATE(YEAR(${day}),1,1))`;
}

/** Days of leap years from one day up to another, both between 1901 and 2099. */
export function leapDays(from: string, to: string): string {
  return `${leapDaysBefore(to)}-(${leapDaysBefore(from)})`;
}

/**
 * Days from each of `from` up to a day, as a loan counts them: for whole columns of days too.
 * @param dayCount the cell with the day count
 * @param end the cell with the last day of the loan
 */
export function daysBy(loans: DayCount, from: string, to: string, dayCount: string, end: string): string {
  switch (loans) {
    case "30E/360 ISDA":
      return thirtyDaysIsda(from, to, end);
    case "30/360":
    case "30E/360":
      return thirtyDays(from, to, dayCount);
    case "ACT/360":
    case "ACT/365F":
    case "ACT/ACT ISDA":
    case "ACT/ACT ICMA":
      return `${to}-${from}`;
  }
}

/**
 * Days of the year that interest is divided by; #N/A for a day count that the loan's cells don't follow. Its value is
 * `basis`, null for #N/A.
 */
export function basisFormula(dayCount: string, ofLoan: DayCount): string {
  if (CELLS[ofLoan] === "alone") return `IF(${dayCount}="${ofLoan}",${basis(ofLoan)},NA())`;
  const isOne = (days: number | null): string => {
    const names = SHARED.filter((name) => basis(name) === days).map((name) => `${dayCount}="${name}"`);
    return names.length === 1 ? names.join("") : `OR(${names.join(",")})`;
  };
  // From the longest year to the shortest.
  const years = [...new Set(SHARED.map(basis))].toSorted((a, b) => Number(a) - Number(b));
  return years.reduce((shorter, days) => `IF(${isOne(days)},${days},${shorter})`, "NA()");
}

/** What leapDays gives. */
export function leapDaysOf(from: Day, to: Day): number {
  const before = (day: Day): number => {
    const { year, month, dayOfMonth } = partsOf(day);
    const inYear = Array.from({ length: month - 1 }, (_, i) => daysInMonth(year, i + 1));
    const passed = inYear.reduce((sum, days) => sum + days, dayOfMonth - 1);
    return 366 * Math.floor((year - 1) / 4) + (year % 4 === 0 ? passed : 0);
  };
  return before(to) - before(from);
}
