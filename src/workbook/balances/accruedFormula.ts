import { partsOf } from "../../calendar/day.ts";
import { amountText } from "../../money/money.ts";
import type { LoanFigures } from "../loanFigures.ts";
import { exactInterest, lengthInFile } from "../formulas/exactForms.ts";
import type { ScheduleKey } from "../schedule/scheduleColumns.ts";
import { daysBy, daysFormula, leapDays, isShared } from "../formulas/dayFormulas.ts";
import { helperFigures } from "../schedule/formulas/helperFigures.ts";
import { unlessOpen } from "../schedule/formulas/openInterest.ts";
import type { TableReferences } from "../formulas/references.ts";

/** What accruedFormula points at. */
interface AccruedContext {
  /** The loan on the day that the workbook is made for. */
  readonly figures: LoanFigures;
  /** What to say where the cell can't compute: in words, without quotation marks. */
  readonly runAgain: string;
  /** The table that the cell stands in: columns id, periodFrom, periodDue. */
  readonly own: TableReferences;
  readonly schedule: TableReferences;
  readonly drawdowns: TableReferences;
  readonly prepayments: TableReferences;
  readonly basis: string;
  readonly dayCount: string;
}

/** From this many minor units on, a plain ROUND of doubles misses the exact amount often enough to be avoided. */
const LARGE = 100_000_000_000n;

/**
 * Interest run up from the start of the current period to AsOf, rounded once. Since AsOf is typed by the user, no
 * engine figure can be compared: where amounts are large the form by whole numbers stands from the start. Where a cell
 * can't follow the day count, or its formula would be longer than Excel takes, it has the engine's figure for the day
 * that the workbook was made for, and words instead of a figure for any other.
 */
export function accruedFormula(context: AccruedContext): string {
  const { figures, runAgain, own, schedule } = context;
  const { loan } = figures;
  const [from, due] = [own.here("periodFrom"), own.here("periodDue")];
  const again = loan.terms.reschedulings.length > 0 ? `,${schedule.all("from")},${from}` : "";
  const lookUp: LookUp = (key) =>
    `SUMIFS(${schedule.all(key)},${schedule.all("due")},${due},${schedule.all("n")},">0"${again})`;
  const interest = interestSoFar(context, lookUp);
  if (interest === null) {
    const { year, month, dayOfMonth } = partsOf(figures.day);
    const { accruedInterest } = figures.position;
    const known = accruedInterest ? amountText(accruedInterest) : `""`;
    return `IF(AsOf=DATE(${year},${month},${dayOfMonth}),${known},"${runAgain}")`;
  }
  const open = [`(${schedule.all("due")}=${due})`, `(${schedule.all("n")}>0)`];
  return `IF(${due}="",0,IF(AsOf<=${from},0,${unlessOpen(interest, loan, schedule, open)}))`;
}

/** Excel takes 8,192 characters, and the rest of the formula needs some of them. */
const LONGEST = 8000;

/** Finds a figure of the current period in the schedule. */
type LookUp = (key: ScheduleKey) => string;

function interestSoFar(context: AccruedContext, lookUp: LookUp): string | null {
  const { figures, dayCount, basis } = context;
  const { loan } = figures;
  const isLarge = (loan.terms.openingBalance?.amount ?? loan.drawn).minor >= LARGE;
  const rounded = (formula: string): string => `ROUND(${formula},${loan.digits})`;
  switch (loan.terms.dayCount) {
    case "ACT/ACT ISDA": {
      if (isLarge) return null;
      const all = daysSoFar(context, lookUp, (day) => `AsOf-${day}`);
      const inLeap = daysSoFar(context, lookUp, (day) => leapDays(day, "AsOf"));
      return rounded(`((${all})/365-(${inLeap})*(1/365-1/366))*${lookUp("rate")}`);
    }
    case "ACT/ACT ICMA": {
      const { reschedulings, monthsBetween } = loan.terms;
      const { regularDays } = helperFigures(loan);
      const isRegular = loan.schedule.rows.every(({ n }, index) => n === 0 || regularDays[index] !== null);
      if (isLarge || !isRegular || reschedulings.length > 0) return null;
      const all = daysSoFar(context, lookUp, (day) => `AsOf-${day}`);
      return rounded(`(${all})*${lookUp("rate")}*${monthsBetween}/(12*${lookUp("regularDays")})`);
    }
    default: {
      const count = (day: string): string => daysBy(loan.terms.dayCount, day, "AsOf", dayCount, "0");
      const balanceDays = daysSoFar(context, lookUp, count, isLarge);
      if (!isLarge) return rounded(`(${balanceDays})*${lookUp("rate")}/${basis}`);
      const scale = Math.max(
        6,
        ...loan.schedule.rows.map(({ ratePercent }) => (ratePercent?.scale ?? 0) + 2),
      );
      const exact = exactInterest(balanceDays, lookUp("rate"), basis, scale, 10 ** loan.digits);
      return lengthInFile(exact, context.own.all("id")) <= LONGEST ? exact : null;
    }
  }
}

/** Sum of balance times days since the period's start: from each drawdown and prepayment its own days count. */
function daysSoFar(
  { figures: { loan }, own, drawdowns, prepayments, dayCount }: AccruedContext,
  lookUp: LookUp,
  count: (day: string) => string,
  isWhole = false,
): string {
  const from = own.here("periodFrom");
  const shown = (formula: string): string => (isWhole ? `ROUND(${formula}*${10 ** loan.digits},0)` : formula);
  const days = loan.terms.dayCount.startsWith("ACT/3") ? daysFormula(from, "AsOf", dayCount) : wholePeriod();
  const moved = ({ all }: TableReferences): string =>
    `SUMPRODUCT((${all("loan")}=${own.here("id")})*(${all("date")}>=${from})*(${all("date")}<AsOf)*` +
    `${shown(all("amount"))}*(${count(all("date"))}))`;
  const prepaid = loan.terms.prepayments.length > 0 ? `-${moved(prepayments)}` : "";
  return `${shown(lookUp("opening"))}*${days}+${moved(drawdowns)}${prepaid}`;

  function wholePeriod(): string {
    return isShared(loan.terms.dayCount)
      ? `IF(LEFT(${dayCount},3)="ACT",AsOf-${from},${count(from)})`
      : `(${count(from)})`;
  }
}
