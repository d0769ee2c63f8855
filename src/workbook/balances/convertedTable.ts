import type { ExchangeRate } from "../../dossier/dossier.ts";
import type { Translator } from "../../messages/translator.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { amountFormat, amountOrNothing, text } from "../layout/values.ts";
import { balancesTable } from "./balancesTable.ts";
import { conversionColumns, type BalanceRow } from "./conversionColumns.ts";
import type { TableDeclaration } from "../layout/declaration.ts";

interface ConvertedBalanceRow extends BalanceRow {
  readonly loan: string;
}

/** tblConverted: each loan's balance on the day that the user types (AsOf) in euros and in dinars, at dated rates. */
export function convertedTable(
  t: Translator,
  rates: readonly ExchangeRate[],
): TableDeclaration<ConvertedBalanceRow> {
  const own = (): TableReferences => referencesTo(table, t);
  const balances = referencesTo(balancesTable(t), t);
  const table: TableDeclaration<ConvertedBalanceRow> = {
    name: "tblConverted",
    input: false,
    keys: ["loan"],
    columns: [
      {
        key: "loan",
        header: "workbook:colLoan",
        format: "text",
        wrapAt: 32,
        value: ({ loan }) => text(loan),
      },
      {
        key: "currency",
        header: "workbook:colCurrency",
        format: "text",
        value: ({ currency }) => text(currency),
      },
      {
        key: "balance",
        header: "workbook:colOwed",
        format: ({ currency }) => amountFormat(currency),
        value: ({ balance }) => amountOrNothing(balance),
        formula: () => balances.lookup("balance", "loan", own().here("loan")),
      },
      ...(["EUR", "RSD"] as const).flatMap((to) =>
        conversionColumns<ConvertedBalanceRow>(to, {
          t,
          rates,
          own,
          day: () => "AsOf",
          none: t.say("workbook:noRate"),
        }),
      ),
    ],
  };
  return table;
}
