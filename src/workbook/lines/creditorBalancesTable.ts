import type { CreditorBalance } from "../../budget/otherLines.ts";
import type { Translator } from "../../messages/translator.ts";
import { date } from "../layout/values.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import {
  decimalColumn,
  unitColumn,
  placeColumns,
  textColumn,
  warningsColumn,
  type AmountRow,
} from "./documentCells.ts";

/** What is owed to a creditor under one column of a report; null where it has no amounts. */
type CreditorBalanceRow = AmountRow<CreditorBalance>;

/** tblCreditorBalances: balances by creditor as the debt office reports them, in full units of the currency. */
export function creditorBalancesTable(t: Translator): TableDeclaration<CreditorBalanceRow> {
  return {
    name: "tblCreditorBalances",
    input: false,
    keys: ["document", "page", "name", "column"],
    columns: [
      ...placeColumns<CreditorBalanceRow>(
        t,
        ({ line }) => line.source,
        ({ amount }) => amount?.year ?? null,
      ),
      textColumn("loan", "workbook:colLoan", 14, ({ line }) => line.loan),
      textColumn("name", "workbook:colName", 32, ({ line }) => line.name),
      unitColumn(t, ({ amount }) => (amount === null ? undefined : amount.unit.currency)),
      decimalColumn<CreditorBalanceRow>(
        "amount",
        "otherLines:colAmount",
        t,
        ({ amount }) => amount?.amount ?? null,
      ),
      textColumn("column", "otherLines:colColumn", 24, ({ amount }) => amount?.column ?? null),
      { key: "asOf", header: "workbook:colAsOf", format: "date", value: ({ line }) => date(line.asOf) },
      textColumn("creditor", "workbook:colCreditor", 24, ({ line }) => line.creditor),
      warningsColumn(t, ({ line }) => line.warnings),
    ],
  };
}
