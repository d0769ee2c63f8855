import type { Translator } from "../../messages/translator.ts";
import { referencesTo } from "../formulas/references.ts";
import { fitsCell } from "../layout/cellDigits.ts";
import { text, whole } from "../layout/values.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { criteriaOf } from "./criteria.ts";
import {
  decimalColumn,
  unitColumn,
  currencyWord,
  documentColumn,
  textColumn,
  yearColumn,
} from "./documentCells.ts";
import type { LineSum } from "./lineSums.ts";
import { roundedAs } from "./sumOf.ts";

/** tblLineSums: sums of planned loans, capital outlays and balances by creditor, live; each currency by itself. */
export function lineSumsTable(t: Translator): TableDeclaration<LineSum> {
  const own = (key: string): string => referencesTo(table, t).here(key);
  const picked = ({ columns, document, kind, currency }: LineSum): string | null =>
    columns &&
    criteriaOf([
      [columns.table.all("document"), own("document"), document],
      [columns.table.all(columns.kind), own("kind"), kind],
      [columns.table.all("currency"), own("currency"), currencyWord(currency, t)],
    ]) + `,${columns.table.all("year")},${own("year")}`;
  const table: TableDeclaration<LineSum> = {
    name: "tblLineSums",
    input: false,
    keys: ["document", "what", "kind", "currency"],
    columns: [
      documentColumn(({ document }) => document),
      {
        key: "rows",
        header: "otherLines:colRows",
        format: "integer",
        value: ({ rows }) => whole(rows),
        formula: (row) => {
          const found = picked(row);
          // Rows without an amount are not counted: "<>" is met by what is not empty.
          return found && row.columns && `COUNTIFS(${found},${row.columns.table.all("amount")},"<>")`;
        },
      },
      yearColumn(t, ({ year }) => year),
      textColumn("kind", "otherLines:colPartOrColumn", 14, ({ kind }) => kind),
      {
        key: "what",
        header: "workbook:colKind",
        format: "text",
        wrapAt: 32,
        value: ({ what }) => text(t.say(what)),
      },
      unitColumn(t, ({ currency }) => currency),
      {
        ...decimalColumn<LineSum>("sum", "otherLines:colSum", t, ({ sum }) => sum),
        look: (row) => (picked(row) && fitsCell(row.sum) ? "total" : "computed"),
        formula: (row) => {
          const found = picked(row);
          return found && row.columns && fitsCell(row.sum)
            ? roundedAs(`SUMIFS(${row.columns.table.all("amount")},${found})`, row.sum)
            : null;
        },
      },
    ],
  };
  return table;
}
