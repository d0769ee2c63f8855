import { agreesWord } from "./documentCells.ts";
import type { PrintedTotal } from "../../budget/budgetLine.ts";
import type { Translator } from "../../messages/translator.ts";
import { addDecimals, type Decimal } from "../../money/decimal.ts";
import { referencesTo } from "../formulas/references.ts";
import { numberValue, text, whole } from "../layout/values.ts";
import { printedFormat } from "./printedFormat.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";

interface PrintedTotalRow {
  readonly document: string;
  readonly total: PrintedTotal;
}

/** Null where nothing is printed, or what it adds up is not all there. */
function difference(total: PrintedTotal, [sum, printed]: readonly [Decimal, Decimal | null]): Decimal | null {
  if (total.agrees === null || printed === null) return null;
  return addDecimals(sum, { digits: -printed.digits, scale: printed.scale });
}

/** tblPrintedTotals: each total that a document prints, beside the sum of its cards. */
export function printedTotalsTable(t: Translator): TableDeclaration<PrintedTotalRow> {
  const amountColumn = (
    key: "eur" | "rsd" | "sumEur" | "sumRsd",
    header: ColumnDeclaration<PrintedTotalRow>["header"],
  ): ColumnDeclaration<PrintedTotalRow> => ({
    key,
    header,
    format: ({ total }) => printedFormat(total[key]),
    value: ({ total }) => numberValue(total[key]),
  });
  const table: TableDeclaration<PrintedTotalRow> = {
    name: "tblPrintedTotals",
    input: false,
    keys: ["document", "page", "label"],
    columns: [
      { key: "page", header: "workbook:colPage", format: "integer", value: ({ total }) => whole(total.page) },
      {
        key: "label",
        header: "workbook:colTotalLabel",
        format: "text",
        wrapAt: 42,
        value: ({ total }) => text(total.label),
      },
      {
        key: "document",
        header: "workbook:colDocument",
        format: "text",
        wrapAt: 18,
        value: ({ document }) => text(document),
      },
      {
        key: "agrees",
        header: "workbook:colVerdict",
        format: "text",
        look: ({ total }) => (total.agrees === null ? "inferred" : total.agrees ? "good" : "bad"),
        value: ({ total }) => text(agreesWord(total.agrees, t)),
        formula: ({ total }) =>
          total.agrees === null
            ? null
            : `IF(AND(${here("differenceEur")}=0,${here("differenceRsd")}=0),` +
              `"${agreesWord(true, t)}","${agreesWord(false, t)}")`,
      },
      amountColumn("eur", "workbook:colPrintedEur"),
      amountColumn("rsd", "workbook:colPrintedRsd"),
      amountColumn("sumEur", "workbook:colSumEur"),
      amountColumn("sumRsd", "workbook:colSumRsd"),
      {
        key: "differenceEur",
        header: "workbook:colDifferenceEur",
        format: ({ total }) => printedFormat(total.eur),
        value: ({ total }) => numberValue(difference(total, [total.sumEur, total.eur])),
        formula: ({ total }) =>
          total.agrees === null || total.eur === null ? null : `ROUND(${here("sumEur")}-${here("eur")},2)`,
      },
      {
        key: "differenceRsd",
        header: "workbook:colDifferenceRsd",
        format: ({ total }) => printedFormat(total.rsd),
        value: ({ total }) => numberValue(difference(total, [total.sumRsd, total.rsd])),
        formula: ({ total }) =>
          total.agrees === null || total.rsd === null ? null : `ROUND(${here("sumRsd")}-${here("rsd")},2)`,
      },
    ],
  };
  const { here } = referencesTo(table, t);
  return table;
}
