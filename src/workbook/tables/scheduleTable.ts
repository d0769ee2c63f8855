import type { ScheduleRow } from "../../loan/schedule.ts";
import type { Translator } from "../../messages/translator.ts";
import { amount, date, fraction, text, whole } from "../layout/values.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import { interestDays } from "../formulas/interestDays.ts";
import type { ColumnDeclaration, TableDeclaration } from "./declaration.ts";
import {
  scheduleKeys,
  type ScheduleFormulas,
  type ScheduleKey,
  type ScheduleLine,
} from "./scheduleColumns.ts";

/** Name of the table with a loan's schedule: "tblSchedule_x_ray". */
export function scheduleTableName(loan: PlannedLoan): string {
  return `tblSchedule_${loan.code}`;
}

/**
 * A loan's schedule, one row per row of the engine's, every figure a formula where a formula gives it.
 * @param formulas null for a declaration that is only pointed at
 */
export function scheduleTable(
  loan: PlannedLoan,
  t: Translator,
  formulas: ScheduleFormulas | null,
): TableDeclaration<ScheduleLine> {
  return {
    name: scheduleTableName(loan),
    input: false,
    keys: ["n", "due"],
    columns: scheduleKeys(loan).map((key): ColumnDeclaration<ScheduleLine> => {
      const formula = (line: ScheduleLine): string | null => formulas?.(key, line) ?? null;
      return {
        key,
        header: HEADERS[key],
        ...(FORMATS[key] === undefined ? { format: loan.format } : { format: FORMATS[key] }),
        // What the program has computed and no formula follows looks different from a live figure.
        look: (line) =>
          formulas !== null && !NEVER_LIVE.includes(key) && formula(line) === null ? "computed" : "plain",
        value: ({ row }) => valueOf(key, row, loan),
        formula,
      };
    }),
  };
}

/** The number of a row, and the balance before the first one, which is nothing. */
const NEVER_LIVE: readonly ScheduleKey[] = ["n", "opening"];

const HEADERS: Readonly<Record<ScheduleKey, ColumnDeclaration<ScheduleLine>["header"]>> = {
  n: "workbook:colPeriod",
  instalment: "workbook:colInstalment",
  from: "workbook:colFrom",
  due: "workbook:colDue",
  to: "workbook:colInterestTo",
  payment: "workbook:colPayment",
  days: "workbook:colDays",
  rate: "workbook:colRate",
  opening: "workbook:colOpening",
  drawdown: "workbook:colDrawdown",
  principal: "workbook:colPrincipal",
  interest: "workbook:colInterest",
  fees: "workbook:colFees",
  total: "workbook:colTotal",
  closing: "workbook:colClosing",
  balanceDays: "workbook:colBalanceDays",
};

const FORMATS: Readonly<Partial<Record<ScheduleKey, "integer" | "date" | "percent">>> = {
  n: "integer",
  instalment: "integer",
  from: "date",
  due: "date",
  to: "date",
  payment: "date",
  days: "integer",
  rate: "percent",
};

function valueOf(key: ScheduleKey, row: ScheduleRow, loan: PlannedLoan): ReturnType<typeof text> {
  switch (key) {
    case "n":
    case "days":
      return whole(row[key]);
    case "instalment":
      return row.instalment === null ? text("") : whole(row.instalment);
    case "from":
    case "due":
    case "to":
    case "payment":
      return date(row[key]);
    case "rate":
      return fraction(row.ratePercent);
    case "balanceDays":
      return amount({ minor: interestDays(row), currency: loan.terms.currency });
    default:
      return amount(row[key]);
  }
}
