import type { Translator } from "../../messages/translator.ts";
import { exactLookup } from "../formulas/exactCriterion.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { balancesTable } from "./balancesTable.ts";
import type { ColumnDeclaration } from "../layout/declaration.ts";
import { interestColumn } from "../layout/loanColumns.ts";

/** What interest rests on, as tblBalances says it of the row's loan. @param own the table, which has a column of ids */
export function interestOfBalances<Row extends { readonly loan: SheetLoan }>(
  t: Translator,
  own: () => TableReferences,
): ColumnDeclaration<Row> {
  const balances = referencesTo(balancesTable(t, true), t);
  return interestColumn(
    t,
    ({ loan }) => loan,
    ({ loan }) => balances.lookup("interestBasis", "id", exactLookup(own().here("id"), loan.terms.id)),
  );
}
