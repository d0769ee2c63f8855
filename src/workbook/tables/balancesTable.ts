import { exactCriterion } from "../formulas/exactCriterion.ts";
import type { Translator } from "../../messages/translator.ts";
import { accruedFormula } from "../formulas/accruedFormula.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { date, text, whole } from "../layout/values.ts";
import type { TableDeclaration } from "./declaration.ts";
import { DRAWDOWNS_TABLE } from "./drawdownsTable.ts";
import { CURRENCY_COLUMN, ID_COLUMN, loanColumn, moneyColumn, type FiguresRow } from "./loanColumns.ts";
import { scheduleTable } from "./scheduleTable.ts";

/** A loan on the day that the user types. */
export interface BalancesRow extends FiguresRow {
  /** Sheet of the loan's schedule. */
  readonly sheet: string;
  /** Address of the loan's days per year, "'X RAY'!$E$5". */
  readonly basis: string;
  /** Address of the loan's day count. */
  readonly dayCount: string;
}

/** tblBalances: each loan on the day that the user types (AsOf). */
export function balancesTable(t: Translator): TableDeclaration<BalancesRow> {
  const drawdowns = referencesTo(DRAWDOWNS_TABLE, t);
  const schedule = ({ figures }: BalancesRow): TableReferences =>
    referencesTo(scheduleTable(figures.loan, t, null), t);
  const own = (): TableReferences => referencesTo(table, t);

  const until = (key: string) => (row: BalancesRow) => {
    const s = schedule(row);
    return `ROUND(SUMIFS(${s.all(key)},${s.all("due")},"<="&AsOf),${row.figures.loan.digits})`;
  };

  const table: TableDeclaration<BalancesRow> = {
    name: "tblBalances",
    input: false,
    keys: ["id"],
    columns: [
      { ...loanColumn(32), link: ({ sheet }) => ({ sheet, cell: "A1" }) },
      ID_COLUMN,
      CURRENCY_COLUMN,
      moneyColumn(
        "drawn",
        "workbook:colDrawn",
        (figures) => figures.drawn,
        (row) =>
          `ROUND(SUMIFS(${drawdowns.all("amount")},${drawdowns.all("loan")},${exactCriterion(own().here("id"), row.figures.loan.terms.id)},` +
          `${drawdowns.all("date")},"<="&AsOf),${row.figures.loan.digits})`,
      ),
      moneyColumn("repaid", "workbook:colRepaid", (figures) => figures.repaid, until("principal")),
      moneyColumn(
        "interestPaid",
        "workbook:colInterestPaid",
        (figures) => figures.interest,
        until("interest"),
      ),
      moneyColumn("feesPaid", "workbook:colFeesPaid", (figures) => figures.fees, until("fees")),
      moneyColumn(
        "balance",
        "workbook:colOwed",
        (figures) => figures.position.balance,
        (row) => `ROUND(${own().here("drawn")}-${own().here("repaid")},${row.figures.loan.digits})`,
      ),
      {
        key: "periodFrom",
        header: "workbook:colPeriodFrom",
        format: "date",
        value: ({ figures }) => (figures.period ? date(figures.period.from) : text("")),
        formula: (row) => {
          const s = schedule(row);
          const end = own().here("periodDue");
          return `IF(${end}="","",SUMIFS(${s.all("from")},${s.all("due")},${end},${s.all("n")},">0"))`;
        },
      },
      {
        key: "periodDue",
        header: "workbook:colPeriodDue",
        format: "date",
        value: ({ figures }) => (figures.period ? date(figures.period.due) : text("")),
        formula: (row) => {
          const s = schedule(row);
          const picked = `${s.all("due")},">"&AsOf,${s.all("n")},">0"`;
          return `IF(COUNTIFS(${picked})=0,"",MINIFS(${s.all("due")},${picked}))`;
        },
      },
      moneyColumn(
        "accrued",
        "workbook:colAccrued",
        (figures) => figures.position.accruedInterest,
        (row) =>
          accruedFormula({
            figures: row.figures,
            runAgain: t.say("workbook:runAgain"),
            own: own(),
            schedule: schedule(row),
            drawdowns,
            basis: row.basis,
            dayCount: row.dayCount,
          }),
      ),
      {
        key: "instalmentsLeft",
        header: "workbook:colInstalmentsLeft",
        format: "integer",
        value: ({ figures }) => whole(figures.position.instalmentsLeft),
        formula: (row) => {
          const s = schedule(row);
          return `COUNTIFS(${s.all("instalment")},">0",${s.all("due")},">"&AsOf)`;
        },
      },
    ],
  };
  return table;
}
