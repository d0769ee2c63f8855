import type { DebtList } from "../../dossier/outlook/debtLists.ts";
import { atListRate } from "../../dossier/outlook/yearSums.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { minorDigits } from "../../money/currency.ts";
import type { Money } from "../../money/money.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { numberValue, text, whole } from "../layout/values.ts";
import { exactConversion } from "./outlookForms.ts";
import type { OutlookRow } from "./plannedOutlook.ts";
import type { PlanValue } from "../plan.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import { conversionNumbers, outlookRatesTable } from "./outlookRatesTable.ts";
import { amountOrNone, dueIn, outlookLoanColumns, outlookTable, yearKey } from "./outlookTable.ts";

export type OutlookPart = "principal" | "interest";

/** What falls due in a year in euros or dinars, at the rates of the list's day; null where nobody knows. */
export function convertedDue(
  row: OutlookRow,
  part: OutlookPart,
  year: number,
  list: DebtList,
  to: "EUR" | "RSD",
): Money | null {
  const due = dueIn(row, part, year);
  return due && atListRate(due, list, to);
}

/** tblOutlookEur and tblOutlookRsd: what falls due of each loan in each year, converted at the rates in use. */
export function outlookConvertedTable(
  t: Translator,
  list: DebtList,
  years: readonly number[],
  to: "EUR" | "RSD",
): TableDeclaration<OutlookRow> {
  const own = (): TableReferences => referencesTo(table, t);
  const loans = referencesTo(outlookTable(t, list, years), t);
  const rates = referencesTo(outlookRatesTable(t), t);
  const ofLoan = (key: string): string => loans.lookup(key, "key", own().here("key"));
  const divisorKey = to === "EUR" ? "toEur" : "toRsd";
  const ofRate = (key: string): string => {
    const currency = own().here("currency");
    return `IF(${currency}="","",${rates.lookup(key, "currency", currency)})`;
  };
  const helper = (
    key: string,
    header: MessageKey,
    value: (row: OutlookRow) => PlanValue,
    formula: () => string,
  ): ColumnDeclaration<OutlookRow> => ({ key, header, format: "integer", value, formula });
  const ofNumbers =
    (key: "numerator" | "divisor") =>
    ({ loan }: OutlookRow): PlanValue => {
      const found = loan.currency && conversionNumbers(list, loan.currency, to)[key];
      return found === null ? text("") : numberValue({ digits: found, scale: 0 });
    };
  const dueColumn = (part: OutlookPart, year: number): ColumnDeclaration<OutlookRow> => ({
    key: yearKey(part, year),
    header: part === "principal" ? "outlookSheet:colPrincipalYear" : "outlookSheet:colInterestYear",
    headerValues: { year: String(year) },
    format: "amount2",
    value: (row) => amountOrNone(convertedDue(row, part, year, list, to)),
    formula: () => {
      const { here } = own();
      const due = ofLoan(yearKey(part, year));
      const minor = `ROUND(${due}*${here("unit")},0)`;
      const form = exactConversion(minor, here("numerator"), here("divisor"));
      return `IF(OR(${due}="",${here("divisor")}=""),"",${form})`;
    },
  });
  const table: TableDeclaration<OutlookRow> = {
    name: to === "EUR" ? "tblOutlookEur" : "tblOutlookRsd",
    input: false,
    keys: ["key"],
    columns: [
      ...outlookLoanColumns(t),
      helper(
        "unit",
        "outlookSheet:colUnit",
        ({ loan }) => (loan.currency ? whole(10 ** minorDigits(loan.currency)) : text("")),
        () => `IF(${own().here("currency")}="","",${ofLoan("unit")})`,
      ),
      helper("numerator", "outlookSheet:colNumerator", ofNumbers("numerator"), () => ofRate("numerator")),
      helper("divisor", "outlookSheet:colDivisor", ofNumbers("divisor"), () => ofRate(divisorKey)),
      ...years.map((year) => dueColumn("principal", year)),
      ...years.map((year) => dueColumn("interest", year)),
    ],
  };
  return table;
}
