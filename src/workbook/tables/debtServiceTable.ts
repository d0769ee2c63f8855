import type { MessageKey, Translator } from "../../messages/translator.ts";
import type { Money } from "../../money/money.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { amount, whole } from "../layout/values.ts";
import type { ColumnDeclaration, TableDeclaration } from "./declaration.ts";
import { currencyColumn, idColumn, nameColumn } from "./loanColumns.ts";
import { daysIn, prepaidSum, scheduledSum } from "./serviceFormulas.ts";
import type { ServiceRow } from "./serviceRows.ts";
import { scheduleTable } from "./scheduleTable.ts";

/** tblDebtService: each loan's debt service by calendar year of the due dates and by budget year of the payments. */
export function debtServiceTable(t: Translator): TableDeclaration<ServiceRow> {
  const own = (): TableReferences => referencesTo(table, t);
  const yearOf = (dates: string): string => daysIn(own().here("year"))(dates);
  const money = (
    key: string,
    header: MessageKey,
    value: (row: ServiceRow) => Money,
    formula: (row: ServiceRow, schedule: TableReferences) => string | null,
  ): ColumnDeclaration<ServiceRow> => ({
    key,
    header,
    format: ({ loan }) => loan.format,
    value: (row) => amount(value(row)),
    formula: (row) => {
      const found = formula(row, referencesTo(scheduleTable(row.loan, t, null), t));
      return found && `ROUND(${found},${row.loan.digits})`;
    },
  });
  /** The parts of one way of counting years, and their sum. */
  const parts = (
    stem: "" | "budget",
    by: "byDueDate" | "byPaymentDay",
    day: "due" | "payment",
    headers: readonly [principal: MessageKey, interest: MessageKey, fees: MessageKey, total: MessageKey],
  ): ColumnDeclaration<ServiceRow>[] => {
    const keyOf = (part: string): string => (stem === "" ? part : `${stem}${part}`);
    const [principal, interest, fees] = ["principal", "interest", "fees"].map(keyOf) as [
      string,
      string,
      string,
    ];
    return [
      money(
        principal,
        headers[0],
        (row) => row[by].principal,
        ({ loan }, s) => scheduledSum("principal", loan, s, yearOf(s.all(day))),
      ),
      money(
        interest,
        headers[1],
        (row) => row[by].interest,
        ({ loan }, s) => scheduledSum("interest", loan, s, yearOf(s.all(day))),
      ),
      money(
        fees,
        headers[2],
        (row) => row[by].fees,
        ({ loan }, s) => scheduledSum("fees", loan, s, yearOf(s.all(day))),
      ),
      {
        ...money(
          keyOf("total"),
          headers[3],
          (row) => row[by].total,
          () => {
            const { here } = own();
            return [principal, "prepayment", interest, fees].map(here).join("+");
          },
        ),
        look: "total",
      },
    ];
  };
  const table: TableDeclaration<ServiceRow> = {
    name: "tblDebtService",
    input: false,
    keys: ["id", "year"],
    columns: [
      nameColumn(32, ({ loan }) => loan),
      idColumn(({ loan }) => loan),
      currencyColumn(({ loan }) => loan),
      { key: "year", header: "workbook:colYear", format: "integer", value: ({ year }) => whole(year) },
      money(
        "prepayment",
        "debtService:colPrepaid",
        (row) => row.byDueDate.prepayment,
        ({ loan }) => prepaidSum(loan, t, own().here("id"), yearOf),
      ),
      ...parts("", "byDueDate", "due", [
        "debtService:colPrincipalDue",
        "debtService:colInterestDue",
        "debtService:colFeesDue",
        "debtService:colTotalDue",
      ]),
      ...parts("budget", "byPaymentDay", "payment", [
        "debtService:colPrincipalPaid",
        "debtService:colInterestPaid",
        "debtService:colFeesPaid",
        "debtService:colTotalPaid",
      ]),
    ],
  };
  return table;
}
