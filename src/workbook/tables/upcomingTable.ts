import type { MessageKey, Translator } from "../../messages/translator.ts";
import type { Money } from "../../money/money.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { amount, date, text } from "../layout/values.ts";
import type { LoanFigures } from "../loanFigures.ts";
import type { ColumnDeclaration, TableDeclaration } from "./declaration.ts";
import { scheduleTable } from "./scheduleTable.ts";

export interface UpcomingRow {
  readonly figures: LoanFigures;
}

/** tblUpcoming: the first payment after the day that the user types (AsOf), and the day of the last one. */
export function upcomingTable(t: Translator): TableDeclaration<UpcomingRow> {
  const schedule = ({ figures }: UpcomingRow): TableReferences =>
    referencesTo(scheduleTable(figures.loan, t, null), t);
  const own = (): TableReferences => referencesTo(table, t);
  const money = (
    key: string,
    header: MessageKey,
    value: (figures: LoanFigures) => Money,
    formula: (row: UpcomingRow) => string,
  ): ColumnDeclaration<UpcomingRow> => ({
    key,
    header,
    format: ({ figures }) => figures.loan.format,
    value: ({ figures }) => amount(value(figures)),
    formula,
  });
  const next = (key: string) => (row: UpcomingRow) => {
    const s = schedule(row);
    const due = own().here("nextDue");
    return `IF(${due}="",0,ROUND(SUMIFS(${s.all(key)},${s.all("due")},${due}),${row.figures.loan.digits}))`;
  };
  const nothing = (figures: LoanFigures): Money => ({ minor: 0n, currency: figures.loan.terms.currency });
  const table: TableDeclaration<UpcomingRow> = {
    name: "tblUpcoming",
    input: false,
    columns: [
      {
        key: "loan",
        header: "workbook:colLoan",
        format: "text",
        wrapAt: 32,
        value: ({ figures }) => text(figures.loan.shortName),
      },
      {
        key: "id",
        header: "workbook:colId",
        format: "text",
        value: ({ figures }) => text(figures.loan.terms.id),
      },
      {
        key: "currency",
        header: "workbook:colCurrency",
        format: "text",
        value: ({ figures }) => text(figures.loan.terms.currency),
      },
      {
        key: "nextDue",
        header: "workbook:colNextDue",
        format: "date",
        value: ({ figures }) => (figures.next ? date(figures.next.due) : text("")),
        formula: (row) => {
          const s = schedule(row);
          const picked = `${s.all("due")},">"&AsOf`;
          return `IF(COUNTIFS(${picked})=0,"",MINIFS(${s.all("due")},${picked}))`;
        },
      },
      money(
        "nextPrincipal",
        "workbook:colNextPrincipal",
        (figures) => figures.next?.principal ?? nothing(figures),
        next("principal"),
      ),
      money(
        "nextInterest",
        "workbook:colNextInterest",
        (figures) => figures.next?.interest ?? nothing(figures),
        next("interest"),
      ),
      money(
        "nextTotal",
        "workbook:colNextTotal",
        (figures) => figures.next?.total ?? nothing(figures),
        next("total"),
      ),
      {
        key: "lastDue",
        header: "workbook:colLastDue",
        format: "date",
        value: ({ figures }) => date(figures.lastDue),
        formula: (row) => `MAX(${schedule(row).all("due")})`,
      },
    ],
  };
  return table;
}
