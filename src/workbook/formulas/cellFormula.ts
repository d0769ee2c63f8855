import type { ScheduleRow } from "../../loan/schedule.ts";
import type { ScheduleKey } from "../tables/scheduleColumns.ts";
import {
  balanceDaysFormula,
  daysOfPeriod,
  leapBalanceDaysFormula,
  sumInPeriod,
} from "./balanceDaysFormula.ts";
import { capitalisedFormula, writtenDownFormula } from "./capitalisedFormula.ts";
import { feeFromFormula, feeToFormula, undrawnDaysFormula } from "./commitmentFormula.ts";
import { dueFormula, fromFormula, instalmentFormula, toFormula } from "./dateFormulas.ts";
import { leapDays } from "./dayFormulas.ts";
import { feeRowFormula } from "./feeRowFormulas.ts";
import { feesFormula } from "./feesFormula.ts";
import { interestFormula } from "./interestFormula.ts";
import { levelFormula } from "./levelFormula.ts";
import { paymentFormula } from "./paymentFormula.ts";
import { plannedOwedFormula, plannedShareFormula } from "./plannedFormulas.ts";
import { principalFormula } from "./principalFormula.ts";
import { rateFormula } from "./rateFormula.ts";
import type { TableReferences } from "./references.ts";
import { regularDaysFormula } from "./regularDaysFormula.ts";
import { endOfInterest, roundedTo, type ScheduleContext } from "./scheduleContext.ts";

/** The formula of one cell of a schedule; null where none gives the engine's figure. */
export function cellFormula(
  context: ScheduleContext,
  key: ScheduleKey,
  row: ScheduleRow,
  index: number,
): string | null {
  const { loan, cell } = context;
  const { here } = context.schedule;
  switch (key) {
    case "closing":
      return roundedTo(
        here("opening") +
          `+${here("drawdown")}${ifAny(context, "-", "prepayment")}-${here("principal")}` +
          `${ifAny(context, "+", "capitalised")}${ifAny(context, "-", "writtenDown")}`,
        loan,
      );
    case "total":
      return roundedTo(
        `${here("principal")}+${here("interest")}${ifAny(context, "-", "capitalised")}+${here("fees")}`,
        loan,
      );
    case "opening":
      return index === 0 ? null : cell("closing", index - 1);
    case "payment":
      return paymentFormula(context, row);
    case "fees":
      return feesFormula(context, row, index);
    case "feeFrom":
      return feeFromFormula(context, index);
    case "feeTo":
      return feeToFormula(context, row);
    case "undrawnDays":
      return undrawnDaysFormula(context, index);
    default:
      return row.n === 0 ? feeRowFormula(context, key, row) : periodFormula(context, key, row, index);
  }
}

/** "+[@column]" where the schedule has the column. */
function ifAny({ has, schedule }: ScheduleContext, sign: string, key: ScheduleKey): string {
  return has(key) ? sign + schedule.here(key) : "";
}

function periodFormula(
  context: ScheduleContext,
  key: ScheduleKey,
  row: ScheduleRow,
  index: number,
): string | null {
  switch (key) {
    case "from":
      return fromFormula(context, row, index);
    case "due":
      return dueFormula(context, row);
    case "to":
      return toFormula(context, row);
    case "instalment":
      return instalmentFormula(context, row);
    case "days":
      return daysOfPeriod(context, row);
    case "rate":
      return rateFormula(context, row);
    case "drawdown":
      return movedFormula(context, context.drawdowns);
    case "prepayment":
      return movedFormula(context, context.prepayments);
    case "balanceDays":
      return balanceDaysFormula(context, row);
    case "leapDays":
      return leapDays(context.schedule.here("from"), endOfInterest(context));
    case "leapBalanceDays":
      return leapBalanceDaysFormula(context, row, index);
    case "regularDays":
      return regularDaysFormula(context, row, index);
    case "interest":
      return interestFormula(context, row, index);
    case "capitalised":
      return capitalisedFormula(context, row);
    case "writtenDown":
      return writtenDownFormula(context);
    case "level":
      return levelFormula(context, row, index);
    case "plannedOwed":
      return plannedOwedFormula(context, row, index);
    case "plannedShare":
      return plannedShareFormula(context, row, index);
    case "principal":
      return principalFormula(context, row, index);
    default:
      return null;
  }
}

/** Sum drawn or prepaid in a period: rounded, for what is computed from it takes it for the amount itself. */
function movedFormula(context: ScheduleContext, table: TableReferences): string {
  return roundedTo(sumInPeriod(context, table), context.loan);
}
