import type { Translator } from "../../messages/translator.ts";
import { referencesTo } from "../formulas/references.ts";
import { fitsCell } from "../layout/cellDigits.ts";
import { text, whole } from "../layout/values.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import type { AccountSum } from "./accountSums.ts";
import { appropriationsTable, ROLE_COLUMNS } from "./appropriationsTable.ts";
import { criteriaOf } from "./criteria.ts";
import {
  decimalColumn,
  unitColumn,
  currencyWord,
  documentColumn,
  textColumn,
  yearColumn,
} from "./documentCells.ts";
import { financingTable } from "./financingTable.ts";
import { roundedAs } from "./sumOf.ts";

/**
 * tblAccountSums: the appropriations by document, year and account, as live sums of tblAppropriations, beside what
 * Article 1 of the same law states for the account.
 */
export function accountSumsTable(t: Translator): TableDeclaration<AccountSum> {
  const lines = referencesTo(appropriationsTable(t), t);
  const article1 = referencesTo(financingTable(t), t);
  const own = (key: string): string => referencesTo(table, t).here(key);
  const picked = (row: AccountSum): string =>
    criteriaOf([
      [lines.all("document"), own("document"), row.document],
      [lines.all("account"), own("account"), row.account],
      [lines.all("currency"), own("currency"), currencyWord(row.currency, t)],
    ]) + `,${lines.all("year")},${own("year")}`;
  const isCertain = (
    { isFindable, sums, sure }: AccountSum,
    role: (typeof ROLE_COLUMNS)[number][0],
  ): boolean => {
    const sum = sums.get(role);
    return isFindable && sure.has(role) && !!sum && fitsCell(sum);
  };
  const table: TableDeclaration<AccountSum> = {
    name: "tblAccountSums",
    input: false,
    keys: ["document", "year", "account", "currency"],
    columns: [
      documentColumn(({ document }) => document),
      {
        key: "rows",
        header: "otherLines:colRows",
        format: "integer",
        value: ({ rows }) => whole(rows),
        formula: (row) => (row.isFindable ? `COUNTIFS(${picked(row)})` : null),
      },
      yearColumn(t, ({ year }) => year),
      textColumn("account", "otherLines:colAccount", 14, ({ account }) => account),
      textColumn("name", "otherLines:colAccountName", 32, ({ name }) => name),
      unitColumn(t, ({ currency }) => currency),
      ...ROLE_COLUMNS.map(([role, header]): ColumnDeclaration<AccountSum> => ({
        ...decimalColumn<AccountSum>(role, header, t, ({ sums }) => sums.get(role) ?? null),
        look: (row) => (isCertain(row, role) ? "total" : row.sums.get(role) ? "computed" : "plain"),
        formula: (row) => {
          const sum = row.sums.get(role);
          return sum && isCertain(row, role)
            ? roundedAs(`SUMIFS(${lines.all(role)},${picked(row)})`, sum)
            : null;
        },
      })),
      {
        ...decimalColumn<AccountSum>("article1", "otherLines:colArticle1", t, (row) => row.article1),
        formula: (row) =>
          row.article1 && row.isFindable && fitsCell(row.article1)
            ? roundedAs(
                `SUMIFS(${article1.all("amount")},${criteriaOf([
                  [article1.all("document"), own("document"), row.document],
                  [article1.all("accounts"), own("account"), row.account],
                ])})`,
                row.article1,
              )
            : null,
      },
      {
        ...decimalColumn<AccountSum>(
          "difference",
          "otherLines:colDifferenceArticle1",
          t,
          (row) => row.difference,
        ),
        formula: (row) =>
          row.difference && fitsCell(row.difference) && isCertain(row, "total")
            ? roundedAs(`${own("total")}-${own("article1")}`, row.difference)
            : null,
      },
      {
        key: "verdict",
        header: "workbook:colVerdict",
        format: "text",
        look: (row) =>
          row.difference === null ? "plain" : row.difference.digits === 0n ? "good" : "inferred",
        value: (row) => text(row.difference && t.say(verdictOf(row))),
        formula: (row) =>
          row.difference && isCertain(row, "total")
            ? `IF(${own("difference")}=0,"${t.say("workbook:wordAgrees")}","${t.say("workbook:wordDiffers")}")`
            : null,
      },
    ],
  };
  return table;
}

function verdictOf({ difference }: AccountSum): "workbook:wordAgrees" | "workbook:wordDiffers" {
  return difference?.digits === 0n ? "workbook:wordAgrees" : "workbook:wordDiffers";
}
