import type { Appropriation, ColumnAmount } from "../../budget/otherLines.ts";
import type { Translator } from "../../messages/translator.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { amountIn, ROLE_COLUMNS } from "./appropriationsTable.ts";
import { decimalColumn, unitColumn, placeColumns, textColumn } from "./documentCells.ts";

/** An amount of an appropriation under a column of which the meaning is not known, or that another has already. */
export interface OtherAmountRow {
  readonly line: Appropriation;
  readonly amount: ColumnAmount;
}

/** The amounts that tblAppropriations has no column for: none of them is left out. */
export function otherAmountRows(lines: readonly Appropriation[]): OtherAmountRow[] {
  return lines.flatMap((line) => {
    const shown = new Set(ROLE_COLUMNS.map(([role]) => amountIn(line, role)));
    return line.amounts.flatMap((amount) =>
      shown.has(amount) || amount.amount === null ? [] : [{ line, amount }],
    );
  });
}

/** tblOtherAmounts: those amounts, each under its column's header as printed. */
export function otherAmountsTable(t: Translator): TableDeclaration<OtherAmountRow> {
  return {
    name: "tblOtherAmounts",
    input: false,
    keys: ["document", "page", "account", "column"],
    columns: [
      ...placeColumns<OtherAmountRow>(
        t,
        ({ line }) => line.source,
        ({ line, amount }) => amount.year ?? line.year,
      ),
      textColumn("account", "otherLines:colAccount", 14, ({ line }) => line.account),
      textColumn("accountName", "otherLines:colAccountName", 32, ({ line }) => line.accountName),
      unitColumn(t, ({ line }) => line.unit.currency),
      decimalColumn<OtherAmountRow>("amount", "otherLines:colAmount", t, ({ amount }) => amount.amount),
      textColumn("column", "otherLines:colColumn", 24, ({ amount }) => amount.column),
    ],
  };
}
