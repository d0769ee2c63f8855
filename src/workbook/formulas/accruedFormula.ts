import { partsOf } from "../../calendar/day.ts";
import { amountText } from "../../money/money.ts";
import type { LoanFigures } from "../loanFigures.ts";
import { exactInterest } from "./exactForms.ts";
import { daysFormula, isNative, thirtyDays } from "./dayFormulas.ts";
import type { TableReferences } from "./references.ts";

/** What accruedFormula points at. */
export interface AccruedContext {
  /** The loan on the day that the workbook is made for. */
  readonly figures: LoanFigures;
  /** What to say where the cell can't compute: in words, without quotation marks. */
  readonly runAgain: string;
  /** The table that the cell stands in: columns id, periodFrom, periodDue. */
  readonly own: TableReferences;
  readonly schedule: TableReferences;
  readonly drawdowns: TableReferences;
  readonly basis: string;
  readonly dayCount: string;
}

/** From this many minor units on, a plain ROUND of doubles misses the exact amount often enough to be avoided. */
const LARGE = 100_000_000_000n;

/**
 * Interest run up from the start of the current period to AsOf, rounded once. Since AsOf is typed by the user, no
 * engine figure can be compared: where amounts are large the form by whole numbers stands from the start.
 * A day count that cells can't follow gives the engine's figure for the day that the
 * workbook was made for, and words instead of a figure for any other.
 */
export function accruedFormula({
  figures,
  runAgain,
  own,
  schedule,
  drawdowns,
  basis,
  dayCount,
}: AccruedContext): string {
  const { loan } = figures;
  if (!isNative(loan.terms.dayCount)) {
    const { year, month, dayOfMonth } = partsOf(figures.day);
    const known = amountText(figures.position.accruedInterest);
    return `IF(AsOf=DATE(${year},${month},${dayOfMonth}),${known},"${runAgain}")`;
  }
  const [from, due, dates] = [own.here("periodFrom"), own.here("periodDue"), drawdowns.all("date")];
  const lookUp = (key: string): string =>
    `SUMIFS(${schedule.all(key)},${schedule.all("due")},${due},${schedule.all("n")},">0")`;
  const isThirty = loan.terms.dayCount.startsWith("30");
  const days = isThirty
    ? `IF(LEFT(${dayCount},3)="ACT",AsOf-${from},${thirtyDays(from, "AsOf", dayCount)})`
    : daysFormula(from, "AsOf", dayCount);
  const drawnDays = isThirty ? thirtyDays(dates, "AsOf", dayCount) : `AsOf-${dates}`;
  const unit = 10 ** loan.digits;
  const isLarge = loan.drawn.minor >= LARGE;
  const shown = (formula: string): string => (isLarge ? `ROUND(${formula}*${unit},0)` : formula);
  const balanceDays =
    `${shown(lookUp("opening"))}*${days}+SUMPRODUCT((${drawdowns.all("loan")}=${own.here("id")})*` +
    `(${dates}>=${from})*(${dates}<AsOf)*${shown(drawdowns.all("amount"))}*(${drawnDays}))`;
  const scale = Math.max(6, ...loan.schedule.rows.map(({ ratePercent }) => ratePercent.scale + 2));
  const interest = isLarge
    ? exactInterest(balanceDays, lookUp("rate"), basis, scale, unit)
    : `ROUND((${balanceDays})*${lookUp("rate")}/${basis},${loan.digits})`;
  return `IF(${due}="",0,IF(AsOf<=${from},0,${interest}))`;
}
