import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Money } from "../../money/money.ts";
import { unlessOpen, unlessOwedOpen } from "../schedule/formulas/openInterest.ts";
import { whileListed } from "../inputs/openingTerm.ts";
import { mayBeOpen } from "../sheetLoan.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { amountOrNothing, whole } from "../layout/values.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import { currencyColumn, idColumn, nameColumn } from "../layout/loanColumns.ts";
import { daysIn, prepaidSum, scheduledSum } from "../schedule/serviceFormulas.ts";
import { interestOfBalances } from "../balances/interestOf.ts";
import type { ServiceRow } from "./serviceRows.ts";
import { scheduleTable } from "../schedule/scheduleTable.ts";

/** tblDebtService: each loan's debt service by calendar year of the due dates and by budget year of the payments. @param withInterest as balancesTable */
export function debtServiceTable(t: Translator, withInterest = false): TableDeclaration<ServiceRow> {
  const own = (): TableReferences => referencesTo(table, t);
  const yearOf = (dates: string): string => daysIn(own().here("year"))(dates);
  const money = (
    key: string,
    header: MessageKey,
    value: (row: ServiceRow) => Money | null,
    formula: (row: ServiceRow, schedule: TableReferences) => string | null,
    guard?: (rounded: string, row: ServiceRow, schedule: TableReferences) => string,
  ): ColumnDeclaration<ServiceRow> => ({
    key,
    header,
    format: ({ loan }) => loan.format,
    value: (row) => amountOrNothing(value(row)),
    formula: (row) => {
      const found = formula(row, referencesTo(scheduleTable(row.loan, t, null), t));
      if (found === null) return null;
      const rounded = `ROUND(${found},${row.loan.digits})`;
      const known =
        guard === undefined
          ? rounded
          : guard(rounded, row, referencesTo(scheduleTable(row.loan, t, null), t));
      return whileListed(known, row.loan, t, own().here("id"));
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
    const inYear = (s: TableReferences): string[] => [`(YEAR(${s.all(day)})=${own().here("year")})`];
    return [
      money(
        principal,
        headers[0],
        (row) => row[by].principal,
        ({ loan }, s) => scheduledSum("principal", loan, s, yearOf(s.all(day))),
        (rounded, { loan }, s) => unlessOwedOpen(rounded, "principal", loan, s, inYear(s)),
      ),
      money(
        interest,
        headers[1],
        (row) => row[by].interest,
        ({ loan }, s) => scheduledSum("interest", loan, s, yearOf(s.all(day))),
        (rounded, { loan }, s) => unlessOpen(rounded, loan, s, inYear(s)),
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
          (rounded, { loan }) => (mayBeOpen(loan) ? `IF(${own().here(interest)}="","",${rounded})` : rounded),
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
      ...(withInterest ? [interestOfBalances<ServiceRow>(t, own)] : []),
    ],
  };
  return table;
}
