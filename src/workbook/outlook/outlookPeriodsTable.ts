import type { OpenRow } from "../../loan/schedule.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Money } from "../../money/money.ts";
import { cellAddress } from "../address.ts";
import { referencesTo, type NamedColumns, type TableReferences } from "../formulas/references.ts";
import { amount, amountFormat, date, fraction, text, whole } from "../layout/values.ts";
import { assumingIds, loanIdCriterion } from "./assumedInterest.ts";
import { onRollDay } from "../schedule/formulas/dateFormulas.ts";
import { halfUpInterest } from "./outlookForms.ts";
import type { OutlookRow } from "./plannedOutlook.ts";
import type { CellFormat, PlanValue } from "../plan.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import { RATE_PATH_TABLE } from "../inputs/ratePathTable.ts";

/** An interest period of a loan of the list. */
interface OutlookPeriod {
  readonly row: OutlookRow;
  /** From 1, counted from the day of the list. */
  readonly number: number;
  readonly period: OpenRow;
  /** Interest of the loan up to here; null where it is open. */
  readonly upTo: Money | null;
  /** Row of the table, from 1. */
  readonly at: number;
}

/** The periods of the loans, one loan after the other. */
export function outlookPeriods(rows: readonly OutlookRow[]): OutlookPeriod[] {
  const periods: OutlookPeriod[] = [];
  rows.forEach((row) => {
    let minor: bigint | null = 0n;
    row.forward?.periods.forEach((period, index) => {
      const { interest } = period;
      minor = minor === null || interest === null ? null : minor + interest.minor;
      periods.push({
        row,
        number: index + 1,
        period,
        upTo: interest && minor !== null ? { minor, currency: interest.currency } : null,
        at: periods.length + 1,
      });
    });
  });
  return periods;
}

/**
 * tblOutlookPeriods: each interest period of each loan of the list. Every figure follows from the loan's row in
 * tblOutlook; interest is rounded period by period, as the engine rounds it.
 * @param loans tblOutlook
 * @param headerRow where the table's header stands, from 0
 * @param rows whose assumed rates are looked up; none where the table is only pointed at
 */
