import type { Fee } from "../../loan/terms.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo } from "../formulas/references.ts";
import { FEES_TABLE, feeDay } from "../inputs/feesTable.ts";
import { amount, BLANK, date, fraction, text, whole } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { FEE_WORDS } from "../words.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import type { FeeCells } from "./formulas/scheduleContext.ts";
import { headCells } from "./scheduleHeadCells.ts";
import { FEE_COLUMNS, feeCells } from "./scheduleTermCells.ts";
import type { TermCell } from "./termCell.ts";

/** The terms of one fee, each looked up where it is entered. */
export function feeLine({ t }: WorkbookContext, loan: SheetLoan, fee: Fee, index: number): TermCell[] {
  const table = referencesTo(FEES_TABLE, t);
  const { fees } = loan.terms;
  const cells = feeCells(loan)[index] as FeeCells;
  const word = t.say(FEE_WORDS[fee.kind]);
  const ofKind = `${table.all("loan")},${exactCriterion(headCells(loan).id, loan.terms.id)},${table.all("kind")},"${word}"`;
  const isOnly = fees.filter(({ kind }) => kind === fee.kind).length === 1;
  const isAlone =
    fees.filter((other) => other.kind === fee.kind && feeDay(other) === feeDay(fee)).length === 1;
  const stated = (key: string, is: boolean): string | null =>
    is && isAlone ? `SUMIFS(${table.all(key)},${ofKind},${table.all("from")},${cells.from})` : null;
  const percent =
    "percent" in fee
      ? fee.percent
      : fee.kind === "insurance" && fee.premium.kind === "percent"
        ? fee.premium.percent
        : null;
  const paid =
    "amount" in fee
      ? fee.amount
      : fee.kind === "insurance" && fee.premium.kind === "amount"
        ? fee.premium.amount
        : null;
  return [
    {
      column: FEE_COLUMNS.kind,
      label: "workbook:colFeeKind",
      value: text(word),
      format: "general",
      formula: null,
      span: 2,
    },
    {
      column: FEE_COLUMNS.from,
      label: "workbook:colFeeFrom",
      value: date(feeDay(fee)),
      format: "date",
      formula: isOnly ? `MINIFS(${table.all("from")},${ofKind})` : null,
    },
    {
      column: FEE_COLUMNS.months,
      label: "workbook:colFeeMonths",
      value: fee.kind === "agency" ? whole(fee.monthsBetween) : BLANK,
      format: "integer",
      formula: stated("months", fee.kind === "agency"),
    },
    {
      column: FEE_COLUMNS.percent,
      label: "workbook:colFeePercent",
      value: percent === null ? BLANK : fraction(percent),
      format: "percent",
      formula: stated("percent", percent !== null),
    },
    {
      column: FEE_COLUMNS.amount,
      label: "workbook:colFeeAmount",
      value: amount(paid),
      format: loan.format,
      formula: stated("amount", paid !== null),
    },
    {
      column: FEE_COLUMNS.dayCount,
      label: "workbook:colDayCount",
      value: text(fee.kind === "commitment" ? fee.dayCount : null),
      format: "general",
      formula: null,
    },
  ];
}
