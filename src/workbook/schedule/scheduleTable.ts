import type { OpenRow } from "../../loan/schedule.ts";
import type { Translator } from "../../messages/translator.ts";
import {
  amount,
  amountOrNothing,
  BLANK,
  date,
  fraction,
  numberValue,
  text,
  whole,
} from "../layout/values.ts";
import type { PlanValue } from "../plan.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { FEE_ROW_KEYS } from "./formulas/feeRowFormulas.ts";
import { productForCell } from "../formulas/productForCell.ts";
import { helperFigures } from "./formulas/helperFigures.ts";
import { interestDays, largestInterestDays } from "./formulas/interestDays.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import {
  scheduleKeys,
  type FurtherColumn,
  type RareKey,
  type ScheduleFormulas,
  type ScheduleKey,
  type ScheduleTableRow,
} from "./scheduleColumns.ts";
import { SCHEDULE_HEADERS } from "./scheduleHeaders.ts";

/** Name of the table with a loan's schedule: "tblSchedule_x_ray". */
export function scheduleTableName(loan: SheetLoan): string {
  return `tblSchedule_${loan.code}`;
}

/**
 * A loan's schedule, one row per row of the engine's, every figure a formula where a formula gives it.
 * @param formulas null for a declaration that is only pointed at
 */
export function scheduleTable(
  loan: SheetLoan,
  t: Translator,
  formulas: ScheduleFormulas | null,
): TableDeclaration<ScheduleTableRow> {
  return {
    name: scheduleTableName(loan),
    input: false,
    keys: ["n", "due"],
    columns: [
      ...scheduleKeys(loan).map((key): ColumnDeclaration<ScheduleTableRow> => {
        const formula = (line: ScheduleTableRow): string | null => formulas?.formula(key, line) ?? null;
        return {
          key,
          header: SCHEDULE_HEADERS[key],
          format: FORMATS[key] ?? loan.format,
          // What the program has computed and no formula follows looks different from a live figure.
          look: (line) =>
            formulas?.isGiven(key, line) && hasFigure(key, line) && !isEmptyCell(key, line, loan)
              ? "computed"
              : line.row.assumed && ASSUMED_KEYS.includes(key)
                ? "inferred"
                : "plain",
          value: (line) => {
            const value = scheduleValue(key, line, loan);
            return value.kind === "blank" && formula(line) !== null ? text("") : value;
          },
          formula,
        };
      }),
      ...(formulas?.further ?? []).map((column) => furtherColumn(column, loan)),
    ],
  };
}

function furtherColumn(column: FurtherColumn, loan: SheetLoan): ColumnDeclaration<ScheduleTableRow> {
  const { key, header } = column;
  if ("numbers" in column) {
    const numberAt = ({ index }: ScheduleTableRow): number | null => column.numbers[index] ?? null;
    const value = (line: ScheduleTableRow): PlanValue => {
      const found = numberAt(line);
      return found === null ? BLANK : whole(found);
    };
    return { key, header, format: "integer", value };
  }
  const { of, rows } = column;
  return {
    key,
    header,
    format: FORMATS[of] ?? loan.format,
    look: ({ index }) => (rows.includes(index) ? "computed" : "plain"),
    value: (line) => (rows.includes(line.index) ? scheduleValue(of, line, loan) : BLANK),
  };
}

/** Whether the cell of a schedule shows nothing. */
export function isEmptyCell(key: ScheduleKey, line: ScheduleTableRow, loan: SheetLoan): boolean {
  const shown = scheduleValue(key, line, loan);
  return shown.kind === "blank" || (shown.kind === "text" && shown.text === "");
}

/** What an assumed rate enters. */
const ASSUMED_KEYS: readonly ScheduleKey[] = ["rate", "interest", "total"];

/** The number of a row, and the balance before the first one, which is nothing. */
const NEVER_LIVE: readonly ScheduleKey[] = ["n", "opening"];

/** Whether a cell holds a figure that a formula could give. */
function hasFigure(key: ScheduleKey, { row }: ScheduleTableRow): boolean {
  return !NEVER_LIVE.includes(key) && (row.n > 0 || FEE_ROW_KEYS.includes(key));
}

const FORMATS: Readonly<Partial<Record<ScheduleKey, "integer" | "date" | "percent">>> = {
  n: "integer",
  instalment: "integer",
  from: "date",
  due: "date",
  to: "date",
  payment: "date",
  days: "integer",
  rate: "percent",
  leapDays: "integer",
  regularDays: "integer",
  registerParts: "integer",
  feeFrom: "date",
  feeTo: "date",
};

/** What the engine says that a cell of a schedule shows. */
function scheduleValue(key: ScheduleKey, { row, index }: ScheduleTableRow, loan: SheetLoan): PlanValue {
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
      return row.ratePercent === null ? text("") : fraction(row.ratePercent);
    case "balanceDays":
      return numberValue(productForCell(interestDays(row), loan.digits, largestInterestDays(row)));
    case "opening":
    case "drawdown":
    case "prepayment":
    case "principal":
    case "capitalised":
    case "fees":
    case "writtenDown":
    case "closing":
      return amount(row[key]);
    case "interest":
    case "total":
      return amountOrNothing(row[key]);
    default:
      return helperValue(key, row, index, loan);
  }
}

type HelperKey = Exclude<RareKey, "prepayment" | "capitalised" | "writtenDown" | "to">;

/** Blank where the row has no such figure. */
function helperValue(key: HelperKey, row: OpenRow, index: number, loan: SheetLoan): PlanValue {
  const figures = helperFigures(loan);
  const minor = (value: bigint | null | undefined): PlanValue =>
    value === null || value === undefined ? BLANK : amount({ minor: value, currency: loan.terms.currency });
  const { [index]: span } = figures.commitment;
  switch (key) {
    case "leapDays":
    case "regularDays": {
      const days = figures[key][index] ?? null;
      return days === null ? BLANK : whole(days);
    }
    case "leapBalanceDays":
      return numberValue(
        productForCell(figures.leapBalanceDays[index] ?? 0n, loan.digits, largestInterestDays(row)),
      );
    case "level":
      return minor(figures.level[index]);
    case "plannedOwed":
      return minor(figures.planned[index]?.owed);
    case "plannedShare":
      return minor(figures.planned[index]?.share);
    case "registerOf":
      return minor(figures.register[index]?.of);
    case "registerParts":
      return figures.register[index] ? whole(figures.register[index].parts) : BLANK;
    case "feeFrom":
      return date(span?.from ?? null);
    case "feeTo":
      return date(span?.to ?? null);
    case "undrawnDays":
      return span ? numberValue(productForCell(span.undrawnDays, loan.digits, span.facilityDays)) : BLANK;
  }
}