export function outlookPeriodsTable(
  t: Translator,
  loans: NamedColumns,
  headerRow: number,
  rows: readonly OutlookRow[] = [],
): TableDeclaration<OutlookPeriod> {
  const ids = assumingIds(rows);
  const own = (): TableReferences => referencesTo(table, t);
  const outlook = referencesTo(loans, t);
  /** What stands in a column of the loan's row. */
  const ofLoan = (key: string): string => outlook.lookup(key, "key", own().here("key"));
  const ownFormat = ({ row }: OutlookPeriod): CellFormat => amountFormat(row.loan.currency ?? "EUR");
  const column = (
    key: string,
    header: MessageKey,
    format: CellFormat | ((row: OutlookPeriod) => CellFormat),
    value: (row: OutlookPeriod) => PlanValue,
    formula?: (row: OutlookPeriod) => string,
  ): ColumnDeclaration<OutlookPeriod> => ({ key, header, format, value, ...(formula && { formula }) });
  const orNone = (value: Money | null): PlanValue => (value ? amount(value) : text(""));
  const isPrincipalFrom = (): string => `${own().here("number")}>${ofLoan("grace")}`;
  /** The latest value of the path at the period's start, else the rate that is assumed for all, over an index with the margin. */
  const assumedRate = (): string => {
    const path = referencesTo(RATE_PATH_TABLE, t);
    const { here } = own();
    const [days, percents] = [path.all("from"), path.all("percent")];
    const ofOwn = `${path.all("loan")},${loanIdCriterion(ofLoan("own"), ids)}`;
    const begun = `${ofOwn},${days},"<="&${here("from")}`;
    const latest = `SUMIFS(${percents},${ofOwn},${days},MAXIFS(${days},${begun}))`;
    const whole = (value: string): string =>
      `IF(${ofLoan("margin")}="",${value},ROUND(${value}+N(${ofLoan("margin")}),8))`;
    const constant = `IF(${ofLoan("assumed")}="","",${whole(ofLoan("assumed"))})`;
    return `IF(${ofLoan("own")}="","",IF(COUNTIFS(${begun})>0,${whole(latest)},${constant}))`;
  };
  const isLast = (): string => `${own().here("number")}=${ofLoan("grace")}+${ofLoan("left")}`;

  const table: TableDeclaration<OutlookPeriod> = {
    name: "tblOutlookPeriods",
    input: false,
    keys: ["key", "number"],
    columns: [
      column("key", "workbook:colId", "text", ({ row }) => text(row.key)),
      column("number", "outlookSheet:colPeriod", "integer", ({ number }) => whole(number)),
      column(
        "months",
        "outlookSheet:colMonths",
        "integer",
        ({ row, number }) =>
          whole((number - 1 - (row.forward?.grace ?? 0)) * (row.forward?.terms.monthsBetween ?? 0)),
        () => `(${own().here("number")}-1-${ofLoan("grace")})*${ofLoan("step")}`,
      ),
      column(
        "from",
        "outlookSheet:colFrom",
        "date",
        ({ period }) => date(period.from),
        () => {
          const { here } = own();
          const before = onRollDay(
            ofLoan("next"),
            `(${here("months")}-${ofLoan("step")})`,
            ofLoan("rollDay"),
          );
          return `IF(${here("number")}=1,${ofLoan("start")},${before})`;
        },
      ),
      column(
        "due",
        "outlookSheet:colDue",
        "date",
        ({ period }) => date(period.due),
        () => {
          const regular = onRollDay(ofLoan("next"), own().here("months"), ofLoan("rollDay"));
          return `IF(${isLast()},${ofLoan("last")},${regular})`;
        },
      ),
      column(
        "days",
        "outlookSheet:colDays",
        "integer",
        ({ period }) => whole(period.days),
        () => `${own().here("due")}-${own().here("from")}`,
      ),
      column(
        "balance",
        "outlookSheet:colOwed",
        ownFormat,
        ({ period }) => amount(period.opening),
        () => {
          const paid = `MAX(0,${own().here("number")}-1-${ofLoan("grace")})`;
          return `ROUND(${ofLoan("balance")}-${ofLoan("instalment")}*${paid},3)`;
        },
      ),
      column(
        "principal",
        "outlookSheet:colPrincipal",
        ownFormat,
        ({ period }) => amount(period.principal),
        () => `IF(${isLast()},${own().here("balance")},IF(${isPrincipalFrom()},${ofLoan("instalment")},0))`,
      ),
      column(
        "rate",
        "outlookSheet:colRate",
        "percent",
        ({ period }) => (period.ratePercent ? fraction(period.ratePercent) : text("")),
        () => {
          // An empty cell would give nought.
          const unknown = ids.length === 0 ? '""' : assumedRate();
          return `IF(${ofLoan("rate")}="",${unknown},${ofLoan("rate")})`;
        },
      ),
      column(
        "interest",
        "outlookSheet:colInterest",
        ownFormat,
        ({ period }) => orNone(period.interest),
        () => {
          const { here } = own();
          const unit = ofLoan("unit");
          // Within SUM, which LibreOffice wants around a cell of the own row that stands outside of functions.
          const minorDays = `SUM(ROUND(${here("balance")}*${unit},0)*${here("days")})`;
          return `IF(${here("rate")}="","",${halfUpInterest(minorDays, here("rate"))}/${unit})`;
        },
      ),
      column(
        "upTo",
        "outlookSheet:colUpTo",
        ownFormat,
        ({ upTo }) => orNone(upTo),
        ({ at }) => {
          const { here } = own();
          // Above the first row stands the header, of which N makes nought.
          const before = `N(${cellAddress(headerRow + at - 1, table.columns.length - 1)})`;
          // Where interest before is open, so is the sum.
          const isKnown = `OR(${here("number")}=1,ISNUMBER(${cellAddress(headerRow + at - 1, table.columns.length - 1)}))`;
          const sum = `ROUND(${here("interest")}+IF(${here("number")}=1,0,${before}),3)`;
          return `IF(AND(${here("interest")}<>"",${isKnown}),${sum},"")`;
        },
      ),
    ],
  };
  return table;
}
