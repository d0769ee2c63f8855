import type { FinancingLine } from "../../budget/otherLines.ts";
import type { Translator } from "../../messages/translator.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import {
  decimalColumn,
  unitColumn,
  placeColumns,
  textColumn,
  warningsColumn,
  type AmountRow,
} from "./documentCells.ts";

/** A row of Article 1 under one of its columns of amounts; null where it has none. */
type FinancingRow = AmountRow<FinancingLine>;

/** tblFinancing: revenue, expenditure and the account of financing (Article 1 of the budget law), as printed. */
export function financingTable(t: Translator): TableDeclaration<FinancingRow> {
  return {
    name: "tblFinancing",
    input: false,
    keys: ["document", "page", "accounts", "name", "column"],
    columns: [
      ...placeColumns<FinancingRow>(
        t,
        ({ line }) => line.source,
        ({ line, amount }) => amount?.year ?? line.year,
      ),
      textColumn("accounts", "otherLines:colAccounts", 14, ({ line }) => line.accounts),
      textColumn("name", "workbook:colName", 32, ({ line }) => line.name),
      unitColumn(t, ({ line }) => line.unit.currency),
      decimalColumn<FinancingRow>(
        "amount",
        "otherLines:colAmount",
        t,
        ({ amount }) => amount?.amount ?? null,
      ),
      textColumn("column", "otherLines:colColumn", 24, ({ amount }) => amount?.column ?? null),
      warningsColumn(t, ({ line }) => line.warnings),
    ],
  };
}
