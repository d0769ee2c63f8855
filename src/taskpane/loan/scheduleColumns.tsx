import type { ReactNode } from "react";
import { formatDay, formatDecimal, formatPercent, withMinus } from "../../messages/format.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import type { OpenRow, OpenSchedule, RowAmount } from "../../loan/schedule.ts";
import { COLUMN_GAP, longest, type ColumnTexts } from "../parts/Ruler.tsx";
import { percentParam } from "../say/termWords.ts";

/** A column of the schedule as it is shown. */
export interface ScheduleColumn {
  readonly key: string;
  /** One line each; a narrow table puts two amounts into one column. */
  readonly headers: readonly MessageKey[];
  readonly kind: "amount" | "date" | "number";
  readonly cell: (row: OpenRow, translator: Translator) => ReactNode;
  /** What stands in the row of totals; empty where a total means nothing. */
  readonly total?: (schedule: OpenSchedule, translator: Translator) => ReactNode;
}

/** How much room there is for the table. */
export type Room = "narrow" | "middle" | "wide";

/**
 * @param width of the table's container in CSS pixels; 0 when unknown
 * @param needed how wide the widest texts of the middle columns are together
 */
export function roomIn(width: number, needed: number, schedule: OpenSchedule): Room {
  if (width === 0 || width >= 1000) return "wide";
  return needed + columnsFor("middle", schedule).length * COLUMN_GAP <= width ? "middle" : "narrow";
}

/**
 * The widest texts of each of the middle columns, due date first, to be measured.
 * @param bold rows of sums that are printed bold, with what stands before each
 * @param light the other rows of sums
 */
export function widestTexts(
  schedule: OpenSchedule,
  bold: readonly SumOfRows[],
  light: readonly SumOfRows[],
  translator: Translator,
): readonly ColumnTexts[] {
  const days = schedule.rows.map(({ due }) => formatDay(due, translator.language));
  const sumsOf = (sums: readonly SumOfRows[], { total: sum }: ScheduleColumn) =>
    sums.map(({ of }) => sum?.(of, translator));
  return [
    {
      plain: longest([...days, ...light.map(({ label }) => label)]),
      bold: longest(bold.map(({ label }) => label)),
    },
    ...columnsFor("middle", schedule).map((column) => ({
      plain: longest([...schedule.rows.map((row) => column.cell(row, translator)), ...sumsOf(light, column)]),
      bold: longest(sumsOf(bold, column)),
    })),
  ];
}

/** Rows of a schedule that are added up in a row of their own. */
export interface SumOfRows {
  readonly label: string;
  readonly of: OpenSchedule;
}

/** What is not known stands open: it is never shown as nought. */
function amount(value: Money | null, { language, say }: Translator): string {
  return value ? withMinus(formatDecimal(amountDecimal(value), language)) : say("outlook:openCell");
}

/** The columns beside the due date. What a smaller table leaves out stands in the explanation of the row. */
export function columnsFor(room: Room, schedule: OpenSchedule): readonly ScheduleColumn[] {
  const any = (column: ScheduleColumn, key: RowAmount): readonly ScheduleColumn[] =>
    schedule.rows.some((row) => row[key]?.minor !== 0n) ? [column] : [];
  const fees = any(feesColumn, "fees");
  if (room === "narrow") return [fees.length > 0 ? payableWithFees : payable, closing];
  if (room === "middle") return [principal, interest, ...fees, closing];
  return [
    payment,
    days,
    rate,
    opening,
    ...any(drawdown, "drawdown"),
    ...any(prepayment, "prepayment"),
    principal,
    interest,
    ...any(capitalised, "capitalised"),
    ...fees,
    total,
    ...any(writtenDown, "writtenDown"),
    closing,
  ];
}

const amountColumn = (
  key: RowAmount,
  header: MessageKey,
  total?: keyof OpenSchedule["totals"],
): ScheduleColumn => ({
  key,
  headers: [header],
  kind: "amount",
  cell: (row, translator) => amount(row[key], translator),
  ...(total ? { total: (schedule, translator) => amount(schedule.totals[total], translator) } : {}),
});

const opening = amountColumn("opening", "pane:columnOpening");
const drawdown = amountColumn("drawdown", "pane:columnDrawdown");
const prepayment = amountColumn("prepayment", "pane:columnPrepayment", "prepayment");
const principal = amountColumn("principal", "pane:columnPrincipal", "principal");
const interest = amountColumn("interest", "pane:columnInterest", "interest");
const capitalised = amountColumn("capitalised", "pane:columnCapitalised", "capitalised");
const feesColumn = amountColumn("fees", "pane:columnFees", "fees");
const total = amountColumn("total", "pane:columnTotal", "paid");
const writtenDown = amountColumn("writtenDown", "pane:columnWrittenDown", "writtenDown");
const closing = amountColumn("closing", "pane:columnClosing");

const payment: ScheduleColumn = {
  key: "payment",
  headers: ["pane:columnPayment"],
  kind: "date",
  cell: (row, { language }) => formatDay(row.payment, language),
};

const days: ScheduleColumn = {
  key: "days",
  headers: ["pane:columnDays"],
  kind: "number",
  cell: (row) => row.days,
};

const rate: ScheduleColumn = {
  key: "rate",
  headers: ["pane:columnRate"],
  kind: "number",
  cell: ({ ratePercent }, { language, say }) =>
    ratePercent
      ? withMinus(formatPercent(percentParam(ratePercent).percent, language))
      : say("outlook:openCell"),
};

/** Amounts one under the other, in the order of the header's lines. */
function stacked(columns: readonly ScheduleColumn[]): ScheduleColumn {
  const lines = (shown: (column: ScheduleColumn) => ReactNode): ReactNode =>
    columns.map((column) => (
      <span key={column.key} className={`stacked stacked-${column.key}`}>
        {shown(column)}
      </span>
    ));
  return {
    key: "payable",
    headers: columns.flatMap((column) => column.headers),
    kind: "amount",
    cell: (row, translator) => lines((column) => column.cell(row, translator)),
    total: (schedule, translator) => lines((column) => column.total?.(schedule, translator)),
  };
}

const payable = stacked([principal, interest]);
const payableWithFees = stacked([principal, interest, feesColumn]);
